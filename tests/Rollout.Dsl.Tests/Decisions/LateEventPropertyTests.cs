using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>What holds of every plan when events say when they happened and are told late, twice and in another order.</summary>
public class LateEventPropertyTests
{
    static readonly Gen<Trace> Traces = Gen.OneOf(AnyTrace.Gen, AnyTrace.Helpful);

    static void Holds(int tests, Action<Trace, int> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261126, 91),
        Prop.ForAll(
            (from trace in Traces
             from seed in Gen.Choose(0, int.MaxValue - 1)
             select (trace, seed)).ToArbitrary(),
            given => property(given.trace, given.seed)));

    /// <summary>What lets a rollout go on, or has something done again.</summary>
    static bool IsWidening(RolloutEvent happened) => happened is
        { Kind: EventKind.Approved or EventKind.Advanced or EventKind.Resumed or EventKind.Retried or EventKind.IncidentClosed or EventKind.LineReleased or EventKind.OtherCompleted or EventKind.OtherEnded }
        or { Kind: EventKind.Checked, Holds: true } or { Kind: EventKind.Overridden, Overriding: Overriding.Gate or Overriding.Breach };

    static bool IsGrowth(Decision decision) => decision.Kind is DecisionKind.Start or DecisionKind.Advance;

    [Fact]
    public void What_lets_a_rollout_go_on_is_worth_no_more_than_the_clock_when_it_is_told_again_later() => Holds(300, (trace, seed) =>
    {
        var (engine, dated) = (DecisionEngine.For(trace.Plan), trace.Dated());
        var known = new List<(RolloutEvent Happened, Instant At)>();
        foreach (var (_, happened, at, turn) in dated.Run())
        {
            foreach (var again in known.Where(item => item.At < at))
            {
                var (clock, twice) = (engine.Decide(turn.State, RolloutEvent.Clock(), at), engine.Decide(turn.State, again.Happened, at));
                Assert.True(clock.State.Equals(twice.State), $"{again.Happened} at {at}: {string.Join("; ", twice.Decisions)} instead of {string.Join("; ", clock.Decisions)}");
            }

            if (IsWidening(happened))
                known.Add((happened, at));
        }
    });

    [Fact]
    public void Exposure_grows_only_where_all_that_was_told_against_it_is_answered_by_what_happened_later() => Holds(400, (trace, seed) =>
    {
        var told = new List<RolloutEvent>();
        foreach (var (before, happened, _, turn) in trace.Late(seed).Run())
        {
            if (turn.Decisions.All(decision => decision.Kind != DecisionKind.Refuse))
                told.Add(happened);
            if (!turn.Decisions.Any(IsGrowth))
                continue;
            foreach (var subject in told.Select(item => item.Subject ?? "").Distinct())
            {
                IsAnswered(told, subject, item => item.Kind == EventKind.IncidentOpened, item => item.Kind == EventKind.IncidentClosed);
                if (before.Phase == Phase.Preparing)
                    IsAnswered(told, subject, item => item is { Kind: EventKind.Checked, Holds: false }, item => item is { Kind: EventKind.Checked, Holds: true });
                if (trace.Plan.Sheet.NeverDuring.Contains(subject))
                    IsAnswered(told, subject, item => item.Kind == EventKind.OtherStarted, item => item.Kind is EventKind.OtherCompleted or EventKind.OtherEnded);
            }

            IsAnswered(told, null, item => item.Kind == EventKind.LineStopped, item => item.Kind == EventKind.LineReleased);
            IsAnswered(told, null, item => item.Kind is EventKind.Halted or EventKind.Vetoed, item => item.Kind == EventKind.Resumed);
        }
    });

    [Fact]
    public void A_stage_is_begun_only_with_approvals_that_were_given_after_the_stage_before_it_began() => Holds(400, (trace, seed) =>
    {
        var (told, begun) = (new List<RolloutEvent>(), AnyTrace.Start - Duration.Epsilon);
        foreach (var (_, happened, at, turn) in trace.Late(seed).Run())
        {
            told.Add(happened);
            foreach (var grown in turn.Decisions.Where(decision => IsGrowth(decision) || decision.Kind == DecisionKind.StepBack))
            {
                if (grown.Kind != DecisionKind.StepBack)
                {
                    Assert.All(
                        grown.Stage!.Sheet.Approvals.Where(approval => approval.AfterExpiry != Then.Advance),
                        approval => Assert.True(told.Where(item => item.Kind == EventKind.Approved && approval.Role!.Equals(item.By) && item.HappenedAt > begun)
                            .Select(item => item.Person).Distinct().Count() >= approval.People || MayGoOn(trace.Plan)));
                }

                begun = grown.At;
            }
        }
    });

    [Fact]
    public void Late_tellings_meet_every_refusal_of_lateness()
    {
        var refused = Traces.Sample(1500, new Rnd(8), 50).SelectMany((trace, at) => trace.Late(at).Run())
            .SelectMany(step => step.Turn.Decisions.Where(decision => decision.Kind == DecisionKind.Refuse && decision.Because.Contains("does not count, because")).Select(_ => step.Happened.Kind))
            .Distinct();
        EventKind[] kinds =
        [
            EventKind.Checked, EventKind.Approved, EventKind.Resumed, EventKind.Overridden, EventKind.IncidentClosed, EventKind.LineReleased,
        ];
        Assert.Empty(kinds.Except(refused));
    }

    /// <summary>A stage whose hold ends in going on needs no approval either, where nothing else is missing.</summary>
    static bool MayGoOn(RolloutPlan plan) => new Course(plan).Stages.Any(stage => stage.IfUndecided == Then.Advance);

    static void IsAnswered(List<RolloutEvent> told, string? subject, Func<RolloutEvent, bool> asks, Func<RolloutEvent, bool> answers)
    {
        var last = told.Where(item => (subject is null || item.Subject == subject) && asks(item)).Max(item => item.HappenedAt);
        Assert.True(last is null || told.Any(item => (subject is null || item.Subject == subject) && answers(item) && item.HappenedAt > last), $"{subject} of {last}");
    }
}
