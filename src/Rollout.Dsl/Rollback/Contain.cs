using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>Where steps of a containment begin: what limits the harm when nothing can be rolled back any more.</summary>
public static partial class Contain
{
    /// <summary>Pauses a job that a flag switches.</summary>
    /// <param name="job">The flag of the job.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The flag is null.</exception>
    [Says]
    public static ContainmentStep Pause(FlagChange job, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        ContainmentStep.Of(StepKind.Pause, Fact.Change, Step.Checked(job, nameof(job)), file, line);

    /// <summary>Pulls the kill switch of a function: its flag goes to the side that does no harm.</summary>
    /// <param name="flag">The flag that is the kill switch.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The flag is null.</exception>
    [Says]
    public static ContainmentStep KillSwitch(FlagChange flag, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        ContainmentStep.Of(StepKind.KillSwitch, Fact.Change, Step.Checked(flag, nameof(flag)), file, line);

    /// <summary>Contains by a command.</summary>
    /// <param name="command">The command, not blank; <c>{deployed}</c>, <c>{plan}</c>, <c>{release}</c> and <c>{stage}</c> are filled in.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The step.</returns>
    /// <exception cref="RejectedCallException">The command is null, blank, not printable, or has an unknown placeholder.</exception>
    [Says]
    public static ContainmentStep Run(string command, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        ContainmentStep.Of(StepKind.Run, Fact.Command, Command.Checked(command, nameof(command)), file, line);
}
