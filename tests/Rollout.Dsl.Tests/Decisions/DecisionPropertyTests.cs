using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>What holds of every plan and whatever happens.</summary>
public class DecisionPropertyTests
{
    const Signs Stopping = Signs.Stop | Signs.Halt | Signs.Contain;

    static readonly Gen<Trace> Traces = Gen.OneOf(AnyTrace.Gen, AnyTrace.Helpful);

    static void Holds(int tests, Action<Trace> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261126, 51), Prop.ForAll(Traces.ToArbitrary(), property));

    static bool IsGrowth(Decision decision) => decision.Kind is DecisionKind.Start or DecisionKind.Advance;

    [Fact]
    public void Whatever_happens_in_whichever_phase_something_is_decided_and_time_never_goes_back() => Holds(200, trace =>
    {
        foreach (var (before, _, at, turn) in trace.Run())
        {
            Assert.NotEmpty(turn.Decisions);
            Assert.All(turn.Decisions, decision => Assert.False(string.IsNullOrWhiteSpace(decision.Because)));
            Assert.Equal(Instant.Max(before.Now, at), turn.State.Now);
            Assert.False(DecisionEngine.For(trace.Plan).NextDue(turn.State) < turn.State.Now);
        }
    });

    [Fact]
    public void Every_phase_and_every_rule_is_met_by_the_traces()
    {
        var turns = Traces.Sample(1200, new Rnd(4), 50).SelectMany(trace => trace.Run()).ToArray();
        Assert.Empty(Enum.GetValues<Phase>().Except(turns.Select(turn => turn.Turn.State.Phase)));
        Assert.Empty(Enum.GetValues<DecisionRule>().Except(turns.SelectMany(turn => turn.Turn.Decisions).Select(decision => decision.Rule)));
        Assert.Empty(Enum.GetValues<EventKind>().Except([EventKind.Escalated]).Except(turns.Select(turn => turn.Happened.Kind)));
    }

    [Fact]
    public void Exposure_never_rises_after_a_way_back_began_or_an_end() => Holds(200, trace =>
    {
        var isOver = false;
        foreach (var (before, _, _, turn) in trace.Run())
        {
            Assert.False((isOver || before.IsEnded) && turn.Decisions.Any(IsGrowth));
            isOver |= turn.Decisions.Any(decision => decision.Kind is DecisionKind.RollBack or DecisionKind.Contain or DecisionKind.RepairForward or DecisionKind.CallOwner);
        }
    });

    [Fact]
    public void Exposure_never_rises_once_a_stop_condition_was_breached_until_that_is_overridden() => Holds(200, trace =>
    {
        var (course, isBreached) = (new Course(trace.Plan), false);
        foreach (var (before, happened, _, turn) in trace.Run())
        {
            isBreached |= before.Control.IsUnderWay && happened is { Kind: EventKind.Observed, Verdict: Verdict.Breached, Release: null }
                && course.Stages[before.Control.Stage].Watches.Any(watch => watch.Name == happened.Subject && (watch.Sign & Stopping) != 0);
            isBreached &= happened.Overriding != Overriding.Breach;
            Assert.False(isBreached && turn.Decisions.Any(IsGrowth));
        }
    });

    [Fact]
    public void No_stage_is_left_by_its_gate_while_a_condition_is_without_data_or_the_gate_is_not_healthy() => Holds(200, trace =>
    {
        var (course, blind) = (new Course(trace.Plan), new HashSet<string>());
        foreach (var (before, happened, _, turn) in trace.Run())
        {
            if (happened.Kind == EventKind.Observed && before.Control.IsUnderWay)
                _ = happened.Verdict == Verdict.NoData ? blind.Add(happened.Subject!) : blind.Remove(happened.Subject!);
            foreach (var left in turn.Decisions.Where(decision => decision is { Kind: DecisionKind.Advance or DecisionKind.Complete, Rule: DecisionRule.AllMet } && before.Control.Stage >= 0))
            {
                var stage = course.Stages[before.Control.Stage];
                Assert.DoesNotContain(stage.Watches, watch => blind.Contains(watch.Name));
                Assert.True(stage.Sheet.IfUndecided == Then.Advance || left.Evidence.All(seen => seen.Verdict == Verdict.Healthy));
                Assert.DoesNotContain(left.Evidence, seen => seen.Verdict is Verdict.NoData or Verdict.Breached);
            }

            if (turn.State.Stage != before.Stage || turn.Decisions.Any(decision => decision.Kind == DecisionKind.StepBack))
                blind.Clear();
        }
    });

    [Fact]
    public void Past_the_point_of_no_return_nothing_rolls_back_without_an_override() => Holds(200, trace =>
    {
        foreach (var (before, happened, _, turn) in trace.Run().Where(step => step.Before.IsPastPointOfNoReturn))
            Assert.True(happened.Overriding == Overriding.PointOfNoReturn || turn.Decisions.All(decision => decision.Kind != DecisionKind.RollBack));
    });

    [Fact]
    public void A_start_again_from_any_state_leads_to_the_same_states_and_decisions() => Holds(150, trace =>
    {
        var whole = trace.Run().ToArray();
        for (var from = 0; from < whole.Length; from++)
        {
            var (state, engine) = (whole[from].Before, DecisionEngine.For(trace.Plan));
            foreach (var (_, happened, at, turn) in whole.Skip(from))
            {
                var again = engine.Decide(state, happened, at);
                Assert.Equal(turn.State, again.State);
                Assert.Equal(turn.Decisions.Select(decision => decision.ToString()), again.Decisions.Select(decision => decision.ToString()));
                state = again.State;
            }
        }
    });

    [Fact]
    public void What_is_told_twice_at_once_changes_nothing_the_second_time() => Holds(200, trace =>
    {
        var engine = DecisionEngine.For(trace.Plan);
        foreach (var (_, happened, at, turn) in trace.Run().Where(step => step.Turn.Decisions.All(decision => decision.Kind != DecisionKind.Refuse)))
        {
            var twice = engine.Decide(turn.State, happened, at);
            Assert.DoesNotContain(twice.Decisions, IsGrowth);
            if (!turn.Decisions.Any(decision => IsGrowth(decision) || decision.Kind == DecisionKind.StepBack))
                Assert.Equal((turn.State.Phase, turn.State.Stage, turn.State.Holds), (twice.State.Phase, twice.State.Stage, twice.State.Holds));
        }
    });

    [Fact]
    public void Good_verdicts_that_are_told_again_later_never_lead_further() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261126, 51),
        Prop.ForAll(
            (from trace in Traces
             from places in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), trace.Events.Length)
             select (trace, places)).ToArbitrary(),
            given => Assert.Equal(Course(given.trace.Events, given.trace.Plan), Course(Repeated(given.trace.Events, given.places), given.trace.Plan))));

    [Fact]
    public void The_order_in_which_verdicts_of_one_moment_are_told_never_leads_further() => Holds(200, trace =>
    {
        var (told, turned) = (Bundled(trace, isTurned: false), Bundled(trace, isTurned: true));
        Assert.Equal(told.Control.Reached, turned.Control.Reached);
        Assert.Equal(told.Control.IsUnderWay, turned.Control.IsUnderWay);
    });

    [Fact]
    public void A_verdict_never_lets_exposure_rise_by_itself() => Holds(200, trace =>
    {
        var engine = DecisionEngine.For(trace.Plan);
        foreach (var (before, happened, at, turn) in trace.Run().Where(step => step.Happened.Kind == EventKind.Observed))
            Assert.True(engine.NextDue(before) < at || !turn.Decisions.Any(IsGrowth));
    });

    /// <summary>Where a trace leads when the verdicts between two other events are told in one moment, in their order or in the opposite one.</summary>
    static RolloutState Bundled(Trace trace, bool isTurned)
    {
        var engine = DecisionEngine.For(trace.Plan);
        var (state, bundle) = (engine.Prepare("1.1", AnyTrace.Start), new List<RolloutEvent>());
        foreach (var (happened, at) in trace.Events)
        {
            if (happened.Kind == EventKind.Observed)
            {
                bundle.Add(happened);
                continue;
            }

            for (; bundle.Count > 0 && engine.NextDue(state) is { } due && due < at; state = engine.Decide(state, RolloutEvent.Clock(), due).State)
            {
            }

            foreach (var verdict in isTurned ? Enumerable.Reverse(bundle) : bundle)
                state = engine.Decide(state, verdict, at).State;
            bundle.Clear();
            state = engine.Decide(state, happened, at).State;
        }

        return state;
    }

    /// <summary>Which stage was set when.</summary>
    static List<string> Course(IEnumerable<(RolloutEvent Happened, Instant At)> events, RolloutPlan plan) =>
    [
        .. from step in new Trace(plan, [.. events]).Run()
           from decision in step.Turn.Decisions
           where decision.Kind is DecisionKind.Start or DecisionKind.Advance or DecisionKind.StepBack or DecisionKind.Complete or DecisionKind.RollBack or DecisionKind.Contain
           select $"{step.At} {decision.Kind} {decision.Stage?.Sheet.Name}",
    ];

    /// <summary>Some of the good verdicts with times a second time, each right after some later event.</summary>
    static IEnumerable<(RolloutEvent Happened, Instant At)> Repeated((RolloutEvent Happened, Instant At)[] events, int[] places)
    {
        var again = events.Select((item, at) => (item.Happened, After: at + (places[at] % (events.Length - at)))).Where((item, at) =>
            places[at] % 2 == 0 && item.Happened is { Kind: EventKind.Observed, To: not null, Verdict: Verdict.Healthy or Verdict.Ambiguous }).ToLookup(item => item.After, item => item.Happened);
        for (var at = 0; at < events.Length; at++)
        {
            yield return events[at];
            foreach (var happened in again[at])
                yield return (happened, events[at].At);
        }
    }

    [Fact]
    public void Every_hold_ends_when_the_clock_goes_on_actions_are_done_and_nobody_acts() => Holds(300, trace =>
    {
        var engine = DecisionEngine.For(trace.Plan);
        var turns = trace.Run().ToArray();
        var (state, isFree) = (turns[^1].Turn.State, !turns[^1].Turn.State.Content.IsLineStopped && turns[^1].Turn.State.Content.Others.Count == 0);
        for (var step = 0; step < 2_000 && (state.Action is not null || engine.NextDue(state) is not null); step++)
            state = state.Action is { } action ? engine.Decide(state, RolloutEvent.Done(action), state.Now).State : engine.Decide(state, RolloutEvent.Clock(), engine.NextDue(state)!.Value).State;
        Assert.True(
            state.IsEnded || state.Phase is Phase.Preparing or Phase.Contained or Phase.NeedsOwner || (!isFree && state.Holds == HoldReasons.None),
            $"{state.Phase} {state.Holds} {engine.NextDue(state)}");
    });
}
