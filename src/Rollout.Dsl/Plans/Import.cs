namespace Rollout.Dsl;

/// <summary>
/// From which engine a plan was taken over, and what that engine does that no verb of a plan can ask for. It describes how the rollout
/// runs today; a plan that is to be run from here leaves it out.
/// </summary>
public sealed class Import : PlanValue
{
    internal Import(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the import, for reading.</summary>
    public ImportSheet Sheet => new(this);

    internal override string Subject => "the import from " + Sheet.Engine;

    private protected override string Text =>
        "imported from " + Sheet.Engine
        + (Sheet.IsRollbackHeldForApproval ? ", where a rollback waits for an approval" : "")
        + (Sheet.IsRollbackStoppedByWindows ? ", where windows stop a rollback" : "")
        + (Sheet.Judge is { } judge ? $", where the gates are judged by {judge}" : "");

    /// <summary>A plan of another engine.</summary>
    /// <param name="engine">The engine, not blank, as in "argo".</param>
    /// <returns>The import.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Import From(string engine) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(engine, "The engine of an import", nameof(engine))), Provenance.Unknown);

    /// <summary>Says that the engine does not roll back before somebody approves it.</summary>
    /// <returns>The import with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.RollbackHeld)]
    public Import RollbackWaitsForApproval() => this.Once(Fact.RollbackHeld, true, nameof(RollbackWaitsForApproval));

    /// <summary>Says that a closed window or a freeze keeps the engine from rolling back.</summary>
    /// <returns>The import with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.RollbackStopped)]
    public Import WindowsStopRollback() => this.Once(Fact.RollbackStopped, true, nameof(WindowsStopRollback));

    /// <summary>Names who judges the readings of every gate, in place of this library.</summary>
    /// <param name="judge">The judge.</param>
    /// <returns>The import with that judge.</returns>
    /// <exception cref="RejectedCallException">The judge is null, or one was said before.</exception>
    [Says(Fact.Judge)]
    public Import JudgedBy(Judge judge) => this.Once(
        Fact.Judge, judge ?? throw new RejectedCallException("The judge of an import is null; name one with Judge.Named(...).", nameof(judge)), nameof(JudgedBy));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Import(facts, provenance);
}
