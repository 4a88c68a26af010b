using System;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class PlanExposureRefusalTests
{
    static readonly RolloutPlan Plan = SmallPlan.Clean();
    static readonly Segment Europe = Region.Named("eu");
    static readonly Segment America = Region.Named("us");

    [Fact]
    public void A_verb_that_takes_one_value_refuses_null()
    {
        const string Remedy = "is null; pass a value, and declare fields before the fields that use them.";
        Rejection.Says($"The control of plan 'p' {Remedy}", "control", () => Plan.ExposedBy((Control)null!));
        Rejection.Says($"The measure of the exposure of plan 'p' {Remedy}", "share", () => Plan.MeasuringExposureBy(null!));
        Rejection.Says($"The holdout of plan 'p' {Remedy}", "exposure", () => Plan.HoldingOut(null!));
        Rejection.Says($"The pace of plan 'p' {Remedy}", "pace", () => Plan.Paced(null!));
        Rejection.Says("Why a rollout ends below everyone is blank; write it in words.", "because", () => Plan.EndingBelowEveryone(" "));
    }

    [Fact]
    public void A_verb_that_takes_several_values_refuses_null() => Assert.All(
        new (string Verb, Func<object> Call)[]
        {
            ("Across", () => Plan.Across(null!)),
            ("RunningOn", () => Plan.RunningOn(null!)),
            ("Peaking", () => Plan.Peaking(null!)),
        },
        verb => Rejection.Says($"{verb.Verb}(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", verb.Call));

    [Fact]
    public void What_moves_the_exposure_is_said_once() => Rejection.Says(
        "Plan 'p' already says ExposedBy(flag 'FLAG'), and ExposedBy(router 'mesh') would contradict or repeat it; say ExposedBy once.",
        null,
        () => Plan.ExposedBy(SmallPlan.Flag).ExposedBy(Control.Router("mesh")));

    [Fact]
    public void A_holdout_of_all_leaves_nobody() => Rejection.Says(
        "The holdout of plan 'p' is 100 percent of users, which leaves nobody to expose; write a smaller share.",
        "exposure",
        () => Plan.HoldingOut(100.PercentOfUsers()));

    [Fact]
    public void Traffic_that_grows_to_nothing_is_refused() => Rejection.Says(
        "The traffic to which plan 'p' grows is 0 requests per second; write a rate above 0, or leave GrowingTo out.",
        "traffic",
        () => Plan.GrowingTo(default));

    [Fact]
    public void A_limit_that_limits_nothing_is_refused()
    {
        Rejection.Says(
            "The extra cost of plan 'p' is limited to 0 EUR, and every rollout costs something; write an amount above 0, or leave CostingAtMost out.",
            "limit",
            () => Plan.CostingAtMost(0.Euros()));
        Rejection.Says(
            "The headroom of plan 'p' is 0 percent, which keeps nothing free; write a share between 0 and 100 percent, or leave KeepingHeadroom out.",
            "share",
            () => Plan.KeepingHeadroom(0.Percent()));
        Rejection.Says(
            "The headroom of plan 'p' is 100 percent, which leaves nothing to serve with; write a share between 0 and 100 percent, or leave KeepingHeadroom out.",
            "share",
            () => Plan.KeepingHeadroom(100.Percent()));
    }

    [Fact]
    public void All_segments_that_stages_name_are_among_those_that_there_are()
    {
        var plan = SmallPlan.Along(SmallPlan.Flag, Stage.Named("a").To(Europe), Stage.Named("b").To(10.PercentOfUsers()).In(America), Stage.Named("c").To(Ring.Named("0")))
            .By(Undo.TurnOff(SmallPlan.Flag));
        Rejection.Says(
            "Stage 'a' names region 'eu' and stage 'b' names region 'us', and Across(...) is to name all segments that there are; add what is missing.",
            "rest",
            () => plan.Across(Region.Named("ap")));
        Assert.Equal([Europe, America], plan.Across(Europe, America).Sheet.Segments);
    }

    [Fact]
    public void All_segments_are_said_once() => Rejection.Says(
        "Plan 'p' already says Across(region 'eu'), and Across(region 'us') would contradict or repeat it; say Across once.",
        null,
        () => Plan.Across(Europe).Across(America));
}
