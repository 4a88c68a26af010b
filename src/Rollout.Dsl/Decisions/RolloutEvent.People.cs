namespace Rollout.Dsl.Decisions;

/// <summary>What people do. What they have no right to do is refused and stays on record.</summary>
public sealed partial class RolloutEvent
{
    /// <summary>A person approves that the next stage is entered.</summary>
    /// <param name="by">In which role.</param>
    /// <param name="person">Who. Two approvals of one person count once.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the name is null, blank, too long or not printable.</exception>
    public static RolloutEvent Approved(Role by, string person) => new(EventKind.Approved, by: Acting(by), person: Known(person));

    /// <summary>A person takes an approval back.</summary>
    /// <param name="by">In which role it was given.</param>
    /// <param name="person">Who.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the name is null, blank, too long or not printable.</exception>
    public static RolloutEvent ApprovalWithdrawn(Role by, string person) => new(EventKind.ApprovalWithdrawn, by: Acting(by), person: Known(person));

    /// <summary>A person goes on now that the gate is met. Needed where the plan grants that right to anybody.</summary>
    /// <param name="by">In which role.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    public static RolloutEvent Advanced(Role by) => new(EventKind.Advanced, by: Acting(by));

    /// <summary>A person holds the rollout where it is.</summary>
    /// <param name="by">In which role.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the reason is null, blank or not printable.</exception>
    public static RolloutEvent Halted(Role by, string reason) => new(EventKind.Halted, by: Acting(by), reason: Why(reason));

    /// <summary>A person forbids the next advance.</summary>
    /// <param name="by">In which role.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the reason is null, blank or not printable.</exception>
    public static RolloutEvent Vetoed(Role by, string reason) => new(EventKind.Vetoed, by: Acting(by), reason: Why(reason));

    /// <summary>A person takes a halt or a veto back.</summary>
    /// <param name="by">In which role.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    public static RolloutEvent Resumed(Role by) => new(EventKind.Resumed, by: Acting(by));

    /// <summary>A person rolls back.</summary>
    /// <param name="by">In which role.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the reason is null, blank or not printable.</exception>
    public static RolloutEvent RolledBack(Role by, string reason) => new(EventKind.RolledBack, by: Acting(by), reason: Why(reason));

    /// <summary>A person overrides, with a reason on record.</summary>
    /// <param name="what">What.</param>
    /// <param name="by">In which role.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">
    /// The first argument is no member of <see cref="Decisions.Overriding"/>, the role is null, or the reason is null, blank or not printable.
    /// </exception>
    public static RolloutEvent Overridden(Overriding what, Role by, string reason) =>
        new(EventKind.Overridden, by: Acting(by), reason: Why(reason), overriding: Quantity.Member(what, "What is overridden", nameof(what)));

    /// <summary>A person has the step that failed taken again.</summary>
    /// <param name="by">In which role.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    public static RolloutEvent Retried(Role by) => new(EventKind.Retried, by: Acting(by));

    /// <summary>A person saw something. It stays on record and decides nothing.</summary>
    /// <param name="by">In which role.</param>
    /// <param name="what">What, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the text is null, blank or not printable.</exception>
    public static RolloutEvent Noted(Role by, string what) =>
        new(EventKind.Noted, by: Acting(by), reason: Naming.Text(what, "What a person saw", nameof(what)));

    /// <summary>A person was called. It stays on record and decides nothing.</summary>
    /// <param name="to">Who was called.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the reason is null, blank or not printable.</exception>
    public static RolloutEvent Escalated(Role to, string reason) => new(EventKind.Escalated, by: Acting(to), reason: Why(reason));

    static Role Acting(Role? role) => role ?? throw new RejectedCallException("The role of an event is null; say who acted.", "by");

    static string Known(string? person) => Naming.Name(person, "The person of an event", nameof(person));

    static string Why(string? reason) => Naming.Text(reason, "The reason of an event", nameof(reason));
}
