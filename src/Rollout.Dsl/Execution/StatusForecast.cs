using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>Something that is decided at a time if nothing more is heard until then.</summary>
public sealed class StatusForecast
{
    const int Longest = 3;

    StatusForecast(Decision decision) => Decision = decision;

    /// <summary>What is decided, when and why.</summary>
    public Decision Decision { get; }

    /// <summary>The forecast in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Wording.Moment(Decision.At)} {Decision}";

    /// <summary>The engine itself is told of the clock, as often as it wants to be.</summary>
    internal static IEnumerable<StatusForecast> Of(RolloutRun run)
    {
        var (state, told) = (run.State, 0);
        while (told < Longest && run.Engine.NextDue(state) is { } due)
        {
            var turn = run.Engine.Decide(state, RolloutEvent.Clock(), due);
            state = turn.State;
            if (turn.Decisions.FirstOrDefault(decision => decision.Kind is not (DecisionKind.Wait or DecisionKind.Announce)) is not { } decision)
                continue;
            yield return new(decision);
            if (decision.Kind is not (DecisionKind.Hold or DecisionKind.Resume))
                yield break;
            told++;
        }
    }
}
