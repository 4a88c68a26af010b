using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

/// <summary>Ladders whose rungs are segments, populations, hosts with a reach, or no rungs at all.</summary>
public class SegmentLadderTests
{
    static readonly FlagChange Flag = SmallPlan.Flag;
    static readonly Segment Europe = Region.Named("eu");
    static readonly Segment America = Region.Named("us");
    static readonly Segment Asia = Region.Named("ap");

    [Fact]
    public void Region_after_region_is_a_ladder_in_either_spelling()
    {
        Assert.Empty(Ids(Along(In("a", Europe), In("b", America), All("all"))));
        Assert.Empty(Ids(Along(In("a", Europe), In("b", Europe, America), All("all"))));
        Assert.Empty(Ids(Along(In("a", Europe), In("b", America), In("c", Asia)).Across(Europe, America, Asia)));
    }

    [Fact]
    public void One_region_is_no_large_beginning_and_two_of_three_are()
    {
        Assert.Empty(Ids(Along(In("a", Europe), All("all")).Across(Europe, America, Asia)));
        Reviewed.Says("ROL1002", Along(In("a", Europe, America), All("all")).Across(Europe, America, Asia), (
            "stage 'a'",
            "Stage 'a' is the first that exposes change 'FLAG', and it exposes everyone in regions 'eu' and 'us', which is more than 10 percent, so a fault hurts many before any reading shows it; write a stage of at most 10 percent in To(...) before it."));
        Assert.Empty(Ids(Along(In("a", Europe.Carrying(4.Percent()), America.Carrying(5.Percent())), In("b", Asia), All("all"))));
    }

    [Fact]
    public void A_large_share_of_one_region_is_a_large_beginning_since_a_smaller_one_could_be_taken() => Reviewed.Says(
        "ROL1002", Along(Share("a", 90.PercentOfUsers(), Europe.Carrying(80.Percent())), All("all")), (
        "stage 'a'",
        "Stage 'a' is the first that exposes change 'FLAG', and it exposes 90 percent of users in region 'eu', which is more than 10 percent, so a fault hurts many before any reading shows it; write a stage of at most 10 percent in To(...) before it."));

    [Fact]
    public void Regions_of_unknown_size_are_a_part_of_unknown_size() => Assert.Empty(Ids(Along(In("a", Europe, America), All("all"))));

    [Fact]
    public void Rings_are_of_unknown_size_beside_regions_that_are_known()
    {
        var rung = new PlanReading(Along(In("a", Ring.Named("0")), All("all")).Across(Europe, America), RolloutPolicy.Default).Rungs[0]!;
        Assert.Equal((null, true, false), (rung.Percent, rung.IsPartial, rung.IsFull));
    }

    [Fact]
    public void All_regions_are_everyone_although_their_rounded_shares_miss_a_little()
    {
        var third = 33.3.Percent();
        var plan = Along(In("a", Europe), In("b", America), In("c", Asia)).Across(Europe.Carrying(third), America.Carrying(third), Asia.Carrying(third));
        Assert.True(new PlanReading(plan, RolloutPolicy.Default).Rungs[2]!.IsFull);
        Assert.Empty(Ids(plan));
    }

    [Fact]
    public void All_regions_at_once_are_everyone() => Reviewed.Says(
        "ROL1001", Along(In("a", Europe, America)).Across(Europe, America), (
        "stage 'a'",
        "Stage 'a' brings change 'FLAG' to everyone in regions 'eu' and 'us' in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it."));

    [Fact]
    public void A_share_of_a_region_is_a_share_of_what_it_carries()
    {
        var europe = Europe.Carrying(40.Percent());
        var america = America.Carrying(60.Percent());
        Assert.Empty(Ids(Along(Share("a", 10.PercentOfUsers(), europe), In("b", europe), In("c", america))));
        Assert.Equal(["ROL1004"], Ids(Along(Share("a", 1.PercentOfUsers(), europe), In("b", europe), In("c", america))));
        Assert.Equal(["ROL1002"], Ids(Along(Share("a", 50.PercentOfUsers(), europe, america), All("all"))));
    }

    [Fact]
    public void A_region_again_exposes_no_more_and_a_smaller_share_of_it_less()
    {
        Assert.Equal(["ROL1003"], Ids(Along(In("a", Europe), In("b", Europe), All("all"))));
        Assert.Equal(["ROL1003"], Ids(Along(In("a", Europe), In("b", America), In("c", Europe), All("all"))));
        var fall = Along(Share("a", 5.PercentOfUsers(), Europe), Share("b", 2.PercentOfUsers(), Europe), All("all"));
        Reviewed.Says("ROL1003", fall, (
            "stage 'b'",
            "Stage 'b' exposes 2 percent of users in region 'eu' after stage 'a' exposed 5 percent of users in region 'eu', so the change is taken from people who have it while the rollout claims to go on; order the stages so that To(...) grows, or say in Applying(...) what it applies."));
        Assert.Equal(Severity.Error, fall.Review().Single().Severity);
    }

    [Fact]
    public void Segments_of_different_kinds_and_shares_of_different_units_are_not_compared()
    {
        Assert.Empty(Ids(Along(In("a", Europe), In("b", Ring.Named("0")), All("all"))));
        Assert.Empty(Ids(Along(Share("a", 5.PercentOfUsers(), Europe), Share("b", 2.PercentOfTraffic(), Europe), All("all"))));
        Assert.Empty(Ids(Along(Share("a", 5.PercentOfUsers(), Europe), Share("b", 2.PercentOfUsers(), America), All("all"))));
    }

    [Fact]
    public void A_full_share_of_an_audience_of_known_size_is_a_known_share()
    {
        var staff = Audience.Internal.Of(300.Users(), of: 40_000.Users());
        Assert.Empty(Ids(Along(Taken("staff", 100.PercentOfUsers(), Audience.Internal), All("all"))));
        Assert.Equal(["ROL1004"], Ids(Along(Taken("staff", 100.PercentOfUsers(), staff), All("all"))));
        Assert.Empty(Ids(Along(Taken("staff", 100.PercentOfUsers(), staff), At("some", 7.PercentOfUsers()), At("half", 50.PercentOfUsers()), All("all"))));
        Assert.Equal(["ROL1002"], Ids(Along(Taken("half", 100.PercentOfUsers(), Audience.Beta.Of(20.Users(), of: 40.Users())), All("all"))));
    }

    [Fact]
    public void What_is_said_of_a_random_sample_leaves_it_one() => Assert.Equal(
        ["ROL1001"], Ids(Along(Taken("all", 100.PercentOfUsers(), Audience.RandomSample.StickyBy("account").Nested()))));

    [Fact]
    public void Counted_exposures_are_compared_as_shares()
    {
        Assert.Equal(["ROL1002"], Ids(Along(At("a", Exposure.Of(9.Tenants(), of: 40.Tenants())), All("all"))));
        Assert.Empty(Ids(Along(At("a", Exposure.Of(1.Tenants(), of: 4.Tenants())), All("all"))));
        Assert.Equal(["ROL1004"], Ids(Along(At("a", Exposure.Of(30.Users(), of: 40_000.Users())), At("b", 20.PercentOfUsers()), All("all"))));
    }

    [Fact]
    public void Hosts_are_judged_by_what_they_reach()
    {
        Assert.Equal(["ROL1002"], Ids(Along(At("a", 3.HostsOf(8)), All("all"))));
        Assert.Empty(Ids(Along(At("a", 3.HostsOf(8).Reaching(10.PercentOfTraffic())), All("all"))));
        Assert.Equal(["ROL1003"], Ids(Along(At("a", 3.HostsOf(8).Reaching(10.PercentOfTraffic())), At("b", 5.PercentOfTraffic()), At("c", 50.PercentOfTraffic()), All("all"))));
    }

    [Fact]
    public void What_exposes_nobody_is_no_rung()
    {
        Stage[] none =
        [
            Stage.Named("mirror").Shadow(100.PercentOfTraffic()), Stage.Named("dark").Dark(), Stage.Named("before").InStaging("pre-production"),
            Stage.Named("dry").DryRun(1.PercentOfUsers()),
        ];
        Assert.All(none, stage => Assert.Equal(["ROL1001"], Ids(Along(stage, All("all")))));
        Assert.All(none, stage => Assert.Empty(Ids(Along(At("some", 10.PercentOfUsers()), stage, All("all")))));
        Assert.Empty(Ids(Along(Stage.Named("drain").Draining(1.HostsOf(8)), All("all"))));
    }

    [Fact]
    public void A_router_leaves_code_its_own_ladder() => Assert.Equal(
        ["ROL1002"],
        Ids(Plan([SmallPlan.Code, Flag], All("deploy").Applying(SmallPlan.Code), At("some", 10.PercentOfUsers()).Applying(Flag), All("all")).ExposedBy(Control.Router("mesh"))));

    [Fact]
    public void Regions_that_were_not_read_may_be_all_or_none()
    {
        var unread = (Segment)Unread.Of(typeof(Segment))!;
        Assert.Empty(Ids(Along(In("a", unread), In("b", Europe), In("c", Europe), All("all"))));
        Assert.Empty(Ids(Along(In("a", Europe, America)).Across(Europe, unread)));
    }

    /// <summary>Each region once, in some order, one stage each: exposure grows by what each carries, and ends with everyone.</summary>
    [Fact]
    public void Regions_entered_one_by_one_always_grow_to_everyone() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from count in Gen.Choose(2, 12)
         from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
         from isCarried in Gen.Elements(false, true)
         select (order, isCarried)).ToArbitrary(),
        given =>
        {
            var regions = given.order.Select(at => Region.Named("r" + at)).ToArray();
            if (given.isCarried)
                regions = [.. regions.Select(region => region.Carrying(Ratio.FromPercent(1)))];
            var plan = Along([.. regions.Select((region, at) => In("stage " + at, region))]).Across(regions[0], regions[1..]);
            var rungs = new PlanReading(plan, RolloutPolicy.Default).Rungs;
            return rungs.Zip(rungs.Skip(1)).All(step => step.First!.To(step.Second!) == 1 && step.First.Percent < step.Second!.Percent)
                && rungs[^1]!.IsFull;
        }));

    [Fact]
    public void Growth_from_region_to_region_needs_a_gate() => Reviewed.Says(
        "ROL2001",
        SmallPlan.Along(Flag, In("a", Europe).ObserveFor(1.Hours()), In("b", America)).By(Undo.TurnOff(Flag)),
        ("stage 'a'", "Stage 'a' is left after 1 hour on elapsed time alone, so exposure grows from everyone in region 'eu' to everyone in region 'us' without anything having been shown to be healthy; say what that means with AdvanceWhen(...)."));

    [Fact]
    public void Stepping_back_stops_a_stage_by_itself()
    {
        var stage = At("a", 5.PercentOfUsers()).StepBackWhen(SmallPlan.Errors > 1.Percent());
        Assert.DoesNotContain("ROL2002", Reviewed.Ids(SmallPlan.Along(Flag, stage).Unwatched(Undo.TurnOff(Flag))));
    }

    static Stage At(string name, Exposure exposure) => Stage.Named(name).To(exposure);

    static Stage Taken(string name, Exposure exposure, Audience audience) => Stage.Named(name).To(exposure, audience);

    static Stage In(string name, Segment first, params Segment[] rest) => Stage.Named(name).To(first, rest);

    static Stage Share(string name, Exposure exposure, Segment first, params Segment[] rest) => Stage.Named(name).To(exposure).In(first, rest);

    static Stage All(string name) => Stage.Named(name).ToEveryone();

    static RolloutPlan Along(params Stage[] stages) => Plan([Flag], stages);

    /// <summary>A plan of which only the exposure may be at fault.</summary>
    static RolloutPlan Plan(Change[] changes, params Stage[] stages) => RolloutPlan.For("p").Changing(changes)
        .Through(stages.Select(stage => stage.AdvanceWhen(SmallPlan.Errors < 0.1.Percent())))
        .RollingBackBy(changes.Select(change => Undo.Run("undo.sh", change).Within(10.Seconds())).ToArray())
        .StopLoss(SmallPlan.Errors > 1.Percent())
        .Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)))
        .OwnedBy(Role.OnCall);

    static string[] Ids(RolloutPlan plan) => Reviewed.Ids(plan);
}
