using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>Stages that say any combination of what decides when they are left, and how.</summary>
internal static class AnyStage
{
    public static RatioMetric Errors { get; } = Metric.Ratio("errors");

    static readonly LatencyMetric Latency = Metric.Latency("request");
    static readonly CountMetric Failures = Metric.Count("failures");
    static readonly RatioMetric Complaints = Metric.Ratio("complaints");

    static readonly Gen<Condition[]> Gates = Gen.Elements<Condition[]>(
        [Errors < 1.Percent()], [Errors < 1.Percent(), Latency.P99 < 400.Milliseconds()], [Failures.StaysAtZero()]);

    /// <summary>One of the stages of a path: they expose more and more, and the last one everybody.</summary>
    public static Gen<Stage> At(int index, int count) =>
        from gate in Gates
        from minutes in Gen.Elements(30, 60, 240, 1_440)
        from then in Gen.Elements([.. Enum.GetValues(typeof(Then)).Cast<Then>()])
        from people in Gen.Choose(1, 2)
        from pattern in Gen.Choose(0, 9)
        from verbs in Gen.SubListOf<Func<Stage, Stage>>(
            stage => stage.ObserveFor(minutes.Minutes()),
            stage => stage.AdvanceWhen(gate),
            stage => stage.RollBackWhen(Complaints > 2.Percent()),
            stage => stage.HoldWhen(Latency.P99 > 600.Milliseconds()),
            stage => stage.ContainWhen(Complaints > 4.Percent()),
            stage => stage.StepBackWhen(Latency.P99 > 800.Milliseconds()),
            stage => stage.StopLoss(StopLoss.Halting(Latency.P99 > 1_000.Milliseconds())),
            stage => stage.StayFor((minutes * 2).Minutes(), Without.Incident),
            stage => stage.SettlingFor(5.Minutes()),
            stage => stage.EndingWithin((minutes * 20).Minutes()),
            stage => stage.IfUndecided((minutes * 3).Minutes(), then),
            stage => stage.ApprovedBy(Approval.By(Role.Management).Quorum(people).Within(8.Hours()).IfExpired(then)))
        let begun = Begun(Stage.Named($"stage {index + 1}"), index, count, pattern)
        select verbs.Aggregate(begun, (stage, verb) => verb(stage));

    static Stage Begun(StageWithoutExposure stage, int index, int count, int pattern)
    {
        if (index == count - 1)
            return stage.ToEveryone();
        if (index == 0 && pattern == 0)
            return stage.DryRun(100.PercentOfTraffic());
        return stage.To((index switch { 0 => 1, 1 => 10, _ => 50 }).PercentOfTraffic());
    }
}
