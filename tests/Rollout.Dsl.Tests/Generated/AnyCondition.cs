using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Conditions over few signals and few limits, so that they often contradict each other.</summary>
static class AnyCondition
{
    static readonly RatioMetric[] Ratios = [Metric.Ratio("errors"), Metric.Ratio("timeouts")];
    static readonly CountMetric Failures = Metric.Count("failures").ShowingHarmTo(Harmed.Business);
    static readonly LatencyMetric Latency = Metric.Latency("request");

    public static Gen<Condition> Gen { get; } =
        from kind in FsCheck.Fluent.Gen.Choose(0, 7)
        from metric in FsCheck.Fluent.Gen.Elements(Ratios)
        from limit in FsCheck.Fluent.Gen.Choose(1, 4)
        select kind switch
        {
            0 => Failures.StaysAtZero(),
            1 => Failures < limit.Events(),
            2 => Failures > limit.Events(),
            3 => Latency.P99 < (limit * 100).Milliseconds(),
            4 => Latency.P99 > (limit * 100).Milliseconds(),
            5 => Change.Code("code", "1", "2").IsOnEveryTarget(),
            6 => metric < limit.Percent(),
            _ => metric > limit.Percent(),
        };

    public static Gen<Condition[]> Some { get; } =
        from count in FsCheck.Fluent.Gen.Choose(1, 3)
        from conditions in FsCheck.Fluent.Gen.ArrayOf(Gen, count)
        select conditions;

    public static Gen<StopLoss> StopLoss { get; } =
        from condition in Gen
        from halts in FsCheck.Fluent.Gen.Elements(false, true)
        select halts ? Dsl.StopLoss.Halting(condition) : condition;
}
