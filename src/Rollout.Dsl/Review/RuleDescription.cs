namespace Rollout.Dsl.Review;

/// <summary>What is known of a rule without a plan: the one table from which the analyzer, the README and the pages are checked.</summary>
internal sealed class RuleDescription(string id, string name, string title, Severity severity, RiskClass from, string says, bool strict = false)
{
    const string Pages = "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/rules/";

    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Title { get; } = title;

    public Severity Severity { get; } = severity;

    /// <summary>The lowest risk class of which the rule speaks.</summary>
    public RiskClass From { get; } = from;

    /// <summary>Whether the rule is silent unless somebody asks for it: what it finds matters to some teams alone.</summary>
    public bool Strict { get; } = strict;

    /// <summary>The smallest rule set that holds the rule.</summary>
    public RuleSet Set => Strict ? RuleSet.Strict : Severity == Severity.Error || IsMinimal ? RuleSet.Minimal : RuleSet.Recommended;

    /// <summary>What the rule says, for the index.</summary>
    public string Says { get; } = says;

    /// <summary>Whether a plan may accept what the rule finds. What can never be right cannot be accepted, nor what an acceptance itself raises.</summary>
    public bool IsAcceptable => IsAcceptableId(Id);

    public string HelpLink => Pages + Id + ".md";

    public string Category => Id[3] switch
    {
        '0' => "Rollout.Plan",
        '1' => "Rollout.Exposure",
        '2' => "Rollout.Evidence",
        '3' => "Rollout.Rollback",
        '4' => "Rollout.Irreversibility",
        '5' => "Rollout.Authority",
        _ => "Rollout.Operation",
    };

    /// <summary>What no plan can do without. ROL1003 is among it because exposure that falls is an error.</summary>
    bool IsMinimal => Id is "ROL1001" or "ROL1002" or "ROL1003" or "ROL2001" or "ROL2002" or "ROL3001" or "ROL3002" or "ROL3005"
        or "ROL4001" or "ROL4003" or "ROL4007" or "ROL5001";

    /// <summary>
    /// The lowest risk class of which the rule speaks under a rule set. A strict set looks at plans one class earlier and spares routine
    /// ones: heavier must not look safer.
    /// </summary>
    public RiskClass FromUnder(RuleSet rules) => rules == RuleSet.Strict && From > RiskClass.Low ? From - 1 : From;

    /// <summary>As <see cref="IsAcceptable"/>, also for rules that speak of imported plans alone.</summary>
    public static bool IsAcceptableId(string id) =>
        id is not ("ROL0001" or "ROL0002" or "ROL0003" or "ROL0004" or "ROL0005" or "ROL0008" or "ROL2012" or "ROL4002" or "ROL6004");
}
