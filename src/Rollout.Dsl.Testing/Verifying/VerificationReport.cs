using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Testing;

/// <summary>What became of the properties of one list.</summary>
public sealed class VerificationReport
{
    internal VerificationReport(RolloutPlan plan, IReadOnlyList<VerifiedProperty> properties)
    {
        Plan = plan;
        Properties = properties;
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    /// <summary>All properties, in the order of the list.</summary>
    public IReadOnlyList<VerifiedProperty> Properties { get; }

    /// <summary>Those that do not hold, in the order of the list.</summary>
    public IReadOnlyList<VerifiedProperty> Failures => [.. Properties.Where(property => !property.Holds)];

    /// <summary>Whether each of them holds; not so where there are none.</summary>
    public bool Holds => Properties.Count > 0 && Failures.Count == 0;

    /// <summary>All failures with their stories; where there are none, all proofs. The same in every culture.</summary>
    /// <returns>Several lines of text, with a line feed between them.</returns>
    public override string ToString()
    {
        var shown = Failures.Count > 0 ? Failures : Properties;
        var heading = Failures.Count == 0
            ? $"{(Properties.Count == 1 ? "1 property" : $"{Words.Plain(Properties.Count)} properties")} of {Plan}"
            : $"{Words.Plain(Failures.Count)} of {Words.Plain(Properties.Count)} properties of {Plan} {(Failures.Count == 1 ? "is" : "are")} not proved.";
        return string.Join("\n\n", new[] { heading }.Concat(shown.Select(property => property.ToString())));
    }
}
