using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Checkout.Releases;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl.Benchmarks;

/// <summary>One record more at the end of a long log, and a restart that decides upon all of it again.</summary>
[MemoryDiagnoser]
public class LogBenchmarks
{
    static readonly RolloutPlan Plan = NewCheckoutFlow.Plan;

    readonly RolloutEvent _clock = RolloutEvent.Clock();
    RolloutRun _run = null!;

    [Params(100, 1_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Record()
    {
        _run = HealthyRun.Of(Plan).Take(Records)
            .Aggregate(RolloutRun.Begin(Plan, HealthyRun.Release, HealthyRun.Start), (run, item) => run.Append(item.Happened, item.At));
        if (_run.Log.Count != Records)
            throw new InvalidOperationException($"A whole run has {_run.Log.Count} records only.");
    }

    [Benchmark]
    public RolloutRun Append() => _run.Append(_clock, _run.State.Now);

    [Benchmark]
    public RolloutRun Resume() => RolloutRun.Resume(Plan, _run.Log);
}
