namespace Rollout.Dsl;

/// <summary>One step that limits the harm without going back.</summary>
public sealed partial class ContainmentStep : PlanValue
{
    internal ContainmentStep(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the step, for reading.</summary>
    public StepSheet Sheet => new(this, this);

    internal Change? Change => this.Get<Change>(Fact.Change);

    internal override string Subject => "the step " + Wording.Quoted(Text);

    private protected override string Text => this.Find<StepKind>(Fact.Kind) switch
    {
        StepKind.Pause => $"pause {Change?.Name}",
        StepKind.KillSwitch => $"pull the kill switch {Change?.Name}",
        StepKind.Run => $"run {Facts[Fact.Command]}",
        StepKind.Throttle => $"throttle {Facts[Fact.What]} to {Facts[Fact.Limit]}",
        StepKind.BreakCircuit => $"break the circuit to {Facts[Fact.Component]}",
        StepKind.Drop => $"take out {Facts[Fact.Audience]}",
        StepKind.MakeReadOnly => $"make {Facts[Fact.What]} read-only",
        StepKind.FailOver => $"fail over to {Facts[Fact.To]}",
        _ => "a containment step",
    };

    /// <summary>Says the longest the step may take.</summary>
    /// <param name="bound">The time, or an open point.</param>
    /// <returns>The step with that bound.</returns>
    /// <exception cref="RejectedCallException">The bound is null, or was said before.</exception>
    [Says(Fact.Bound)]
    public ContainmentStep Within(Bound bound) => this.Once(Fact.Bound, Step.Checked(bound), nameof(Within));

    /// <summary>Says who carries the step out.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The step with its owner.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.Owner)]
    public ContainmentStep By(Role role) => this.Once(Fact.Owner, Step.Checked(role), nameof(By));

    internal static ContainmentStep Of(StepKind kind, Fact fact, object content, string file, int line) =>
        new(FactTable.Empty.Set(Fact.Kind, kind).Set(fact, content), Provenance.MadeBy(file, line));

    internal ContainmentStep Set(Fact fact, object content) => new(Facts.Set(fact, content), Provenance);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ContainmentStep(facts, provenance);
}
