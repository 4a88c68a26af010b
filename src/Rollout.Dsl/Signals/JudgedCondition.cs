namespace Rollout.Dsl;

/// <summary>The condition that a judge other than this library says healthy.</summary>
internal sealed class JudgedCondition : Condition
{
    internal JudgedCondition(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    public Judge? Judge => this.Get<Judge>(Fact.Judge);

    /// <summary>Nobody here knows what the judge reads, so its verdict is a signal of its own.</summary>
    internal override Signal? Signal => Dsl.Signal.Of(this, $"the verdict of {Judge?.Sheet.Name}", typeof(JudgedCondition), Facts[Fact.Judge]);

    private protected override string Words => Judge is null ? "a judge says healthy" : Judge.Sheet.Name + " says healthy";

    internal override PlanValue With(FactTable facts, Provenance provenance) => new JudgedCondition(facts, provenance);
}
