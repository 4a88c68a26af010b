using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>A plan, and what happened to it.</summary>
sealed record Trace(RolloutPlan Plan, (RolloutEvent Happened, Instant At)[] Events)
{
    /// <summary>The turns from the first event to the last, with the state before each.</summary>
    public IEnumerable<(RolloutState Before, RolloutEvent Happened, Instant At, Turn Turn)> Run()
    {
        var engine = DecisionEngine.For(Plan);
        var state = engine.Prepare("1.1", AnyTrace.Start);
        foreach (var (happened, at) in Events)
        {
            var turn = engine.Decide(state, happened, at);
            yield return (state, happened, at, turn);
            state = turn.State;
        }
    }

    public override string ToString() => $"{Plan.Render()}\n{string.Join("\n", Run().Select(step => $"{step.At} {step.Happened}\n    {string.Join("\n    ", step.Turn.Decisions)}"))}";
}
