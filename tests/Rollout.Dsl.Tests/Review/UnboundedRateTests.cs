using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class UnboundedRateTests
{
    const string Id = "ROL6007";

    static readonly InfrastructureChange Kernel = Change.Infrastructure("kernel").ReversibleBy("boot the old one");

    static readonly Stage Some = SmallPlan.Judged("some", 4.HostsOf(40));

    [Fact]
    public void Infrastructure_that_spreads_at_any_rate_is_flagged() => Reviewed.Says(Id, Along(Kernel, Some), (
        "change 'kernel'",
        "Change 'kernel' changes infrastructure, and nothing says how many hosts go at once in stage 'some' (4 of 40 hosts), so all of a stage may be gone at the same time; write Paced(Pace.Of(...).KeepingHealthy(...))."));

    [Fact]
    public void So_is_a_change_on_what_holds_state_or_caches()
    {
        Reviewed.Says(Id, Along(SmallPlan.Code.On(Target.Of("shards", "role=db").Stateful().Critical()), Some), (
            "change 'web'",
            "Change 'web' is made on shards by role=db, which hold state, and nothing says how many hosts go at once in stage 'some' (4 of 40 hosts), so all of a stage may be gone at the same time; write Paced(Pace.Of(...).KeepingHealthy(...))."));
        Assert.Contains(Id, Reviewed.Ids(Along(SmallPlan.Code.On(Target.Of("caches", "role=cache").Caching(1.Hours()).Critical()), Some)));
    }

    [Fact]
    public void A_pace_without_a_floor_is_flagged_on_the_plan_and_on_a_stage()
    {
        var pace = Pace.Of(2, ExposureUnit.Hosts, 10.Minutes());
        const string Said = "Change 'kernel' changes infrastructure, 2 hosts in 10 minutes at most, and nothing says which share has to stay healthy meanwhile, so it spreads on while those that had it do not come back; add KeepingHealthy(...) to the pace.";
        Reviewed.Says(Id, Along(Kernel, Some).Paced(pace), ("change 'kernel'", Said));
        Reviewed.Says(Id, Along(Kernel, Some.Paced(pace)), ("change 'kernel'", Said));
        Reviewed.Says(Id, Along(Kernel, Some.Paced(pace)).Paced(pace.KeepingHealthy(90.Percent())), ("change 'kernel'", Said));
        Reviewed.IsSilent(Id, Along(Kernel, Some.Paced(pace.KeepingHealthy(90.Percent()))).Paced(pace));
    }

    [Fact]
    public void A_floor_is_asked_for_where_a_pace_alone_would_be()
    {
        var pace = Pace.Of(2, ExposureUnit.Hosts, 10.Minutes());
        Reviewed.IsSilent(Id, Along(Kernel, SmallPlan.Judged("some", 5.PercentOfTraffic())).Paced(pace));
        Reviewed.IsSilent(Id, Along(Kernel, SmallPlan.Judged("one", 1.HostsOf(40))).Paced(pace));
        Reviewed.IsSilent(Id, Along(Kernel, Some.SwitchingFrom("blue", to: "green")).Paced(pace));
        Reviewed.IsSilent(Id, Along(SmallPlan.Code.On(Target.Of("hosts", "role=web").Critical()), Some).Paced(pace));
        Reviewed.IsSilent(Id, Along(Kernel, Some).Paced(Pace.Of(50, ExposureUnit.Records, 10.Minutes())));
    }

    [Fact]
    public void A_pace_of_the_plan_or_of_a_stage_bounds_it()
    {
        var pace = Pace.Of(2, ExposureUnit.Hosts, 10.Minutes()).KeepingHealthy(90.Percent());
        Reviewed.IsSilent(Id, Along(Kernel, Some).Paced(pace));
        Reviewed.IsSilent(Id, Along(Kernel, Some.Paced(pace)));
    }

    [Fact]
    public void The_pace_of_a_stage_bounds_none_that_follows_it()
    {
        var pace = Pace.Of(2, ExposureUnit.Hosts, 10.Minutes()).KeepingHealthy(90.Percent());
        var half = SmallPlan.Judged("half", 20.HostsOf(40));
        Reviewed.Says(Id, Along(Kernel, Some.Paced(pace), half), (
            "change 'kernel'",
            "Change 'kernel' changes infrastructure, and nothing says how many hosts go at once in stage 'half' (20 of 40 hosts), so all of a stage may be gone at the same time; write Paced(Pace.Of(...).KeepingHealthy(...))."));
        Reviewed.IsSilent(Id, Along(Kernel, Some, half.Paced(pace)));
        Reviewed.IsSilent(Id, Along(Kernel, Some.Paced(pace), (Stage)half.With(half.Facts.Set(Fact.Pace, NotRead.Value), half.Provenance)));
    }

    [Fact]
    public void What_is_moved_by_traffic_one_by_one_or_from_one_copy_to_another_has_no_rate()
    {
        Reviewed.IsSilent(Id, Along(Kernel, SmallPlan.Judged("some", 5.PercentOfTraffic())));
        Reviewed.IsSilent(Id, Along(Kernel, SmallPlan.Judged("one", 1.HostsOf(40))));
        Reviewed.IsSilent(Id, Along(Kernel, Some.SwitchingFrom("blue", to: "green")));
        Reviewed.IsSilent(Id, Along(Kernel, Stage.Named("empty").Draining(4.HostsOf(40)), Some));
        Reviewed.IsSilent(Id, Along(SmallPlan.Code.On(Target.Of("hosts", "role=web").Critical()), Some));
    }

    static RolloutPlan Along(Change change, params PathStep[] steps) =>
        SmallPlan.Along(change, [.. steps, Stage.Named("all").ToEveryone()]).By(Undo.Run("undo.sh", change).Within(10.Minutes()));
}
