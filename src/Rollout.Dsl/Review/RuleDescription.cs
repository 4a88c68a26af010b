namespace Rollout.Dsl.Review;

/// <summary>What is known of a rule without a plan: the one table from which the analyzer, the README and the pages are checked.</summary>
internal sealed class RuleDescription(string id, string name, string title, Severity severity, RiskClass from, string says)
{
    const string Pages = "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/rules/";

    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Title { get; } = title;

    public Severity Severity { get; } = severity;

    /// <summary>The lowest risk class of which the rule speaks.</summary>
    public RiskClass From { get; } = from;

    /// <summary>What the rule says, for the index.</summary>
    public string Says { get; } = says;

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
}
