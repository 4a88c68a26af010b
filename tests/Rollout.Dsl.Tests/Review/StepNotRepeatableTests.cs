using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class StepNotRepeatableTests
{
    const string Id = "ROL3022";

    static readonly Backup Rows = Backup.Of("rows");
    static readonly DataChange Data = Change.Data("rows").ReversibleBy("replay");
    static readonly RollbackStep Step = Undo.Run("replay.sh", Data).Within(1.Hours()).By(Role.OnCall);

    [Fact]
    public void A_step_that_does_harm_when_it_is_taken_again_is_flagged() => Reviewed.Says(Id, By(Step.NotRepeatable("rows would be written twice")), (
        "rollback step 1",
        "The step 'run replay.sh' does harm when it is taken again (rows would be written twice), so where it breaks off nobody can finish it; add AfterSnapshot(...), or make it safe to take again and say Repeatable()."));

    [Fact]
    public void A_reason_that_was_not_read_is_not_told()
    {
        var step = Step.NotRepeatable("rows would be written twice");
        Reviewed.Says(Id, By((RollbackStep)step.With(step.Facts.Set(Fact.Reason, NotRead.Value), step.Provenance)), (
            "rollback step 1",
            "The step 'run replay.sh' does harm when it is taken again, so where it breaks off nobody can finish it; add AfterSnapshot(...), or make it safe to take again and say Repeatable()."));
    }

    [Fact]
    public void A_snapshot_a_repeatable_step_and_one_that_does_not_say_are_clean()
    {
        Reviewed.IsSilent(Id, By(Step.NotRepeatable("rows would be written twice").AfterSnapshot(Rows)));
        Reviewed.IsSilent(Id, By(Step.Repeatable()));
        Reviewed.IsSilent(Id, By(Step));
    }

    [Fact]
    public void A_plan_of_medium_risk_is_left_alone() =>
        Reviewed.IsSilent(Id, SmallPlan.Changing(Data).By(Step.NotRepeatable("rows would be written twice")));

    [Fact]
    public void A_snapshot_taken_out_of_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(By(Step.NotRepeatable("rows would be written twice").AfterSnapshot(Rows))));
        Assert.Equal([Id], Reviewed.Ids(By(Step.NotRepeatable("rows would be written twice"))));
    }

    static RolloutPlan By(RollbackStep step) =>
        SmallPlan.Changing(Data).By(step).Touching(Sensitive.PersonalData).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)));
}
