namespace Rollout.Dsl;

/// <summary>What a step relies on: people, things that have to be there, and ways that lead to them.</summary>
public sealed partial class RollbackStep
{
    /// <summary>Says that a snapshot is taken before the step, so that the step itself can be taken back.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <returns>The step with that fact.</returns>
    /// <exception cref="RejectedCallException">The snapshot is null, or was said before.</exception>
    [Says(Fact.Snapshot)]
    public RollbackStep AfterSnapshot(Backup snapshot) => this.Once(Fact.Snapshot, Step.Checked(snapshot, nameof(snapshot)), nameof(AfterSnapshot));

    /// <summary>Names what has to be there before the step can begin.</summary>
    /// <param name="first">A prerequisite, or a backup.</param>
    /// <param name="rest">More of them.</param>
    /// <returns>The step with these prerequisites added.</returns>
    /// <exception cref="RejectedCallException">A prerequisite is null.</exception>
    [Says(Fact.Prerequisites)]
    public RollbackStep Needing(Prerequisite first, params Prerequisite[] rest) =>
        this.More(Fact.Prerequisites, Listing.Of(first, rest, nameof(Needing), nameof(first), nameof(rest)));

    /// <summary>Names who may trigger the step. Where nobody is named, whoever may roll back does.</summary>
    /// <param name="first">A role.</param>
    /// <param name="rest">More roles.</param>
    /// <returns>The step with these roles added.</returns>
    /// <exception cref="RejectedCallException">A role is null.</exception>
    [Says(Fact.Triggers)]
    public RollbackStep TriggeredBy(Role first, params Role[] rest) =>
        this.More(Fact.Triggers, Listing.Of(first, rest, nameof(TriggeredBy), nameof(first), nameof(rest)));

    /// <summary>Says where the step is described for the one who carries it out.</summary>
    /// <param name="address">An address or a title, not blank.</param>
    /// <returns>The step with its runbook.</returns>
    /// <exception cref="RejectedCallException">The address is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Runbook)]
    public RollbackStep Runbook(string address) =>
        this.Once(Fact.Runbook, Naming.Text(address, "The runbook of a step", nameof(address)), nameof(Runbook));

    /// <summary>Names the components without which the step cannot be taken. None of them should be what the plan changes.</summary>
    /// <param name="first">A component, as in <c>Component.Named("bastion")</c>.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The step with these components added.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.ReachedThrough)]
    public RollbackStep ReachedThrough(Component first, params Component[] rest) =>
        this.More(Fact.ReachedThrough, Listing.Of(first, rest, nameof(ReachedThrough), nameof(first), nameof(rest)));
}
