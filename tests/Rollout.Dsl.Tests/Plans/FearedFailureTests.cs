using System.Linq;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class FearedFailureTests
{
    static readonly RolloutPlan Plan = SmallPlan.Changing(SmallPlan.Flag, SmallPlan.Code).By(Undo.TurnOff(SmallPlan.Flag));
    static readonly CountMetric Doubles = Metric.Count("double charges");

    [Fact]
    public void A_feared_failure_is_read_with_what_shows_it()
    {
        var feared = Plan.Fearing("double charge", Doubles, 0.5.Percent()).Fearing("slow checkout", SmallPlan.Errors > 1.Percent()).Sheet.Feared;
        Assert.Equal(
            ["double charge, seen by double charges from 0.5 percent on", "slow checkout, seen when errors > 1 percent"],
            feared.Select(item => item.ToString()));
        Assert.Equal(("double charge", Doubles, 0.5.Percent(), null), (feared[0].Failure, feared[0].SeenBy, feared[0].AtLeast, feared[0].SeenWhen));
        Assert.Equal((null, null, SmallPlan.Errors > 1.Percent()), (feared[1].SeenBy, feared[1].AtLeast, feared[1].SeenWhen));
    }

    [Fact]
    public void A_failure_that_nothing_can_show_is_refused()
    {
        const string Remedy = "pass a value, and declare fields before the fields that use them.";
        Rejection.Says(
            "No gate can see a share of 0 percent of 'double charge'; write the smallest share that has to be seen.",
            "atLeast",
            () => Plan.Fearing("double charge", Doubles, 0.Percent()));
        Rejection.Says("The failure that a plan fears is blank; write it in words.", "failure", () => Plan.Fearing("", Doubles, 1.Percent()));
        Rejection.Says($"The metric that shows a feared failure of plan 'p' is null; {Remedy}", "seenBy", () => Plan.Fearing("x", null!, 1.Percent()));
        Rejection.Says($"The condition that shows a feared failure of plan 'p' is null; {Remedy}", "seenBy", () => Plan.Fearing("x", null!));
    }

    [Fact]
    public void Changes_that_go_back_together_are_read_in_groups() => Assert.Equal(
        [[SmallPlan.Flag, SmallPlan.Code]], Plan.GoingBackTogether(SmallPlan.Flag, SmallPlan.Code).Sheet.GoingBackTogether);

    [Fact]
    public void Only_different_changes_of_the_plan_go_back_together()
    {
        var other = Change.Flag("OTHER");
        Rejection.Says(
            "GoingBackTogether(...) names 'OTHER', which plan 'p' does not change; name it in Changing(...).",
            "second",
            () => Plan.GoingBackTogether(SmallPlan.Flag, other));
        Rejection.Says(
            "GoingBackTogether(...) names 'FLAG' without what Changing(...) says of it; keep the change in one field and name that field in both.",
            "first",
            () => Plan.GoingBackTogether(SmallPlan.Flag.LoadBearing(), SmallPlan.Code));
        Rejection.Says(
            "GoingBackTogether(...) names 'FLAG' twice; name each change once.", "second", () => Plan.GoingBackTogether(SmallPlan.Flag, SmallPlan.Flag));
        Rejection.Says(
            "GoingBackTogether(...) names 'web' twice; name each change once.",
            "rest",
            () => Plan.GoingBackTogether(SmallPlan.Flag, SmallPlan.Code, SmallPlan.Code));
        Rejection.Says(
            "GoingBackTogether(...) got null for 'rest'; pass a value, and declare fields before the fields that use them.",
            "rest",
            () => Plan.GoingBackTogether(SmallPlan.Flag, SmallPlan.Code, null!));
    }
}
