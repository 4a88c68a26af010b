using System.Linq;
using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Images.Releases;

/// <summary>
/// A new version of the function that resizes images. Its alias moves by 10 percent at a time, because cold starts grow with
/// concurrency and would not show in a few large steps.
/// </summary>
public static class ImageFunctionAliasShift
{
    static readonly RatioMetric Failures = Metric.Ratio("resize.invocation.failures").ShowingHarmTo(Harmed.Users);
    static readonly LatencyMetric ColdStart = Metric.Latency("resize.cold_start").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric WarmUps = Metric.Count("resize.warm_up.succeeded").Synthetic();
    static readonly GaugeMetric Queue = Metric.Gauge("resize.queue", "images").ShowingHarmTo(Harmed.System).Leading();
    static readonly CostMetric Cost = Metric.Cost("resize.cost", "EUR", per: "invocation")
        .ShowingHarmTo(Harmed.Cost).LaggingBy(20.Minutes());

    static readonly CodeChange Function = Change.Code("resize", from: "version 41", to: "version 42");
    static readonly Audience Anybody = Audience.RandomSample.DrawnAnew();

    public static RolloutPlan Plan =>
        RolloutPlan.For("resize-42")
            .Changing(Function)
            .Through(Shift.Prepend(WarmUp))
            .RollingBackBy(
                Undo.SwitchTraffic("version 41", undoing: Function).Within(1.Minutes()).By(Role.OnCall)
                    .Runbook("runbooks/resize-alias").Repeatable())
            .ExposedBy(Control.Router("alias 'live'").Delivering(ExposureUnit.Requests))
            .Expecting(80.RequestsPerSecond())
            .StopLoss(Failures > 2.Percent(), ColdStart.P99 > 4.Seconds())
            .StopLoss(StopLoss.Halting(Queue > 5_000.Of("images")))
            .FinishingWithin(2.Days())
            .OwnedBy(Role.ReleaseTeam)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Role.ReleaseTeam.MayHalt());

    static Stage WarmUp => Stage.Named("warm up").Dark()
        .ObserveFor(10.Minutes())
        .AdvanceWhen(WarmUps.ExercisedAtLeast(500.Events()), ColdStart.P50 < 800.Milliseconds(), ColdStart.P99 < 2.Seconds());

    static Stage[] Shift => Enumerable.Range(1, 9)
        .Select(step => Stage.Named($"{step * 10} percent").To((step * 10).PercentOfRequests(), Anybody)
            .ObserveFor(30.Minutes())
            .AdvanceWhen(Failures < 0.5.Percent(), ColdStart.P99 < 2.Seconds(), Queue < 1_000.Of("images"), Cost < 0.001.Euros()))
        .Append(Stage.Named("all").ToEveryone().ObserveFor(2.Hours()).AdvanceWhen(Failures < 0.5.Percent()))
        .ToArray();
}
