using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>The longest time until a moment, against every way tried out in small games, and against the sum of the bounds in plans.</summary>
public class RecoveryGameTests
{
    static readonly Gen<Game> Games =
        from states in Gen.Choose(1, 7)
        from moves in Gen.ListOf(
            from pick in Gen.ArrayOf(Gen.Choose(0, states - 1), 2)
            from minutes in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 9)))
            select (From: pick[0], To: pick[1], Time: Duration.FromMinutes(minutes)))
        from goals in Gen.SubListOf(Enumerable.Range(0, states).ToArray())
        from kept in Gen.Choose(0, 2)
        select new Game(states, [.. moves.Take(12)], [.. goals.Take(kept)]);

    static void Holds<T>(int tests, Gen<T> games, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261126, 83), Prop.ForAll(games.ToArbitrary(), property));

    [Fact]
    public void It_is_that_of_the_best_of_all_ways_in_any_game() => Holds(1_000, Games, game =>
    {
        var solved = new RecoveryGame(game.States, from => game.Moves.Where(move => move.From == from).Select(move => (move.To, move.Time)), game.Goals.Contains);
        Assert.All(Enumerable.Range(0, game.States), state => Assert.Equal(game.Best(state, []), solved.LongestFrom(state)));
    });

    [Fact]
    public void In_a_plan_it_is_the_sum_of_the_bounds_of_the_steps_that_undo_what_was_applied() => Holds(80, AnyPlan.Gen, plan =>
    {
        var space = Spaces.Of(plan);
        var game = new RecoveryGame(space, state => space.States[state].Phase == Phase.RolledBack);
        foreach (var (state, at) in space.States.Select((state, at) => (state, at)).Where(item => item.state.IsUnderWay || item.state.Phase == Phase.RollingBack))
            Assert.Equal(Bounds(space.Control.Course, state), game.LongestFrom(at));
    });

    [Fact]
    public void Plans_have_ways_back_with_and_without_a_longest_time()
    {
        var longest = AnyPlan.Gen.Sample(100, new Rnd(5), 50).Select(plan => new Course(plan)).Select(course => Bounds(course, new() { Phase = Phase.Observing })).ToArray();
        Assert.True(longest.Distinct().Count(time => time > Duration.Zero) >= 3);
        Assert.Contains(null, longest);
    }

    /// <summary>From a stage whoever may roll back does; a rollback that is under way goes on.</summary>
    static Duration? Bounds(Course course, ControlState state)
    {
        var isBegun = state.Phase == Phase.RollingBack;
        var isPossible = isBegun || (course.Rollback.Count > 0 && !state.Has(ControlFlags.PastPoint) && course.Rights.Holders(Right.RollBack, state.Has(ControlFlags.Breached)).Any());
        if (!isPossible)
            return null;
        var steps = course.Rollback.Skip(isBegun ? state.Step : 0).Where(step => step.AppliedFrom <= state.Reached).Select(step => step.Sheet.Within).ToArray();
        return steps.Contains(null) ? null : Duration.FromTicks(steps.Sum(time => time!.Value.TotalTicks));
    }

    sealed record Game(int States, (int From, int To, Duration Time)[] Moves, int[] Goals)
    {
        /// <summary>The shortest of all ways that come to no state twice.</summary>
        public Duration? Best(int state, int[] seen) => Goals.Contains(state)
            ? Duration.Zero
            : Moves.Where(move => move.From == state && !seen.Contains(move.To) && move.To != state).Select(move => move.Time + Best(move.To, [.. seen, state])).Min();
    }
}
