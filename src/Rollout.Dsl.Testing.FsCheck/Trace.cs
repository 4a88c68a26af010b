using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>A plan, and what happens to it.</summary>
public sealed class Trace
{
    internal Trace(RolloutPlan plan, IReadOnlyList<TraceStep> steps)
    {
        Plan = plan;
        Steps = steps;
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    /// <summary>What happens, in order.</summary>
    public IReadOnlyList<TraceStep> Steps { get; }

    /// <summary>When it begins: Monday, 5 January 2026, 09:00 UTC.</summary>
    public static Instant Start => Instant.FromUtc(2026, 1, 5, 9, 0);

    /// <summary>What the engine decides on it.</summary>
    /// <returns>One turn for each step.</returns>
    public IReadOnlyList<Turn> Run()
    {
        var engine = DecisionEngine.For(Plan);
        var turns = new List<Turn>();
        var (state, now) = (engine.Prepare("1.0.0", Start), Start);
        foreach (var step in Steps)
        {
            now += step.After;
            turns.Add(engine.Decide(state, step.Happened, now));
            state = turns[turns.Count - 1].State;
        }

        return turns;
    }

    /// <summary>The plan as it reads, and each step in a line with what is decided upon it, so that a test that fails shows all of it.</summary>
    /// <returns>Several lines of text, with a line feed between them.</returns>
    public override string ToString() => string.Join(
        "\n", Steps.Zip(Run(), (step, turn) => turn.Decisions.Select(decision => $"   {decision}").Prepend(step.ToString())).SelectMany(lines => lines).Prepend(Plan.Render()));
}
