using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>What really happens is among what was explored: each event of a real run is covered by a few explored steps that decide the same.</summary>
public class SoundnessTests
{
    /// <summary>Decisions that carry something out, or end something. The others tell of holds, which one explored state may stand for.</summary>
    static readonly DecisionKind[] Moving =
    [
        DecisionKind.Start, DecisionKind.Advance, DecisionKind.Complete, DecisionKind.StepBack, DecisionKind.RollBack, DecisionKind.Contain, DecisionKind.RepairForward,
        DecisionKind.TakeStep, DecisionKind.SkipStep, DecisionKind.Finish, DecisionKind.CallOwner, DecisionKind.Supersede, DecisionKind.Withdraw,
    ];

    /// <summary>What the runs do not come to yet: a person who advances, a breach that is overridden, and ends that come just as nothing may grow.</summary>
    static readonly string[] Untaken =
    [
        "ActionDone!closed", "Advance", "Advance!closed", "Evidence:Contain", "Evidence:NoData+Hold", "Evidence:None!closed", "OverrideBreach", "OverrideBreach!closed",
        "TimerEnded:Hold!closed",
    ];

    [Fact]
    public void Every_event_of_a_run_is_covered_by_explored_steps_that_decide_the_same() => AreCovered(300, 71, trace => trace);

    [Fact]
    public void So_is_every_event_that_is_told_late_or_twice() => AreCovered(150, 73, trace => trace.Late(trace.Events.Length));

    [Fact]
    public void Runs_take_every_kind_of_step_that_is_explored_but_for_few()
    {
        var (taken, explored) = (new HashSet<string>(), new HashSet<string>());
        foreach (var trace in AnyTrace.Even.Sample(600, new Rnd(9), 50))
        {
            var map = new Map(trace.Plan);
            foreach (var (before, _, _, turn) in trace.Run())
                Assert.True(map.Covers(before, turn), $"{string.Join("; ", turn.Decisions)} after {before.Control}");
            taken.UnionWith(map.Taken.Select(edge => Token.Of([edge])));
            explored.UnionWith(map.Explored.Select(edge => Token.Of([edge])));
        }

        Assert.Empty(explored.Except(taken).Except(Untaken));
    }

    static void AreCovered(int tests, ulong seed, Func<Trace, Trace> told) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261126, seed),
        Prop.ForAll(
            Gen.OneOf(AnyTrace.Gen, AnyTrace.Helpful, AnyTrace.Even).ToArbitrary(),
            trace =>
            {
                var map = new Map(trace.Plan);
                foreach (var (before, happened, _, turn) in told(trace).Run())
                    Assert.True(map.Covers(before, turn), $"{happened} of {before.Control} to {turn.State.Control}: {string.Join("; ", turn.Decisions)}");
            }));

    /// <summary>What is explored of a plan, without overrides and with them.</summary>
    sealed class Map(RolloutPlan plan)
    {
        readonly RolloutControl _control = new(new(plan));
        StateSpace? _plain, _overridden;

        /// <summary>The explored steps by which what happened was covered.</summary>
        public HashSet<Edge> Taken { get; } = [];

        /// <summary>All steps of what was explored.</summary>
        public IEnumerable<Edge> Explored => new[] { _plain, _overridden }.OfType<StateSpace>().SelectMany(space => Enumerable.Range(0, space.States.Count).SelectMany(space.EdgesOf));

        public bool Covers(RolloutState before, Turn turn)
        {
            var space = turn.State.IsOverridden ? _overridden ??= Spaces.Of(plan, withOverrides: true) : _plain ??= Spaces.Of(plan);
            var moves = turn.Decisions.Where(decision => Moving.Contains(decision.Kind)).Select(decision => (decision.Kind, decision.Rule, decision.Stage?.Sheet.Name)).ToArray();
            var goal = Abstraction.Of(turn.State.Control, _control);
            var start = Enumerable.Range(0, space.States.Count).Where(at => space.States[at] == Abstraction.Of(before.Control, _control)).ToArray();
            return start.Length == 1 && Reaches(space, start[0], goal, moves);
        }

        bool Reaches(StateSpace space, int start, ControlState goal, (DecisionKind, DecisionRule, string?)[] moves)
        {
            var known = new Dictionary<(int State, int Done), ((int, int) From, Edge Edge)?> { [(start, 0)] = null };
            var ring = known.Keys.ToList();
            for (var length = 0; length <= 6 + (2 * moves.Length); length++)
            {
                if (ring.FindIndex(place => place.Done == moves.Length && space.States[place.State] == goal) is var at and >= 0)
                {
                    for (var step = known[ring[at]]; step is { } taken; step = known[taken.From])
                        Taken.UnionWith(space.EdgesOf(taken.Edge.From).Where(edge => edge.To == taken.Edge.To));
                    return true;
                }

                ring = [.. from place in ring
                           from edge in space.EdgesOf(place.State)
                           let done = After(place.Done, space.MovesOf(edge), moves)
                           where done >= 0 && known.TryAdd((edge.To, done), (place, edge))
                           select (edge.To, done)];
            }

            return false;
        }

        int After(int done, ControlMove[] edge, (DecisionKind, DecisionRule, string?)[] moves)
        {
            foreach (var move in edge.Where(move => Moving.Contains(move.Kind)))
            {
                if (done == moves.Length || moves[done] != (move.Kind, move.Rule, move.Stage < 0 ? null : _control.Course.Stages[move.Stage].Sheet.Name))
                    return -1;
                done++;
            }

            return done;
        }
    }
}
