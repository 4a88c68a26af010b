using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// Which states count as the same while courses are explored. What is forgotten can be told again in one step, so every real step is still
/// covered by some steps here; that no course is lost is tested on real runs.
/// </summary>
internal static class Abstraction
{
    public static ControlState Of(ControlState state, RolloutControl control)
    {
        // A gate that is met too early has to be met again at the end of the window, which it can.
        if (!state.Has(ControlFlags.WindowOver) || !state.Has(ControlFlags.StayOver))
            state.Set(ControlFlags.GateMet, false);

        // Whether exposure may grow is asked only when all else is there.
        if (!control.WaitsForGrowth(state))
            state.Set(ControlFlags.MayGrow, true);
        return state;
    }
}
