using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Benchmarks;

/// <summary>The events of a rollout that completes: every exposure is set at once, and all that a stage is judged by is healthy.</summary>
internal static class HealthyRun
{
    public const string Release = "4.2.0";

    /// <summary>A Monday.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    static readonly Duration Heartbeat = Duration.FromMinutes(10);

    /// <summary>The events, in order; every ten minutes there is a verdict on each condition.</summary>
    public static IEnumerable<(RolloutEvent Happened, Instant At)> Of(RolloutPlan plan)
    {
        var (engine, course, now) = (DecisionEngine.For(plan), new Course(plan), Start);
        var state = engine.Prepare(Release, now);
        while (!state.IsEnded)
        {
            foreach (var happened in Next(course, state).ToArray())
            {
                state = engine.Decide(state, happened, now).State;
                yield return (happened, now);
            }

            if (state.Phase == Phase.Observing)
                now += Heartbeat;
            if (now - Start > Duration.FromDays(90))
                throw new InvalidOperationException($"{plan} does not complete though everything is healthy.");
        }
    }

    static IEnumerable<RolloutEvent> Next(Course course, RolloutState state)
    {
        if (state.Action is { } action)
            return [RolloutEvent.Done(action)];
        var watches = state.Control.Stage < 0 ? [] : course.Stages[state.Control.Stage].Watches;
        return [.. watches.Select(watch => RolloutEvent.Observed(watch.Condition, Verdict.Healthy)), RolloutEvent.Clock()];
    }
}
