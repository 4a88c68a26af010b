using System.Collections.Generic;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>How a plan is written: one choice after another, and the plainest way once they are used up.</summary>
/// <param name="Choices">Numbers from 0; what 0 chooses is the plainest.</param>
/// <param name="Forgets">Whether values may be read from the environment.</param>
sealed record Style(IReadOnlyList<int> Choices, bool Forgets)
{
    int _next;

    /// <summary>A number below the count.</summary>
    public int Pick(int count) => _next < Choices.Count ? Choices[_next++] % count : 0;

    /// <summary>The same style from its first choice on.</summary>
    public Style Anew() => new(Choices, Forgets);
}
