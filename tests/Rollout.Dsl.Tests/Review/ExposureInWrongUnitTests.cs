using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ExposureInWrongUnitTests
{
    const string Id = "ROL1008";

    static readonly Stage Some = SmallPlan.Judged("some", Exposure.OfHosts(2, of: 40));

    static readonly InfrastructureChange Agents = Change.Infrastructure("discovery agents").ReversibleBy("reinstall.sh");

    [Fact]
    public void Hosts_that_stand_for_traffic_are_flagged() => Reviewed.Says(Id, Along(Agents, Some).Expecting(900.RequestsPerSecond()), (
        "stage 'some'",
        "Stage 'some' exposes 2 of 40 hosts, and the plan counts its traffic (900 requests per second), so nobody can say how many people a fault there meets; say what these hosts reach with Reaching(...)."));

    [Fact]
    public void Hosts_that_hold_state_or_cache_are_flagged()
    {
        Reviewed.Says(Id, Along(Agents.On(Target.Of("shards", "role=db").Stateful()), Some), (
            "stage 'some'",
            "Stage 'some' exposes 2 of 40 hosts, and the shards by role=db hold state, so nobody can say how many people a fault there meets; say what these hosts reach with Reaching(...)."));
        Reviewed.Says(Id, Along(Agents.On(Target.Of("caches", "role=cache").Caching(1.Hours())), Some), (
            "stage 'some'",
            "Stage 'some' exposes 2 of 40 hosts, and the caches by role=cache cache, so nobody can say how many people a fault there meets; say what these hosts reach with Reaching(...)."));
    }

    [Fact]
    public void Hosts_with_a_reach_are_clean() => Reviewed.IsSilent(
        Id, Along(Agents, SmallPlan.Judged("some", 2.HostsOf(40).Reaching(5.PercentOfTraffic()))).Expecting(900.RequestsPerSecond()));

    [Fact]
    public void Hosts_that_stand_for_themselves_are_clean()
    {
        Reviewed.IsSilent(Id, Along(Agents, Some));
        Reviewed.IsSilent(Id, Along(Agents, Stage.Named("empty").Draining(2.HostsOf(40))).Expecting(900.RequestsPerSecond()));
    }

    [Fact]
    public void A_path_in_several_units_is_the_matter_of_another_rule()
    {
        var plan = Along(Agents, Some, SmallPlan.Judged("more", 10.PercentOfTraffic())).Expecting(900.RequestsPerSecond());
        Reviewed.IsSilent(Id, plan);
        Assert.Contains("ROL1012", Reviewed.Ids(plan));
    }

    static RolloutPlan Along(Change change, params PathStep[] steps) =>
        SmallPlan.Along(change, [.. steps, Stage.Named("all").ToEveryone()]).By(Undo.Run("reinstall.sh", change).Within(10.Minutes()));
}
