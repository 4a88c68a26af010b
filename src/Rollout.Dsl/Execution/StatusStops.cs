using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>What stops a rollout: what each condition leads to is asked of the control that decides it.</summary>
internal static class StatusStops
{
    public static IEnumerable<StatusStop> Of(RolloutState state)
    {
        if (!state.Control.IsUnderWay)
            return [];
        var stage = state.Course.Stages[state.Control.Stage];
        var control = new Decisions.RolloutControl(state.Course);
        return stage.Watches.Where(watch => !watch.IsGate)
            .Select(watch => new StatusStop(DecisionEngine.VerdictOf(state.Content, stage, watch), watch.Condition.Sheet.Metric?.Sheet.Per, LeadsTo(control, state.Control, watch.Sign)));
    }

    static DecisionKind LeadsTo(Decisions.RolloutControl control, ControlState state, Signs sign)
    {
        var moves = new List<ControlMove>();
        control.Next(state with { Holds = HoldReasons.None }, ControlInput.Evidence(sign), moves);
        return moves[0].Kind;
    }
}
