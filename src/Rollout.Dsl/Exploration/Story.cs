using System.Collections.Generic;

namespace Rollout.Dsl.Exploration;

/// <summary>A shortest course that breaks a property.</summary>
public sealed class Story
{
    internal Story(IReadOnlyList<StoryStep> steps, int? repeatsFrom, string token)
    {
        Steps = steps;
        RepeatsFrom = repeatsFrom;
        Token = token;
    }

    /// <summary>Its steps, in order; none where the plan breaks the property before anything happens.</summary>
    public IReadOnlyList<StoryStep> Steps { get; }

    /// <summary>The step after which the course may go on for ever as it did from there, counted from 0; null where it ends.</summary>
    public int? RepeatsFrom { get; }

    /// <summary>The course as a text that can be replayed.</summary>
    public string Token { get; }
}
