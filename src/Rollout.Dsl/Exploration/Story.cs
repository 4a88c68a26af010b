using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Exploration;

/// <summary>A shortest course that breaks a property.</summary>
public sealed class Story
{
    readonly string _end;

    internal Story(IReadOnlyList<StoryStep> steps, int? repeatsFrom, string token, string end = "")
    {
        Steps = steps;
        RepeatsFrom = repeatsFrom;
        Token = token;
        _end = end;
    }

    /// <summary>Its steps, in order; none where the plan breaks the property before anything happens.</summary>
    public IReadOnlyList<StoryStep> Steps { get; }

    /// <summary>The step after which the course may go on for ever as it did from there, counted from 0; null where it ends.</summary>
    public int? RepeatsFrom { get; }

    /// <summary>The course as a text that can be replayed.</summary>
    public string Token { get; }

    /// <summary>The steps, each in a numbered line, and how it goes on, the same in every culture.</summary>
    /// <returns>One line or more, with a line feed between them.</returns>
    public override string ToString() => string.Join("\n", Steps.Count == 0 ? Lines.Prepend("nothing happens") : Lines);

    internal IEnumerable<string> Lines
    {
        get
        {
            for (var at = 0; at < Steps.Count; at++)
                yield return $"{Wording.Plain(at + 1)}. {Steps[at]}";
            if (RepeatsFrom is { } from)
                yield return from == Steps.Count ? "and nothing ends that" : $"and from step {Wording.Plain(from + 1)} on it may go on like that for ever";
            if (_end.Length > 0)
                yield return _end;
        }
    }
}
