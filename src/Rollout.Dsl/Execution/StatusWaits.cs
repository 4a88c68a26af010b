using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>What a rollout waits for, in the order in which people can do something about it.</summary>
internal static class StatusWaits
{
    public static IEnumerable<StatusWait> Of(RolloutRun run)
    {
        var (state, engine) = (run.State, run.Engine);
        var ends = engine.Ends(state.Content).ToDictionary(end => end.Timer, end => end.At);
        return state.Phase switch
        {
            Phase.Preparing => Start(run).Concat(Held(state, ends)).Concat(Approvals(run, ends)).Concat(Growth(run)),
            Phase.Entering => [Outcome(state, $"the exposure of stage '{state.Stage!.Sheet.Name}' to be set", ends)],
            Phase.Observing => Held(state, ends).Concat(Approvals(run, ends)).Concat(Time(state, ends)).Concat(Gates(state)).Concat(Growth(run)).DefaultIfEmpty(Clock()),
            Phase.RollingBack or Phase.Containing or Phase.Repairing => [Outcome(state, $"'{state.Step!.Action}' to be done", ends)],
            Phase.NeedsOwner => [Mending(state, ends)],
            _ => [],
        };
    }

    /// <summary>Where everything holds from the first, the engine finds that out when it is told of anything at all.</summary>
    static IEnumerable<StatusWait> Start(RolloutRun run) => run.Engine.IsReady(run.State.Content) && !run.State.Control.Has(ControlFlags.Ready)
        ? [Clock()]
        : DecisionWords.Unmet(run.State.Course, run.State.Content).Select(condition => new StatusWait($"'{condition}' to hold", null, $"report that '{condition}' holds"));

    /// <summary>What was heard is decided upon with the clock.</summary>
    static StatusWait Clock() => new("the run to be told of the clock", null, "tell the run of the clock");

    static StatusWait Outcome(RolloutState state, string what, Dictionary<Timers, Instant> ends) =>
        new($"{what} (action {Wording.Plain(state.Content.Action)})", At(ends, Timers.Action), $"report action {Wording.Plain(state.Content.Action)} as done or failed");

    static StatusWait Mending(RolloutState state, Dictionary<Timers, Instant> ends) => state.Step is { } step
        ? new(
            $"'{step.Action}' to be mended (action {Wording.Plain(state.Content.Action)})", At(ends, Timers.Hold),
            $"report action {Wording.Plain(state.Content.Action)} as done, or have it taken again{By(state, step.IsRepeatable == false ? Right.Override : Right.RollBack)}")
        : new($"{state.Course.Sheet.Owner?.ToString() ?? "somebody"} to act, since the plan has no way back from here", At(ends, Timers.Hold), null);

    static IEnumerable<StatusWait> Held(RolloutState state, Dictionary<Timers, Instant> ends)
    {
        var until = At(ends, Timers.Hold);
        foreach (var incident in state.Incidents)
            yield return new($"incident {incident} to be closed", until, $"report that incident {incident} is closed");
        if (Has(HoldReasons.Halted))
            yield return new("the halt to be taken back", until, "resume" + By(state, Right.Halt));
        if (Has(HoldReasons.Veto))
            yield return new("the veto to be taken back", until, "resume" + By(state, state.Control.Has(HoldReasons.Halted) ? Right.Halt : Right.Veto));
        if (Has(HoldReasons.StopLoss))
            yield return new("the halting stop-loss that was crossed to be overridden", until, "override the breach" + By(state, Right.Override));
        if (Has(HoldReasons.GateBroken))
            yield return new("the broken gate to be overridden", until, "override the breach" + By(state, Right.Override));
        if (Has(HoldReasons.Person))
            yield return new("the word to advance", until, "advance" + By(state, Right.Advance));
        foreach (var seen in Seen(state, watch => watch.Sign == Signs.Hold).Where(seen => seen.Verdict == Verdict.Breached))
            yield return new($"'{seen.Condition}' to end", until, null);
        foreach (var seen in Seen(state, watch => !watch.IsGate).Where(seen => seen.Verdict == Verdict.NoData))
            yield return new($"'{seen.Condition}' to have data again: it is {DecisionWords.Said(seen)}", until, null);

        bool Has(HoldReasons reason) => (state.Holds & reason) != 0;
    }

    static IEnumerable<StatusWait> Approvals(RolloutRun run, Dictionary<Timers, Instant> ends) => (run.State.Holds & HoldReasons.Approval) == 0
        ? []
        : run.Engine.Pending(run.State.Content).Select(approval => new StatusWait($"the approval by {approval}", At(ends, Timers.Approval), $"approve, by {approval.Role}"));

    static IEnumerable<StatusWait> Time(RolloutState state, Dictionary<Timers, Instant> ends)
    {
        var stage = state.Course.Stages[state.Control.Stage];
        if (At(ends, Timers.Window) is { } window)
            yield return new($"the observation of {Wording.Time(stage.Window)}", window, null);
        if (At(ends, Timers.Stay) is { } stay)
            yield return new($"{Wording.Time(stage.Stay)} without an incident", stay, null);
    }

    static IEnumerable<StatusWait> Gates(RolloutState state) =>
        Seen(state, watch => watch.IsGate).Where(seen => seen.Verdict != Verdict.Healthy)
            .Select(seen => new StatusWait($"'{seen.Condition}' to be healthy over the whole observation: it is {DecisionWords.Said(seen)}", null, null));

    static IEnumerable<StatusWait> Growth(RolloutRun run) =>
        run.State.Control.Has(ControlFlags.MayGrow) || run.State.Control.Stage == run.State.Course.Stages.Count - 1 || !IsAsked(run.State)
            ? []
            : [new(DecisionWords.Closed(run.State.Course, run.State.Content), run.Engine.NextGrowth(run.State.Content), null)];

    /// <summary>Before the first event nobody has asked yet whether exposure may grow.</summary>
    static bool IsAsked(RolloutState state) => state.Phase != Phase.Preparing || state.Control.Has(ControlFlags.Ready);

    static IEnumerable<DecisionEvidence> Seen(RolloutState state, System.Func<Watch, bool> isMeant) => state.Phase != Phase.Observing
        ? []
        : state.Course.Stages[state.Control.Stage] is var stage
            ? stage.Watches.Where(isMeant).Select(watch => DecisionEngine.VerdictOf(state.Content, stage, watch))
            : [];

    static string By(RolloutState state, Right right)
    {
        var holders = state.Course.Rights.Holders(right, state.Control.Has(ControlFlags.Breached)).Select(role => role.ToString()).ToArray();
        return holders.Length == 0 ? ", which nobody may" : $", by {Wording.List(holders, "or")}";
    }

    static Instant? At(Dictionary<Timers, Instant> ends, Timers timer) => ends.TryGetValue(timer, out var at) ? at : null;
}
