using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>What people may do in a state. Rolling back is told even where nobody may, since it is what is looked for first.</summary>
internal static class StatusRights
{
    public static IEnumerable<StatusRight> Of(RolloutState state)
    {
        if (state.IsEnded)
            return [];
        var isGoingBack = state.Phase == Phase.RollingBack || state.Step is not null;
        var rights = new List<StatusRight>();
        if (!isGoingBack)
            rights.Add(RollBack(state));
        if (state.Phase == Phase.Preparing || state.Control.IsUnderWay)
            rights.Add(Held("halt", Right.Halt));
        if (state.Control.IsUnderWay)
            rights.AddRange([Held("forbid the next advance", Right.Veto), Held("override", Right.Override)]);
        if (state.Phase == Phase.Observing)
            rights.Add(Held("advance", Right.Advance));
        if (state.Phase == Phase.NeedsOwner && state.Step is { } step)
            rights.Add(Held("have the step taken again", step.IsRepeatable == false ? Right.Override : Right.RollBack));
        return rights.Where(right => right.Holders.Count > 0 || ReferenceEquals(right, rights[0]));

        StatusRight Held(string what, Right right) => new(what, [.. state.Course.Rights.Holders(right, state.Control.Has(ControlFlags.Breached))]);

        StatusRight RollBack(RolloutState now) => now.Course.Rollback.Count == 0 && now.Stage is not null
            ? new("roll back, which the plan cannot", [])
            : now.IsPastPointOfNoReturn
            ? Held("roll back past the point of no return, by an override", Right.Override)
            : now.Phase == Phase.Preparing ? Held("call the rollout off", Right.RollBack) : Held("roll back", Right.RollBack);
    }
}
