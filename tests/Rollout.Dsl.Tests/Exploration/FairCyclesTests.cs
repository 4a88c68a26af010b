using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>Ways round that may go on for ever, against every set of a few states tried out one by one.</summary>
public class FairCyclesTests
{
    const int Most = 8;

    static readonly Timers[] Times = [.. Enum.GetValues<Timers>().Where(timer => timer != Timers.None)];

    [Fact]
    public void A_state_is_on_a_way_round_where_some_set_of_states_around_it_keeps_every_time_that_runs() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(20261126, 93),
        Prop.ForAll(
            (from plan in Gen.OneOf(AnyPlan.Gen, AnyWatchedPlan.Gen)
             from seed in Gen.Choose(0, int.MaxValue - 1)
             select (plan, seed)).ToArbitrary(),
            given =>
            {
                var (space, random) = (Spaces.Of(given.plan, withOverrides: true, 2_000), new Random(given.seed));
                for (var round = 0; round < 15; round++)
                    AreFound(space, Near(space, random));
            }));

    [Fact]
    public void Plans_have_ways_round_of_every_kind_and_ways_that_some_time_ends()
    {
        var (kept, ended, grown) = (Timers.None, Timers.None, 0);
        foreach (var (plan, seed) in Gen.OneOf(AnyPlan.Gen, AnyWatchedPlan.Gen).Sample(60, new Rnd(6), 50).Select((plan, at) => (plan, at)))
        {
            var (space, random) = (Spaces.Of(plan, withOverrides: true, 2_000), new Random(seed));
            foreach (var round in Enumerable.Range(0, 15).SelectMany(_ => Sets(Near(space, random))).Where(set => IsRound(space, set)))
            {
                var isKept = IsKept(space, round);
                kept |= isKept ? round.Aggregate(Timers.None, (timers, state) => timers | space.Control.Running(space.States[state])) : Timers.None;
                ended |= isKept ? Timers.None : round.Aggregate((Timers)255, (timers, state) => timers & space.Control.Running(space.States[state]));
                grown += round.Any(state => space.Control.WaitsForGrowth(space.States[state])) ? 1 : 0;
            }
        }

        Assert.Equal((Timers.Hold | Timers.Action | Timers.Approval, Timers.Action | Timers.Approval), (kept, ended));
        Assert.True(grown >= 10);
    }

    static void AreFound(StateSpace space, int[] open)
    {
        var cycles = new FairCycles(space, [.. Enumerable.Range(0, space.States.Count).Select(open.Contains)]);
        var expected = Sets(open).Where(set => IsRound(space, set) && IsKept(space, set)).SelectMany(set => set).Distinct().Order();
        Assert.Equal(expected, open.Where(cycles.IsOnCycle).Order());
        foreach (var state in open.Where(cycles.IsOnCycle))
        {
            var round = cycles.CycleFrom(state);
            Assert.Equal(state, round.Aggregate(state, (at, edge) => at == edge.From && open.Contains(edge.To) && Recurs(space, edge) ? edge.To : -1));
        }
    }

    /// <summary>A few states, each behind another one over a step taken at random among those that can be taken again.</summary>
    static int[] Near(StateSpace space, Random random)
    {
        var phases = Enumerable.Range(0, space.States.Count).GroupBy(state => space.States[state].Phase).ToArray();
        var begin = phases[random.Next(phases.Length)].ToArray();
        var near = new List<int> { begin[random.Next(begin.Length)] };
        for (var step = 0; step < 40 && near.Count < Most; step++)
        {
            var edges = space.EdgesOf(near[random.Next(near.Count)]).Where(edge => Recurs(space, edge)).ToArray();
            if (edges.Length > 0 && edges[random.Next(edges.Length)].To is var next && !near.Contains(next))
                near.Add(next);
        }

        return [.. near];
    }

    static IEnumerable<int[]> Sets(int[] states) =>
        Enumerable.Range(0, 1 << states.Length).Select(set => states.Where((_, at) => (set & (1 << at)) != 0).ToArray()).Where(set => set.Length > 1);

    static Edge[] Within(StateSpace space, int[] set) => [.. set.SelectMany(space.EdgesOf).Where(edge => set.Contains(edge.To) && Recurs(space, edge))];

    /// <summary>Whether every one of the states can be come to from every other.</summary>
    static bool IsRound(StateSpace space, int[] set)
    {
        var edges = Within(space, set);
        return set.All(from =>
        {
            var seen = new HashSet<int> { from };
            while (edges.Any(edge => seen.Contains(edge.From) && seen.Add(edge.To)))
            {
            }

            return seen.Count == set.Length;
        });
    }

    /// <summary>A time that runs everywhere also ends, and where growth is waited for it is opened.</summary>
    static bool IsKept(StateSpace space, int[] set)
    {
        var edges = Within(space, set);
        return Times.All(timer => !set.All(state => Runs(space, state, timer)) || edges.Any(edge => Ends(edge, timer)))
            && (!set.Any(state => space.Control.WaitsForGrowth(space.States[state])) || edges.Any(edge => edge.Input.Kind == InputKind.GrowthOpened));
    }

    /// <summary>A time that is used up leaves no other step where it runs: the times of a stage and of the rollout, a moment, and the holds of a stage.</summary>
    static bool Recurs(StateSpace space, Edge edge) => new[] { Timers.Stage, Timers.Rollout, Timers.Moment, Timers.Hold }
        .Where(timer => Runs(space, edge.From, timer) && (timer != Timers.Hold || space.States[edge.From].Phase is Phase.Entering or Phase.Observing))
        .All(timer => Ends(edge, timer));

    static bool Ends(Edge edge, Timers timer) => edge.Input is { Kind: InputKind.TimerEnded } && edge.Input.Timer == timer;

    static bool Runs(StateSpace space, int state, Timers timer) => (space.Control.Running(space.States[state]) & timer) != 0;
}
