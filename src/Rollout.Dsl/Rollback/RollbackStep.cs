namespace Rollout.Dsl;

/// <summary>One step of a rollback: what it does, how long it may take, who carries it out.</summary>
public sealed partial class RollbackStep : PlanValue
{
    internal RollbackStep(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>
    /// What is known of the step, for reading. A repair's time bound and owner come from the repair where the step has none, and a
    /// restore's time bound from the backup.
    /// </summary>
    public StepSheet Sheet => SheetWhere(isMeasured: false);

    internal Change? Change => this.Get<Change>(Fact.Change);

    internal StepKind? Kind => this.Find<StepKind>(Fact.Kind);

    internal Change? Recovered => this.Get<Change>(Fact.Recovered);

    internal Backup? Backup => this.Get<Backup>(Fact.Backup);

    Repair? Repair => Kind == StepKind.Repair ? Change?.Sheet.Repair : null;

    internal override string Subject => "the step " + Wording.Quoted(Text);

    private protected override string Text => Kind switch
    {
        StepKind.TurnOff => $"turn off {Change?.Name}",
        StepKind.TurnBack => $"turn back {Change?.Name} to version {Change?.Sheet.From}",
        StepKind.Redeploy => $"redeploy {Change?.Name} at version {Change?.Sheet.From}",
        StepKind.MigrateDown => $"migrate down {Change?.Name}",
        StepKind.Repair => $"repair {Change?.Name}: {Repair}",
        StepKind.Run => $"run {Facts[Fact.Command]}",
        StepKind.SwitchTraffic => $"switch traffic to {Facts[Fact.To]}",
        StepKind.Restore => $"restore {Change?.Name} from the {Backup}",
        StepKind.Recover => $"recover after {Recovered?.Name}: {Facts[Fact.Command]}",
        StepKind.Verify => $"verify that {Facts[Fact.Conditions]}",
        _ => "a step",
    };

    /// <summary>Says the longest the step may take.</summary>
    /// <param name="bound">The time, or an open point.</param>
    /// <returns>The step with that bound.</returns>
    /// <exception cref="RejectedCallException">The bound is null, or was said before.</exception>
    [Says(Fact.Bound)]
    public RollbackStep Within(Bound bound) => this.Once(Fact.Bound, Step.Checked(bound), nameof(Within));

    /// <summary>Says who carries the step out.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The step with its owner.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.Owner)]
    public RollbackStep By(Role role) => this.Once(Fact.Owner, Step.Checked(role), nameof(By));

    /// <summary>Makes the step depend on a question that is answered during the rollback.</summary>
    /// <param name="question">The question, not blank; the step is taken when the answer is yes.</param>
    /// <returns>The step with its question.</returns>
    /// <exception cref="RejectedCallException">The question is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Question)]
    public RollbackStep Asking(string question) =>
        this.Once(Fact.Question, Naming.Text(question, "The question of a step", nameof(question)), nameof(Asking));

    internal static RollbackStep Of(StepKind kind, Change? change, string argument, string file, int line) =>
        new(FactTable.Empty.Set(Fact.Kind, kind).Set(Fact.Change, Step.Checked(change, argument)), Provenance.MadeBy(file, line));

    internal RollbackStep Set(Fact fact, object content) => new(Facts.Set(fact, content), Provenance);

    /// <summary>The step as its plan knows it: whether a rehearsal saw it keep its time.</summary>
    internal StepSheet SheetWhere(bool isMeasured) => new(this, Repair ?? (PlanValue)this, isMeasured);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RollbackStep(facts, provenance);
}
