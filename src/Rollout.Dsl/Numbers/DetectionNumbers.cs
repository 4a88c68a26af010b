using System;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>How soon a stop of a stage shows the failure that it is there for, and whom that failure has harmed by then.</summary>
public sealed class DetectionNumbers
{
    /// <summary>Where the plan fears no failure of a known size, the failure is so many times as frequent as the threshold.</summary>
    const int TimesTheThreshold = 10;

    readonly decimal? _perSecond;
    readonly Duration? _delay;
    readonly bool _harmsNobody;

    internal DetectionNumbers(FailureShare stop, bool actsByItself, Ratio? feared, decimal? perSecond, Duration? settling, bool harmsNobody)
    {
        Stop = stop.Condition;
        ActsByItself = actsByItself;
        IsFeared = feared is not null;
        Failing = feared ?? (stop.Percent > 0 ? Ratio.Exactly(Math.Min(100, stop.Percent * TimesTheThreshold)) : null);
        _perSecond = perSecond;
        _harmsNobody = harmsNobody;
        _delay = settling.Plus(stop.Metric.Find<Duration>(Fact.Lag) ?? Duration.Zero).Plus(stop.Metric.Find<Duration>(Fact.Resolution) ?? Duration.Zero)
            .Plus(stop.Condition.Find<Duration>(Fact.Sustained) ?? Duration.Zero);
        Requests = Failing?.Percent > stop.Percent && stop is { IsOfTraffic: true, IsInParts: false } ? Until(stop, (double)Failing.Value.Percent / 100) : null;
        Time = Spans.ToGather(Requests, perSecond).Plus(_delay);
        HarmedUntilDetected = Harmed(Duration.Zero);
    }

    /// <summary>The condition of the stop-loss, or the roll-back or containment condition.</summary>
    public Condition Stop { get; }

    /// <summary>Whether the stop acts by itself. One that halts waits for a person.</summary>
    public bool ActsByItself { get; }

    /// <summary>
    /// The share of failing requests that is assumed: the smallest that the plan fears of a share of failures (Fearing), else ten times the
    /// threshold, and at most all. Null where the threshold is 0 and nothing is feared, so that no share follows.
    /// </summary>
    public Ratio? Failing { get; }

    /// <summary>Whether the plan itself says that share.</summary>
    public bool IsFeared { get; }

    /// <summary>
    /// How many requests pass, on average, until the stop speaks: ln(1/α) divided by the information of one request, with a false stop
    /// in 1 of 100 rollouts (Wald, 1945). At least one request fails, and a floor by WithAtLeast is met. Requests that are retried at most n
    /// times count for 1 in 1 + n. No test needs fewer on average. Null where the assumed share does not exceed the threshold, where each region
    /// or cohort is judged by itself, or where probes are read.
    /// </summary>
    public decimal? Requests { get; }

    /// <summary>
    /// How long it takes until the stop speaks: until that many requests have come, in whole seconds, and then the settling time of the stage,
    /// the lag and the resolution of the metric, and the time for which the condition has to hold. What is not said of these counts as none.
    /// </summary>
    public Duration? Time { get; }

    /// <summary>
    /// How many requests have failed by then: the requests that have come until then, by the assumed share (blast radius: share of the
    /// traffic, by the traffic, by the rate of failure, by the time). None in a stage that exposes nobody.
    /// </summary>
    public decimal? HarmedUntilDetected { get; }

    /// <summary>The requests that have failed when, after the detection, more time has passed; rounded up.</summary>
    internal decimal? Harmed(Duration? later) => (Requests, Failing, _perSecond, _delay.Plus(later)) switch
    {
        _ when _harmsNobody => 0,
        ({ } requests, { } failing, { } perSecond, { } time) => Math.Ceiling(HarmedOf(requests, perSecond, failing, time)),
        _ => null,
    };

    /// <summary>The requests that fail: those that it takes to see it, and those that come meanwhile, by the failing share.</summary>
    internal static decimal HarmedOf(decimal requests, decimal perSecond, Ratio failing, Duration meanwhile) =>
        (requests + (perSecond * meanwhile.Seconds())) * failing.Percent / 100;

    static decimal? Until(FailureShare stop, double failing)
    {
        var requests = Math.Ceiling(Math.Max(1 / failing, Detection.RequestsUntil(stop.Rate, failing)));
        return requests < BestTest.MostRequests ? Math.Max(stop.Floor, (decimal)requests * stop.DesignEffect) : null;
    }
}
