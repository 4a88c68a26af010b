namespace Rollout.Dsl;

/// <summary>
/// A limit relative to a baseline: twice what the control shows. The reading and the baseline are taken in the same way, so counts are
/// compared for equal shares of the traffic.
/// </summary>
public sealed class BaselineLimit : PlanValue
{
    internal BaselineLimit(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>How many times the baseline, above 0.</summary>
    public decimal Times => this.Find<Factor>(Fact.Limit)?.Times ?? 0;

    /// <summary>What it is relative to.</summary>
    public Baseline Baseline => this.Find<Baseline>(Fact.Baseline) ?? default;

    private protected override string Text => (Facts[Fact.Limit], Facts[Fact.Baseline]) switch
    {
        (Factor factor, Baseline baseline) => $"{factor} {Words(baseline)}",
        _ => "a limit relative to a baseline",
    };

    /// <summary>A limit relative to a baseline.</summary>
    /// <param name="factor">How many times the baseline, above 0.</param>
    /// <param name="baseline">What it is relative to.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="RejectedCallException">The factor was never given, or the baseline is no member of <see cref="Rollout.Dsl.Baseline"/>.</exception>
    [Says]
    public static BaselineLimit Of(Factor factor, Baseline baseline)
    {
        if (baseline is not (Baseline.Control or Baseline.Before or Baseline.Holdout))
            throw new RejectedCallException("What a limit is relative to is unknown; write a member of Baseline.", nameof(baseline));
        return new(
            FactTable.Empty.Set(Fact.Limit, Factor.Said(factor, "A limit relative to a baseline", nameof(factor))).Set(Fact.Baseline, baseline),
            Provenance.Unknown);
    }

    internal static string Words(Baseline baseline) => baseline switch
    {
        Baseline.Control => "the control",
        Baseline.Before => "the state before",
        _ => "the holdout",
    };

    internal static BaselineLimit Given(BaselineLimit? limit, string argument) =>
        limit ?? throw new RejectedCallException("The limit of a condition is null; write one, as in 2.Times(Baseline.Control).", argument);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new BaselineLimit(facts, provenance);
}
