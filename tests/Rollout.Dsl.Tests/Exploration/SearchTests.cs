using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>The ways that a search finds are shortest ones, measured by letting lengths spread along all steps until none changes.</summary>
public class SearchTests
{
    /// <summary>How many states are looked at: enough for ways of different lengths, and few enough for slow measuring.</summary>
    const int Limit = 150;

    static void Holds(Action<StateSpace, Random> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261126, 89),
        Prop.ForAll(
            (from plan in AnyPlan.Gen
             from seed in Gen.Choose(0, int.MaxValue - 1)
             select (plan, seed)).ToArbitrary(),
            given => property(Spaces.Of(given.plan, withOverrides: true, Limit), new(given.seed))));

    [Fact]
    public void The_nearest_goal_is_found_whole_and_over_allowed_steps_behind_a_start() => Holds((space, random) =>
    {
        for (var round = 0; round < 8; round++)
        {
            var (starts, goals, isAllowed) = (Some(space, random), Some(space, random), Allowed(random));
            var direct = Lengths(space, 0, _ => true);
            var found = new Search(space, isAllowed).From(starts, goals.Contains);
            var shortest = starts.SelectMany(start => goals.Select(goal => direct[start] + Lengths(space, start, isAllowed)[goal])).Min();
            Assert.Equal(shortest, found?.Way.Count);
            if (found is not { } end)
                continue;
            Assert.Contains(end.State, goals);
            Assert.Equal(end.State, Walked(0, end.Way));
            Assert.Contains(Enumerable.Range(0, end.Way.Count + 1), at => starts.Contains(Walked(0, end.Way.Take(at))) && end.Way.Skip(at).All(isAllowed));
        }
    });

    [Fact]
    public void A_way_onward_has_at_least_one_step_and_all_of_it_is_allowed() => Holds((space, random) =>
    {
        for (var round = 0; round < 8; round++)
        {
            var (from, goals, isAllowed) = (random.Next(space.States.Count), Some(space, random), Allowed(random));
            if (random.Next(2) == 0)
                goals = [from];
            var way = new Search(space, isAllowed).Onward(from, edge => goals.Contains(edge.To));
            var lengths = Lengths(space, from, isAllowed);
            Assert.Equal(Edges(space).Where(edge => isAllowed(edge) && goals.Contains(edge.To)).Select(edge => lengths[edge.From] + 1).Min(), way?.Count);
            if (way is null)
                continue;
            Assert.All(way, edge => Assert.True(isAllowed(edge)));
            Assert.Contains(Walked(from, way), goals);
        }
    });

    [Fact]
    public void The_way_to_a_state_is_a_shortest_one() => Holds((space, _) =>
    {
        var lengths = Lengths(space, 0, _ => true);
        for (var state = 0; state < space.States.Count; state++)
        {
            Assert.Equal(lengths[state], space.WayTo(state).Count);
            Assert.Equal(state, Walked(0, space.WayTo(state)));
        }
    });

    static int[] Some(StateSpace space, Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(space.States.Count))];

    static Func<Edge, bool> Allowed(Random random)
    {
        var (salt, oneOf) = (random.Next(1_000), random.Next(2, 6));
        return edge => ((edge.From * 31) + (edge.To * 17) + (int)edge.Input.Kind + salt) % oneOf != 0;
    }

    static IEnumerable<Edge> Edges(StateSpace space) => Enumerable.Range(0, space.States.Count).SelectMany(space.EdgesOf);

    /// <summary>How many allowed steps each state is away, or null.</summary>
    static int?[] Lengths(StateSpace space, int from, Func<Edge, bool> isAllowed)
    {
        var (lengths, edges) = (new int?[space.States.Count], Edges(space).Where(isAllowed).ToArray());
        lengths[from] = 0;
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (var edge in edges.Where(edge => lengths[edge.From] + 1 < (lengths[edge.To] ?? int.MaxValue)))
                (lengths[edge.To], isChanged) = (lengths[edge.From] + 1, true);
        }
        while (isChanged);
        return lengths;
    }

    static int Walked(int from, IEnumerable<Edge> way)
    {
        foreach (var edge in way)
        {
            Assert.Equal(from, edge.From);
            from = edge.To;
        }

        return from;
    }
}
