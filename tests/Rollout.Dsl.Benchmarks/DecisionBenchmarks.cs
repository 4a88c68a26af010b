using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Checkout.Releases;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Benchmarks;

/// <summary>One decision about the checkout while its second stage is observed, and all decisions from its start to its end.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    static readonly RolloutPlan Plan = NewCheckoutFlow.Plan;

    readonly DecisionEngine _engine = DecisionEngine.For(Plan);
    readonly (RolloutEvent Happened, Instant At)[] _events = [.. HealthyRun.Of(Plan)];
    RolloutState _observing = null!;
    RolloutEvent _healthy = null!;
    RolloutEvent _breached = null!;
    Instant _now;

    [GlobalSetup]
    public void Observe()
    {
        var watch = new Course(Plan).Stages[1].Watches.First(watch => watch.Sign == Signs.Stop);
        (_healthy, _breached) = (RolloutEvent.Observed(watch.Condition, Verdict.Healthy), RolloutEvent.Observed(watch.Condition, Verdict.Breached));
        _observing = _engine.Prepare(HealthyRun.Release, HealthyRun.Start);
        foreach (var (happened, at) in _events)
        {
            _observing = _engine.Decide(_observing, happened, at).State;
            if (_observing.Control is { Stage: 1, Phase: Phase.Observing } && at - HealthyRun.Start > Duration.FromHours(10))
                break;
        }

        _now = _observing.Now + Duration.FromSeconds(1);
        Console.WriteLine($"A whole run takes {_events.Length} events.");
    }

    [Benchmark]
    public Turn Clock() => _engine.Decide(_observing, RolloutEvent.Clock(), _now);

    [Benchmark]
    public Turn Healthy() => _engine.Decide(_observing, _healthy, _now);

    [Benchmark]
    public Turn Breached() => _engine.Decide(_observing, _breached, _now);

    [Benchmark]
    public RolloutState WholeRun()
    {
        var state = _engine.Prepare(HealthyRun.Release, HealthyRun.Start);
        foreach (var (happened, at) in _events)
            state = _engine.Decide(state, happened, at).State;
        return state;
    }
}
