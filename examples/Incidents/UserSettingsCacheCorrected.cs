using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The GitHub settings cache as the corrective actions describe it: the shorter life comes in four steps, each of which meets a peak on
/// a weekday, and writes and capacity of the database decide. The steps are shares of the users, for 8 hours instead of 12 would still
/// be a step for everyone.
/// </summary>
public static class UserSettingsCacheCorrected
{
    static readonly Component Database = Component.Named("sign-in database");

    static readonly RatioMetric Failed = Metric.Ratio("requests.failed").ShowingHarmTo(Harmed.Users);
    static readonly RateMetric Writes = Metric.Rate("sign-in-db.cache_rewrites").ShowingHarmTo(Harmed.System).Watching(Database).Leading();
    static readonly RatioMetric Busy = Metric.Ratio("sign-in-db.capacity_used").ShowingHarmTo(Harmed.System).Watching(Database);

    static readonly ConfigChange Life = Change.Config("life of cached user settings", from: "12 hours", to: "2 hours")
        .LoadBearing().Affecting(Database).On(Target.Of("user settings cache", "cache=user-settings").Counting(1).Caching(12.Hours()));
    static readonly Role Team = Role.Named("user settings team");
    static readonly Audience Sample = Audience.RandomSample.StickyBy("user").Nested();
    static readonly Peak Weekday = Peak.Weekly(IsoDayOfWeek.Monday, new LocalTime(14, 0), new LocalTime(18, 0), "UTC");

    public static RolloutPlan Plan =>
        RolloutPlan.For("user-settings-cache-life")
            .Changing(Life)
            .Through(
                Stage.Named("few").To(2.PercentOfUsers(), Sample).ObserveFor(1.Days()).CoveringPeak(Weekday).Bearable(),
                Stage.Named("tenth").To(10.PercentOfUsers(), Sample).ObserveFor(1.Days()).CoveringPeak(Weekday).Bearable(),
                Stage.Named("half").To(50.PercentOfUsers(), Sample).ObserveFor(1.Days()).CoveringPeak(Weekday).Bearable(),
                Stage.Named("all").ToEveryone().ObserveFor(7.Days()).CoveringPeak(Weekday).Bearable())
            .RollingBackBy(
                Undo.TurnBack(Life).Within(15.Minutes()).By(Role.OnCall),
                Undo.Verify(Busy < 60.Percent()).Within(30.Minutes()).By(Role.OnCall))
            .ContainingBy(Contain.Throttle("rewrites of the cache", to: 10.Percent()).Within(2.Minutes()).By(Role.OnCall))
            .Sharing(Database)
            .Peaking(Weekday)
            .Touching(Critical.SignIn)
            .StopLoss(Failed > 1.Percent(), Writes > 4_000.PerSecond(), Busy > 80.Percent())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#availability").Within(5.Minutes()));

    static Stage Bearable(this Stage stage) => stage
        .AdvanceWhen(Failed < 0.1.Percent(), Writes < 2_000.PerSecond(), Busy < 60.Percent());
}
