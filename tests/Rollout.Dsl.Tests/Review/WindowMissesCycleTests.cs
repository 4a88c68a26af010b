using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class WindowMissesCycleTests
{
    const string Id = "ROL2007";

    static readonly InfrastructureChange Cached = WatchedPlan.Pool.On(Target.Of("edge caches", "role=edge").Caching(4.Hours()));
    static readonly InfrastructureChange Loaded = WatchedPlan.Pool.LoadBearing();
    static readonly Peak Morning = Peak.Daily(new LocalTime(8, 0), new LocalTime(10, 0), "Europe/Berlin");
    static readonly Peak Friday = Peak.Weekly(IsoDayOfWeek.Friday, new LocalTime(20, 0), new LocalTime(22, 0), "UTC");
    static readonly Stage Half = Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(2.Hours());

    [Fact]
    public void Everyone_before_a_cache_has_expired_is_flagged() => Reviewed.Says(
        Id, WatchedPlan.Along(Cached, WatchedPlan.Tenth, Half, WatchedPlan.Everyone), (
        "change 'pool' / edge caches",
        "Change 'pool' reaches everyone after 3 hours, and the caches of edge caches live for 4 hours, so what the old state left in them hides a failure from every gate; observe for longer in ObserveFor(...)."));

    [Fact]
    public void All_stages_before_everyone_count_together()
    {
        Reviewed.IsSilent(Id, WatchedPlan.Along(Cached, WatchedPlan.Tenth.SettlingFor(1.Hours()), Half, WatchedPlan.Everyone));
        Reviewed.IsSilent(Id, WatchedPlan.Along(Cached, WatchedPlan.Tenth, Stage.Named("dark").Dark().StayFor(1.Hours(), Without.Incident), Half, WatchedPlan.Everyone));
    }

    [Fact]
    public void Half_of_everyone_before_a_peak_need_have_come_is_flagged() => Reviewed.Says(
        Id, WatchedPlan.Along(Loaded, WatchedPlan.Tenth, Half, WatchedPlan.Everyone).Peaking(Morning, Friday), (
        "change 'pool' / peak",
        "Change 'pool' bears load and reaches half of everyone after 1 hour, in which no peak need come (daily 08:00 to 10:00 Europe/Berlin or Friday 20:00 to 22:00 UTC), so the first peak may meet a change that only quiet hours have tested; add CoveringPeak(...) to a stage before that."));

    [Fact]
    public void A_stage_that_contains_a_peak_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.Along(Loaded, WatchedPlan.Tenth.CoveringPeak(Morning), Half, WatchedPlan.Everyone).Peaking(Morning));
        Reviewed.IsSilent(Id, WatchedPlan.Along(Loaded, WatchedPlan.Tenth.StayFor(1.Days(), Without.Incident), Half, WatchedPlan.Everyone).Peaking(Morning, Friday));
        Assert.Contains(Id, Reviewed.Ids(WatchedPlan.Along(Loaded, WatchedPlan.Tenth.StayFor(1.Days(), Without.Incident), Half, WatchedPlan.Everyone).Peaking(Friday)));
    }

    [Fact]
    public void A_mirror_of_all_load_over_a_peak_has_met_it_before_anybody_is_exposed()
    {
        Reviewed.IsSilent(Id, Mirrored(Stage.Named("mirror").Shadow(100.PercentOfTraffic()).ObserveFor(1.Days())));
        Reviewed.IsSilent(Id, Mirrored(Stage.Named("mirror").Shadow(100.PercentOfTraffic()).ObserveFor(1.Hours()).CoveringPeak(Morning)));
        Assert.Contains(Id, Reviewed.Ids(Mirrored(Stage.Named("mirror").Shadow(50.PercentOfTraffic()).ObserveFor(1.Days()))));
        Assert.Contains(Id, Reviewed.Ids(Mirrored(Stage.Named("mirror").Shadow(100.PercentOfTraffic()).ObserveFor(20.Hours()))));
        Assert.Contains(Id, Reviewed.Ids(Mirrored(Stage.Named("dark").Dark().ObserveFor(1.Days()))));

        static RolloutPlan Mirrored(Stage before) => WatchedPlan.Along(Loaded, before, WatchedPlan.Tenth, Half, WatchedPlan.Everyone).Peaking(Morning);
    }

    [Fact]
    public void What_bears_no_load_or_has_no_peak_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.Along(WatchedPlan.Pool, WatchedPlan.Tenth, WatchedPlan.Everyone).Peaking(Morning));
        Reviewed.IsSilent(Id, WatchedPlan.Along(Loaded, WatchedPlan.Tenth, WatchedPlan.Everyone));
    }

    [Fact]
    public void A_single_step_is_the_matter_of_another_rule() => Reviewed.IsSilent(Id, WatchedPlan.Along(Cached, WatchedPlan.Everyone));
}
