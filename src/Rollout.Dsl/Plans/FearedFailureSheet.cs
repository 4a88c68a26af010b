namespace Rollout.Dsl;

/// <summary>What is known of a harm that a plan fears, for reading.</summary>
public sealed class FearedFailureSheet
{
    readonly FearedFailure _feared;

    internal FearedFailureSheet(FearedFailure feared) => _feared = feared;

    /// <summary>The failure, in words.</summary>
    public string Failure => _feared.Get<string>(Fact.Name) ?? "?";

    /// <summary>The metric that shows it, or null where a condition does.</summary>
    public Metric? SeenBy => _feared.Get<Metric>(Fact.Metric);

    /// <summary>The smallest share of what the stage exposes that has to be seen, or null where a condition says it.</summary>
    public Ratio? AtLeast => _feared.Find<Ratio>(Fact.Limit);

    /// <summary>The condition that shows it, or null where a metric and a share do.</summary>
    public Condition? SeenWhen => _feared.Get<Condition>(Fact.Conditions);

    /// <summary>The failure and what shows it in one line.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => _feared.ToString();
}
