using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What rollback steps, containment steps and repairs share.</summary>
internal static class Step
{
    /// <summary>How long the steps may take one after another, or null where one of them promises no time.</summary>
    public static Duration? Promise(this IEnumerable<RollbackStep> steps) => steps.Aggregate(
        (Duration?)Duration.Zero, (sum, step) => sum + step.Sheet.Within);

    public static Bound Checked(Bound? bound) => bound
        ?? throw new RejectedCallException("The time bound of a step is null; write a time, or Open.Until(...) before the rehearsal.", nameof(bound));

    public static Role Checked(Role? role) => role
        ?? throw new RejectedCallException("The role that carries out a step is null; name one, as in By(Role.OnCall).", nameof(role));

    public static Backup Checked(Backup? backup, string argument) => backup
        ?? throw new RejectedCallException("The backup of a step is null; write Backup.Of(...).", argument);

    public static Condition Checked(Condition? condition, string argument) => condition
        ?? throw new RejectedCallException(
            "The condition of a step is null; declare the field of the metric before the fields that use it.", argument);

    public static Change Checked(Change? change, string argument) => change
        ?? throw new RejectedCallException(
            "The change that a step acts on is null; declare the field of the change before the fields that use it.", argument);
}
