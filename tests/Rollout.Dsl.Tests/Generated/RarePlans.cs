using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans in which several things have to come together before a rule speaks: more than chance brings about in a few hundred plans.</summary>
static class RarePlans
{
    static readonly RatioMetric Failed = Metric.Ratio("failed").ShowingHarmTo(Harmed.Users);

    static readonly CodeChange Code = Change.Code("code", "1", "2");

    static readonly FlagChange Flag = Change.Flag("flag");

    static readonly InfrastructureChange Kernel = Change.Infrastructure("kernel").ReversibleBy("boot the old one");

    static readonly ReleaseWindow Mondays = ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(9, 0)).To(new LocalTime(10, 0));

    public static Gen<RolloutPlan> Gen { get; } = FsCheck.Fluent.Gen.Elements(
        Along(Stage.Named("dark").Dark().AdvanceWhen(Failed < 1.Percent()), Stage.Named("a").To(Region.Named("a")), Stage.Named("all").ToEveryone())
            .Across(Region.Named("a"), Region.Named("b")).Touching(Critical.Payments),
        Along(
            Stage.Named("some").To(5.PercentOfRequests(), Audience.RandomSample.Nested()).AdvanceWhen(Condition.AnyOf(Failed < 1.Percent(), Condition.NoIncident)),
            Stage.Named("all").ToEveryone()).Touching(Critical.Payments),
        Along(
            Stage.Named("some").To(5.PercentOfUsers()).ObserveFor(1.Hours()),
            Stage.Named("more").To(10.PercentOfUsers()).ObserveFor(2.Hours()).EndingWithin(3.Days()),
            Stage.Named("all").ToEveryone()).Advancing(Mondays),
        Along(Stage.Named("insiders").To(100.PercentOfUsers(), Audience.Internal), Stage.Named("all").ToEveryone()).Touching(Critical.SignIn),
        Along(
            Stage.Named("some").To(5.PercentOfUsers()).Including(Variant.Named("x64")),
            Stage.Named("half").To(50.PercentOfUsers()).Including(Variant.Named("arm64")),
            Stage.Named("all").ToEveryone()).RunningOn(Variant.Named("arm64"), Variant.Named("x64")).Touching(Critical.SignIn),
        Along(Stage.Named("some").To(1.PercentOfUsers()), Stage.Named("all").ToEveryone().In(Region.Named("a"), Region.Named("b"))).Touching(Critical.SignIn),
        RolloutPlan.For("rare").Changing(Code).Through(Stage.Named("some").To(5.PercentOfUsers()).AdvanceWhen(Failed < 1.Percent()), Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.Redeploy(Code).Within(7.Days())).StopLoss(Failed > 5.Percent()).OwnedBy(Role.OnCall).Touching(Critical.Payments),
        RolloutPlan.For("rare").Changing(Kernel).Through(Stage.Named("some").To(4.HostsOf(40)), Stage.Named("all").ToEveryone()).RollingBackBy(Undo.Run("undo.sh", Kernel)),
        Along([.. Enumerable.Range(1, 9).Select(share => Stage.Named($"{share} percent").To(share.PercentOfUsers()))]),
        RolloutPlan.For("rare").Changing(Flag)
            .Through([.. Enumerable.Range(1, 4).Select(share => Stage.Named($"{share} percent").To(share.PercentOfUsers()))])
            .RollingBackBy(Undo.TurnOff(Flag)).Routine("it is small"));

    static RolloutPlan Along(params PathStep[] path) => RolloutPlan.For("rare").Changing(Code).Through(path)
        .RollingBackBy(Undo.Redeploy(Code).Within(5.Minutes())).StopLoss(Failed > 5.Percent()).OwnedBy(Role.OnCall);
}
