namespace Rollout.Dsl.Decisions;

/// <summary>What became of actions, and what goes on around the rollout.</summary>
public sealed partial class RolloutEvent
{
    /// <summary>An action is done: the exposure is set, or the step is taken. A report on an earlier action changes nothing.</summary>
    /// <param name="action">Its number, as the decision has it.</param>
    /// <returns>The event.</returns>
    public static RolloutEvent Done(int action) => new(EventKind.Done, action: action);

    /// <summary>An action failed.</summary>
    /// <param name="action">Its number, as the decision has it.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    public static RolloutEvent Failed(int action, string reason) => new(EventKind.Failed, action: action, reason: Why(reason));

    /// <summary>A step that asks a question, or is taken under a condition only, was found not to be needed.</summary>
    /// <param name="action">Its number, as the decision has it.</param>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    public static RolloutEvent LeftOut(int action, string reason) => new(EventKind.LeftOut, action: action, reason: Why(reason));

    /// <summary>An incident was opened. It holds the rollout at once.</summary>
    /// <param name="incident">Its id, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The id is null, blank, too long or not printable.</exception>
    public static RolloutEvent IncidentOpened(string incident) => new(EventKind.IncidentOpened, Id(incident));

    /// <summary>An incident was closed.</summary>
    /// <param name="incident">Its id, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The id is null, blank, too long or not printable.</exception>
    public static RolloutEvent IncidentClosed(string incident) => new(EventKind.IncidentClosed, Id(incident));

    /// <summary>Every release was stopped: no exposure grows until the line is released. Rolling back goes on.</summary>
    /// <param name="reason">Why, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    public static RolloutEvent LineStopped(string reason) => new(EventKind.LineStopped, reason: Why(reason));

    /// <summary>Releases may go on.</summary>
    /// <returns>The event.</returns>
    public static RolloutEvent LineReleased() => new(EventKind.LineReleased);

    /// <summary>Another plan started.</summary>
    /// <param name="plan">Its name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    public static RolloutEvent OtherStarted(string plan) => new(EventKind.OtherStarted, Other(plan));

    /// <summary>Another plan was completed.</summary>
    /// <param name="plan">Its name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    public static RolloutEvent OtherCompleted(string plan) => new(EventKind.OtherCompleted, Other(plan));

    /// <summary>Another plan ended without being completed.</summary>
    /// <param name="plan">Its name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    public static RolloutEvent OtherEnded(string plan) => new(EventKind.OtherEnded, Other(plan));

    /// <summary>Another release took the place of this one.</summary>
    /// <param name="release">Its name, not blank.</param>
    /// <returns>The event.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    public static RolloutEvent Superseded(string release) => new(EventKind.Superseded, Naming.Name(release, "The release that takes over", nameof(release)));

    static string Id(string? incident) => Naming.Name(incident, "The id of an incident", nameof(incident));

    static string Other(string? plan) => Naming.Name(plan, "The name of another plan", nameof(plan));
}
