using System.Linq;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class StepBackRefusalTests
{
    static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers());
    static readonly Stage Most = SmallPlan.Judged("most", 80.PercentOfUsers());
    static readonly Stage All = Stage.Named("all").ToEveryone();
    static readonly Condition Failing = SmallPlan.Errors > 1.Percent();

    static PlanWithoutRollback Through(params PathStep[] steps) => RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(steps);

    [Fact]
    public void A_stage_steps_back_to_one_that_it_names()
    {
        var plan = Through(Some, PointOfNoReturn.Because("x"), Most, All.StepBackWhen(Failing).StepBackTo("some")).RollingBackBy(Undo.TurnOff(SmallPlan.Flag));
        Assert.Equal([null, null, "some"], plan.Sheet.Stages.Select(stage => stage.Sheet.StepBackTo));
    }

    [Fact]
    public void Every_stage_that_steps_back_to_none_before_it_is_named_at_once() => Rejection.Says(
        "Stage 'some' steps back to 'most', which does not stand before it, stage 'most' steps back to 'most', which does not stand before it and stage 'all' steps back to 'canary', which is no stage of the path; name a stage that stands before it, and say with StepBackWhen(...) when.",
        "steps",
        () => Through(Some.StepBackWhen(Failing).StepBackTo("most"), Most.StepBackWhen(Failing).StepBackTo("most"), All.StepBackWhen(Failing).StepBackTo("canary")));

    [Fact]
    public void A_stage_that_never_steps_back_names_none()
    {
        Rejection.Says(
            "Stage 'all' names 'some' to step back to and never steps back; name a stage that stands before it, and say with StepBackWhen(...) when.",
            "steps",
            () => Through(Some, All.StepBackTo("some")));
        Through(Some, All.StepBackTo("some").IfUndecided(4.Hours(), Then.StepBack));
        Through(Some, All.StepBackTo("some").ApprovedBy(Approval.By(Role.OnCall).Within(4.Hours()).IfExpired(Then.StepBack)));
    }

    [Fact]
    public void The_name_of_a_stage_that_was_not_read_may_be_the_one() => Through(
        (PathStep)Some.With(Some.Facts.Set(Fact.Name, NotRead.Value), Some.Provenance), All.StepBackWhen(Failing).StepBackTo("canary"));

    [Fact]
    public void A_stage_to_step_back_to_is_named_once()
    {
        Rejection.Says("The stage to which stage 'all' steps back is blank; write it in words.", "stage", () => All.StepBackTo(" "));
        Rejection.Says(
            "Stage 'all' already says StepBackTo('some'), and StepBackTo('most') would contradict or repeat it; say StepBackTo once.",
            null,
            () => All.StepBackTo("some").StepBackTo("most"));
    }
}
