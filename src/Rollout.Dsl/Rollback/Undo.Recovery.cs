using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>Steps that bring back what a revert alone does not: traffic, data, warm systems, and the proof that all is well again.</summary>
public static partial class Undo
{
    /// <summary>Sends the traffic back to where it went before.</summary>
    /// <param name="to">Where the traffic goes: the old fleet, region or version; not blank.</param>
    /// <param name="undoing">The change that nobody meets any more.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The change is null; or the name is null, blank, too long or not printable.</exception>
    [Says]
    public static RollbackStep SwitchTraffic(string to, Change undoing, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.SwitchTraffic, undoing, nameof(undoing), file, line)
            .Set(Fact.To, Naming.Name(to, "Where the traffic is switched to", nameof(to)));

    /// <summary>Restores data from a backup. The time bound comes from <see cref="Backup.RestoredWithin"/> where the step has none.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="undoing">The change whose data are restored.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The backup or the change is null.</exception>
    [Says]
    public static RollbackStep Restore(Backup backup, Change undoing, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        RollbackStep.Of(StepKind.Restore, undoing, nameof(undoing), file, line).Set(Fact.Backup, Step.Checked(backup, nameof(backup)));

    /// <summary>Brings the system back to work once a change is undone: restart it, warm it, ramp it up. By itself it undoes nothing.</summary>
    /// <param name="how">How, as a command or in words, not blank; <c>{deployed}</c>, <c>{plan}</c>, <c>{release}</c> and <c>{stage}</c> are filled in.</param>
    /// <param name="after">The change that was undone before.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The change is null; or the command is null, blank, not printable, or has an unknown placeholder.</exception>
    [Says]
    public static RollbackStep Recover(string how, Change after, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(
            FactTable.Empty.Set(Fact.Kind, StepKind.Recover)
                .Set(Fact.Command, Command.Checked(how, nameof(how)))
                .Set(Fact.Recovered, Step.Checked(after, nameof(after))),
            Provenance.MadeBy(file, line));

    /// <summary>Checks that the known good state is back. By itself it undoes nothing.</summary>
    /// <param name="condition">What holds when it is back.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The condition is null.</exception>
    [Says]
    public static RollbackStep Verify(Condition condition, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(
            FactTable.Empty.Set(Fact.Kind, StepKind.Verify).Set(Fact.Conditions, Step.Checked(condition, nameof(condition))),
            Provenance.MadeBy(file, line));
}
