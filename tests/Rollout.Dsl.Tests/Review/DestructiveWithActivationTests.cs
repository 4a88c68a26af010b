using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class DestructiveWithActivationTests
{
    const string Id = "ROL4007";

    static readonly CodeChange Code = SmallPlan.Code;
    static readonly SchemaChange Dropped = Change.Schema("users.name dropped").ReversibleWithDowntime(1.Hours());

    [Fact]
    public void A_schema_that_is_destroyed_with_the_code_that_comes_with_it_is_flagged() => Reviewed.Says(
        Id, Together(Dropped.Destroying("users.name", "users.title")), (
        "stage 'some' / change 'users.name dropped'",
        "Stage 'some' applies schema 'users.name dropped', which destroys 'users.name' and 'users.title', together with code 'web' from 1.0 to 1.1, so the old version breaks while it still runs and redeploying it brings nothing back; keep the old shape until the code has reached everyone, and say Applying(...) for its end in a later stage."));

    [Fact]
    public void The_end_of_an_old_shape_is_flagged_with_the_code_that_activates_it()
    {
        Reviewed.Says(Id, Together(Dropped.Contracting().ActivatedBy(Code)), (
            "stage 'some' / change 'users.name dropped'",
            "Stage 'some' applies schema 'users.name dropped', which takes the old shape away, together with code 'web' from 1.0 to 1.1, so the old version breaks while it still runs and redeploying it brings nothing back; keep the old shape until the code has reached everyone, and say Applying(...) for its end in a later stage."));
        Reviewed.IsSilent(Id, Together(Dropped.Contracting().ActivatedBy(Change.Code("another", "1", "2"))));
    }

    [Fact]
    public void Code_behind_a_flag_is_activated_with_the_flag()
    {
        var schema = Dropped.Destroying("users.name");
        var plan = LastingPlan.Along([Code, schema], [Stage.Named("dark").Dark().Applying(Code), LastingPlan.Some.Applying(schema), LastingPlan.All]);
        Reviewed.IsSilent(Id, plan);
        Assert.Contains(Id, Reviewed.Ids(plan.ExposedBy(SmallPlan.Flag)));
    }

    [Fact]
    public void Expansion_a_later_stage_a_counted_use_and_a_second_copy_are_clean()
    {
        Reviewed.IsSilent(Id, Together(Dropped.Expanding().ActivatedBy(Code)));
        Reviewed.IsSilent(Id, Together(Dropped.Contracting()));
        Reviewed.IsSilent(Id, Together(Dropped.Destroying("users.name").UsageShownBy(Metric.Count("reads of users.name"))));
        Reviewed.IsSilent(Id, LastingPlan.Along([Code, Dropped.Destroying("x")], [LastingPlan.Some.Applying(Code), LastingPlan.All.Applying(Dropped.Destroying("x"))]));
        var copy = Change.Data("users").DualWriting("users", "people").ReversibleBy("stop writing");
        Reviewed.IsSilent(Id, LastingPlan.Along([Code, copy, Dropped.Destroying("x")], [LastingPlan.Some.Applying(Code, Dropped.Destroying("x")), LastingPlan.All]));
    }

    static RolloutPlan Together(SchemaChange schema) => LastingPlan.Along([Code, schema], [LastingPlan.Some.Applying(Code, schema), LastingPlan.All]);
}
