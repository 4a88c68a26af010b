namespace Rollout.Dsl.Review;

/// <summary>What a policy does to a rule, and why.</summary>
public sealed class RuleAdjustment : PlanValue
{
    RuleAdjustment(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The id of the rule.</summary>
    public string Rule => this.Get<string>(Fact.Rule) ?? "?";

    /// <summary>What is done to it.</summary>
    public AdjustmentKind Kind => this.Find<AdjustmentKind>(Fact.Kind) ?? default;

    /// <summary>The severity that it is raised or lowered to; null where it is switched off.</summary>
    public Severity? Severity => this.Find<Severity>(Fact.Severity);

    /// <summary>Why.</summary>
    public string Reason => this.Get<string>(Fact.Reason) ?? "?";

    /// <summary>The adjustment as the end of a sentence.</summary>
    internal string Does => Kind switch
    {
        AdjustmentKind.Raise => $"raises {Rule} to {Severity?.ToString().ToLowerInvariant()}",
        AdjustmentKind.Lower => $"lowers {Rule} to {Severity?.ToString().ToLowerInvariant()}",
        _ => $"switches {Rule} off",
    };

    private protected override string Text => $"{Does}, because {Reason}";

    internal static RuleAdjustment Of(string rule, AdjustmentKind kind, Severity? severity, string because)
    {
        var facts = FactTable.Empty.Set(Fact.Rule, rule).Set(Fact.Kind, kind)
            .Set(Fact.Reason, Naming.Text(because, $"Why {rule} is adjusted", nameof(because)));
        return new(severity is { } said ? facts.Set(Fact.Severity, said) : facts, Provenance.Unknown);
    }

    /// <summary>The finding as it weighs then; null where the rule is switched off, or where it was not read what is done to it.</summary>
    internal Finding? Weigh(Finding finding) => (Facts[Fact.Kind], Facts[Fact.Severity]) switch
    {
        (AdjustmentKind.Raise, Severity severity) => severity > finding.Severity ? finding.Weighing(severity) : finding,
        (AdjustmentKind.Lower, Severity severity) => severity < finding.Severity ? finding.Weighing(severity) : finding,
        _ => null,
    };

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RuleAdjustment(facts, provenance);
}
