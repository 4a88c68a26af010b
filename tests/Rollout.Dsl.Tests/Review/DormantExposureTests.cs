using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class DormantExposureTests
{
    const string Id = "ROL1011";

    static readonly Segment Eu = Region.Named("eu");
    static readonly Stage Deployed = Stage.Named("deployed").Dark().ObserveFor(2.Days());
    static readonly Condition Healthy = SmallPlan.Errors < 0.1.Percent();

    [Fact]
    public void A_dark_stage_that_opens_the_way_to_a_large_region_is_flagged() => Reviewed.Says(
        Id, Along(Deployed.AdvanceWhen(Healthy), Stage.Named("eu").To(Eu)), (
        "stage 'deployed'",
        "Stage 'deployed' runs dark, so its gate judges a path that nobody takes, and after it stage 'eu' exposes everyone in region 'eu' at once; let a small share take the path first, or ask in AdvanceWhen(...) that it was used with ExercisedAtLeast(...)."));

    [Fact]
    public void A_path_that_was_used_is_clean()
    {
        var calls = Metric.Count("new resolver.calls");
        Reviewed.IsSilent(Id, Along(Deployed.AdvanceWhen(Healthy, calls.ExercisedAtLeast(1_000.Events())), Stage.Named("eu").To(Eu)));
        Reviewed.IsSilent(Id, Along(Deployed.AdvanceWhen(Condition.AllOf(Healthy, calls.ExercisedAtLeast(1_000.Events()))), Stage.Named("eu").To(Eu)));
        Reviewed.IsSilent(Id, Along(Stage.Named("mirrored").Shadow(10.PercentOfTraffic()).AdvanceWhen(Healthy), Deployed.AdvanceWhen(Healthy), Stage.Named("eu").To(Eu)));
    }

    [Fact]
    public void A_small_stage_after_it_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Deployed.AdvanceWhen(Healthy), Stage.Named("some of eu").To(5.PercentOfUsers()).In(Eu), Stage.Named("eu").To(Eu)));
        Reviewed.IsSilent(Id, Along(Deployed.AdvanceWhen(Healthy), Stage.Named("ap").To(Region.Named("ap"))));
    }

    [Fact]
    public void A_dark_stage_claims_nothing_of_changes_that_it_does_not_apply()
    {
        var schema = Change.Schema("columns").Expanding().ReversibleBy("down.sql");
        Reviewed.IsSilent(Id, Through(Deployed.AdvanceWhen(Healthy).Applying(schema), schema));
        Assert.Contains(Id, Reviewed.Ids(Through(Deployed.AdvanceWhen(Healthy).Applying(schema, SmallPlan.Code), schema)));

        static RolloutPlan Through(Stage deployed, SchemaChange schema) => RolloutPlan.For("p").Changing(SmallPlan.Code, schema)
            .Through(deployed, Stage.Named("eu").To(Eu), Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.Redeploy(SmallPlan.Code), Undo.MigrateDown(schema))
            .Across(Eu.Carrying(60.Percent()), Region.Named("us").Carrying(40.Percent()));
    }

    [Fact]
    public void A_dark_stage_that_is_not_judged_by_what_happens_in_it_claims_nothing()
    {
        Reviewed.IsSilent(Id, Along(Deployed, Stage.Named("eu").To(Eu)));
        Reviewed.IsSilent(Id, Along(Deployed.AdvanceWhen(SmallPlan.Code.IsOnEveryTarget()), Stage.Named("eu").To(Eu)));
        Assert.Contains(Id, Reviewed.Ids(Along(Deployed.AdvanceWhen(SmallPlan.Code.IsOnEveryTarget(), Healthy), Stage.Named("eu").To(Eu))));
    }

    [Fact]
    public void A_single_step_is_the_matter_of_another_rule()
    {
        var plan = Along(Deployed.AdvanceWhen(Healthy));
        Reviewed.IsSilent(Id, plan);
        Assert.Contains("ROL1001", Reviewed.Ids(plan));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, [.. steps, Stage.Named("all").ToEveryone()])
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Touching(Critical.SignIn)
        .Across(Eu.Carrying(60.Percent()), Region.Named("us").Carrying(35.Percent()), Region.Named("ap").Carrying(5.Percent()));
}
