using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class UnitsDifferTests
{
    const string Id = "ROL1012";

    static readonly Stage Hosts = SmallPlan.Judged("one host", 1.HostsOf(20));
    static readonly Stage Users = SmallPlan.Judged("some users", 10.PercentOfUsers());

    [Fact]
    public void Shares_of_different_things_are_flagged_at_the_later_stage() => Reviewed.Says(Id, Along(Hosts, Users), (
        "stage 'some users'",
        "Stage 'some users' exposes 10 percent of users after stage 'one host' exposed 1 of 20 hosts, and a share of hosts is no share of users, so nobody can say whether the exposure grows or by how much; write both stages in one unit, or say what one of them reaches with Reaching(...)."));

    [Fact]
    public void What_is_reached_counts()
    {
        Reviewed.IsSilent(Id, Along(SmallPlan.Judged("one host", 1.HostsOf(20).Reaching(5.PercentOfUsers())), Users));
        Reviewed.Says(Id, Along(SmallPlan.Judged("one host", 1.HostsOf(20).Reaching(5.PercentOfTraffic())), Users), (
            "stage 'some users'",
            "Stage 'some users' exposes 10 percent of users after stage 'one host' exposed 1 of 20 hosts, reaching 5 percent of traffic, and a share of traffic is no share of users, so nobody can say whether the exposure grows or by how much; write both stages in one unit, or say what one of them reaches with Reaching(...)."));
    }

    [Fact]
    public void Everyone_of_anything_can_be_compared()
    {
        Reviewed.IsSilent(Id, Along(Hosts, Stage.Named("all").ToEveryone()));
        Reviewed.IsSilent(Id, Along(Stage.Named("deployed").To(8.HostsOf(8)), Users));
        Reviewed.IsSilent(Id, Along(SmallPlan.Judged("some", 1.PercentOfTraffic()), SmallPlan.Judged("more", 10.PercentOfRequests())));
    }

    [Fact]
    public void A_stage_that_begins_something_else_is_no_step_of_the_one_before()
    {
        Reviewed.IsSilent(Id, Along(Hosts, Users.Applying(SmallPlan.Flag)));
        Reviewed.IsSilent(Id, Along(Stage.Named("empty").Draining(1.HostsOf(20)), Users));
        Reviewed.IsSilent(Id, Along(Hosts, Stage.Named("eu").To(10.PercentOfUsers()).In(Region.Named("eu"))));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
