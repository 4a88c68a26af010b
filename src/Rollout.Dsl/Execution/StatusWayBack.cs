using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Execution;

/// <summary>The way back from where a rollout stands.</summary>
public sealed class StatusWayBack
{
    StatusWayBack(bool isRollback, IReadOnlyList<StatusStep> steps, KnownGoodNumbers? worstCase, IReadOnlyList<RehearsalSheet> rehearsals)
    {
        IsRollback = isRollback;
        Steps = steps;
        WorstCase = worstCase;
        Rehearsals = rehearsals;
    }

    /// <summary>Whether it leads back; else it contains the harm and repairs forward.</summary>
    public bool IsRollback { get; }

    /// <summary>The steps, in the order in which they are taken.</summary>
    public IReadOnlyList<StatusStep> Steps { get; }

    /// <summary>The longest from a fault in this stage to a known good state, or null before the first stage.</summary>
    public KnownGoodNumbers? WorstCase { get; }

    /// <summary>The walks through steps of it, in the order of the plan: when, by whom, how long they took, and what they brought to light.</summary>
    public IReadOnlyList<RehearsalSheet> Rehearsals { get; }

    internal static StatusWayBack? Of(RolloutState state)
    {
        var (course, control) = (state.Course, state.Control);
        var isRollback = control.Procedure == Procedure.None
            ? !control.Has(ControlFlags.PastPoint) && course.Rollback.Count > 0
            : control.Procedure == Procedure.Rollback;
        var procedures = isRollback ? new[] { Procedure.Rollback } : [Procedure.Containment, Procedure.Repair];
        var steps = procedures.SelectMany(procedure => course.StepsOf(procedure).Select((step, at) => (Procedure: procedure, Step: step, At: at))).ToArray();
        if (steps.Length == 0 || state.IsEnded || control.Stage < 0)
            return null;
        var numbers = course.Plan.Numbers().Stages[control.Stage];
        return new(
            isRollback,
            [
                .. steps.Select((item, index) => new StatusStep(
                    index + 1, item.Step.Sheet, item.Step.AppliedFrom <= control.Reached, IsBehind(control, item.Procedure, item.At),
                    control.Procedure == item.Procedure && control.Step == item.At)),
            ],
            isRollback ? numbers.RolledBack : numbers.Contained,
            [.. course.Sheet.Rehearsals.Select(rehearsal => rehearsal.Sheet).Where(sheet => sheet.Steps.Count == 0 ? isRollback : sheet.Steps.Any(step => steps.Any(item => item.Step.Step.Equals(step))))]);
    }

    /// <summary>A containment is done when its repair has begun.</summary>
    static bool IsBehind(ControlState state, Procedure procedure, int at) =>
        procedure == state.Procedure ? at < state.Step : procedure == Procedure.Containment && state.Procedure == Procedure.Repair;
}
