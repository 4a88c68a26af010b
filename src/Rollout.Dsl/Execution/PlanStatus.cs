using System;
using NodaTime;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl;

/// <summary>Where rollouts stand.</summary>
public static class PlanStatus
{
    /// <summary>Tells where a rollout stands, from its log.</summary>
    /// <param name="plan">The plan by which the log was written.</param>
    /// <param name="log">The log.</param>
    /// <param name="now">The time.</param>
    /// <returns>The status as of the last record of the log.</returns>
    /// <exception cref="ArgumentNullException">The plan or the log is null.</exception>
    /// <exception cref="RejectedCallException">The log does not follow from the plan.</exception>
    public static RolloutStatus Status(this RolloutPlan plan, ExecutionLog log, Instant now) => RolloutRun.Resume(plan, log).Status(now);

    /// <summary>Tells where a rollout stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="now">The time.</param>
    /// <returns>The status as of the last record of its log.</returns>
    /// <exception cref="ArgumentNullException">The run is null.</exception>
    public static RolloutStatus Status(this RolloutRun run, Instant now) => new(run ?? throw new ArgumentNullException(nameof(run)), now);
}
