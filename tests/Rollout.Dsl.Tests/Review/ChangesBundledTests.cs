using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ChangesBundledTests
{
    const string Id = "ROL6009";

    static readonly ConfigChange Limits = Change.Config("limits", from: "100", to: "200");
    static readonly CodeChange Api = Change.Code("api", from: "2.0", to: "2.1");

    [Fact]
    public void Several_behaviours_on_one_ladder_are_flagged_at_its_first_stage() => Reviewed.Says(Id, Changing(SmallPlan.Code, Limits), (
        "stage 'some'",
        "Stage 'some' is the first that exposes changes 'web' and 'limits', which are several behaviours, so no reading shows which of them does harm, and rolling back takes them all; apply one of them in a later stage with Applying(...), or say that they belong together with GoingBackTogether(...)."));

    [Fact]
    public void A_ladder_for_each_is_clean() => Reviewed.IsSilent(Id, Risky(
        RolloutPlan.For("p").Changing(SmallPlan.Code, Limits).Through(
            SmallPlan.Judged("some", 5.PercentOfUsers()).Applying(SmallPlan.Code),
            SmallPlan.Judged("more", 10.PercentOfUsers()).Applying(Limits),
            Stage.Named("all").ToEveryone())));

    [Fact]
    public void Code_and_its_flag_are_one_behaviour()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, SmallPlan.Flag).ExposedBy(SmallPlan.Flag));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, SmallPlan.Flag));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Api, SmallPlan.Flag));
        Assert.Contains(Id, Reviewed.Ids(Changing(SmallPlan.Code, SmallPlan.Flag, Limits)));
    }

    [Fact]
    public void Changes_that_the_plan_ties_together_are_one_behaviour()
    {
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Api).GoingBackTogether(SmallPlan.Code, Api));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Api.After(SmallPlan.Code)));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Limits.WrittenBy(SmallPlan.Code)));
        Reviewed.IsSilent(Id, Changing(SmallPlan.Code, Change.Schema("columns").ReversibleBy("down.sql")));
    }

    static RolloutPlan Changing(params Change[] changes) => Risky(RolloutPlan.For("p").Changing(changes).Through(
        SmallPlan.Judged("some", 10.PercentOfUsers()), Stage.Named("all").ToEveryone()));

    static RolloutPlan Risky(PlanWithoutRollback plan) =>
        plan.RollingBackBy(Undo.Redeploy(SmallPlan.Code).Within(5.Minutes())).OwnedBy(Role.OnCall).Touching(Critical.Payments);
}
