using System;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>The events of a log, to be decided upon once more.</summary>
public sealed class Replay
{
    readonly ExecutionLog _log;

    Replay(ExecutionLog log) => _log = log;

    /// <summary>A replay of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The replay.</returns>
    /// <exception cref="ArgumentNullException">The log is null.</exception>
    public static Replay Of(ExecutionLog log) => new(log ?? throw new ArgumentNullException(nameof(log)));

    /// <summary>
    /// Lets a plan decide upon the same events at the same times, until it decides otherwise: from there on other things would have happened.
    /// A log holds verdicts and no measurements, so a plan that judges by another condition differs at the first verdict on it.
    /// </summary>
    /// <param name="plan">The plan of the log, or another one.</param>
    /// <returns>What the plan decides, and where it first decides otherwise.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">Two conditions of the plan cannot be told apart.</exception>
    public ReplayOutcome Against(RolloutPlan plan)
    {
        var run = RolloutRun.Prepare(plan ?? throw new ArgumentNullException(nameof(plan)), _log.Header.Release, _log.Header.BegunAt);
        foreach (var record in _log.Records)
        {
            run = run.Append(record.Event, record.At);
            if (run.Log.Last is { } replayed && !replayed.DecidesAs(record))
                return new(_log.Header.Plan, run, new(record, replayed));
        }

        return new(_log.Header.Plan, run, null);
    }
}
