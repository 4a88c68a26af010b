using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>
/// Every course that a plan can take: whatever the evidence shows, in whatever order times end, and whatever people do who may do it. It is
/// the engine's own control that is explored, so what is proved here is what the engine does.
/// </summary>
public sealed partial class Courses
{
    readonly RolloutControl _control;
    readonly Happenings _happenings;
    readonly StateSpace _space;
    readonly Moment?[] _moments;
    readonly StoryTeller _teller;

    Courses(RolloutPlan plan, bool withOverrides, int limit)
    {
        Plan = plan;
        HasOverrides = withOverrides;
        _control = new(new(plan));
        _happenings = new(_control, withOverrides);
        _space = new(_control, _happenings, limit);
        _moments = new Moment?[_space.States.Count];
        _teller = new(_control.Course);
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    /// <summary>Whether courses count in which a person overrides.</summary>
    public bool HasOverrides { get; }

    /// <summary>How many states there are.</summary>
    public int States => _space.States.Count;

    /// <summary>How many steps lead from one of them to another.</summary>
    public int Steps => _space.Steps;

    /// <summary>Whether every course was seen. Always so unless a limit was given.</summary>
    public bool IsComplete => _space.IsComplete;

    /// <summary>All courses without an override.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The courses.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static Courses Of(RolloutPlan plan) => new(Given(plan), withOverrides: false, int.MaxValue);

    /// <summary>All courses, those in which a person overrides included.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The courses.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static Courses WithOverridesOf(RolloutPlan plan) => new(Given(plan), withOverrides: true, int.MaxValue);

    /// <summary>The shortest courses without an override, as far as so many states go.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="states">How many states to look at, at least 1.</param>
    /// <returns>The courses.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static Courses Of(RolloutPlan plan, int states) => new(Given(plan), withOverrides: false, Limit(states));

    /// <summary>The shortest courses, those in which a person overrides included, as far as so many states go.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="states">How many states to look at, at least 1.</param>
    /// <returns>The courses.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static Courses WithOverridesOf(RolloutPlan plan, int states) => new(Given(plan), withOverrides: true, Limit(states));

    /// <summary>Tells a course again from the token of its story.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The story.</returns>
    /// <exception cref="RejectedCallException">The token is empty, or a part of it is nothing that can happen to the plan there.</exception>
    public Story Replay(string token)
    {
        var steps = new List<StoryStep>();
        var state = Abstraction.Of(ControlState.Initial, _control);
        foreach (var (input, isClosed, part) in Token.Read(token))
        {
            if (!_happenings.Allow(state, input))
                throw new RejectedCallException($"Part {Wording.Plain(steps.Count + 1)} of the token is '{part}', which cannot happen to {Plan} there; copy the token from a story of this plan as it is now.", nameof(token));
            var before = state;
            if (isClosed)
                before.Set(ControlFlags.MayGrow, false);
            var moves = new List<ControlMove>();
            var after = Abstraction.Of(_control.Next(before, input, moves), _control);
            steps.Add(_teller.Tell(state, after, input, isClosed, [.. moves]));
            state = after;
        }

        return new(steps, null, token);
    }

    static int Limit(int states) => states < 1
        ? throw new ArgumentOutOfRangeException(nameof(states), $"The limit of states is {Wording.Plain(states)}; write at least 1, or leave it out to see every course.")
        : states;

    static RolloutPlan Given(RolloutPlan? plan) => plan ?? throw new ArgumentNullException(nameof(plan));

    Moment MomentOf(int state) => _moments[state] ??= new(_control.Course, _space.States[state]);

    Occurrence StepOf(Edge edge) => new(_space, edge, MomentOf(edge.From), MomentOf(edge.To));

    Story StoryOf(IReadOnlyList<Edge> way, int? repeatsFrom = null, string end = "") => new(
        [.. way.Select(edge => _teller.Tell(_space.States[edge.From], _space.States[edge.To], edge.Input, edge.IsClosed, _space.MovesOf(edge)))],
        repeatsFrom, Token.Of(way), end);
}
