using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PointOfNoReturnWithoutEvidenceTests
{
    const string Id = "ROL4005";

    static readonly DataChange Rows = Change.Data("rows").OneWay("they are gone");
    static readonly Stage Blind = Stage.Named("blind").To(1.PercentOfUsers()).ObserveFor(1.Days());

    [Fact]
    public void A_point_at_the_start_is_flagged() => Reviewed.Says(Id, Along(LastingPlan.Point, LastingPlan.End), (
        "point of no return",
        "The point of no return (the rows are gone) is passed at the start, so the way back is given up before any reading has shown that the new state works; put a stage with AdvanceWhen(...) before it."));

    [Fact]
    public void Stages_that_nothing_judges_are_named()
    {
        Reviewed.Says(Id, Along(Blind, LastingPlan.Point, LastingPlan.End), (
            "point of no return",
            "The point of no return (the rows are gone) is passed after stage 'blind', which is judged by nothing, so the way back is given up before any reading has shown that the new state works; put a stage with AdvanceWhen(...) before it."));
        Reviewed.Says(Id, Along(Blind, Stage.Named("dry").DryRun(1.PercentOfRecords()), LastingPlan.Point, LastingPlan.End), (
            "point of no return",
            "The point of no return (the rows are gone) is passed after stage 'blind' and stage 'dry', which are judged by nothing, so the way back is given up before any reading has shown that the new state works; put a stage with AdvanceWhen(...) before it."));
    }

    [Fact]
    public void One_judged_stage_before_it_or_a_check_before_the_start_is_evidence()
    {
        Reviewed.IsSilent(Id, Along(LastingPlan.Some, Blind, LastingPlan.Point, LastingPlan.End));
        Reviewed.IsSilent(Id, Along(LastingPlan.Point, LastingPlan.End).StartingWhen(Ready.Checked("no reader is left")));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some, LastingPlan.End));
    }

    [Fact]
    public void A_point_within_a_stage_or_at_an_instant_is_no_matter_of_the_stages_before_it()
    {
        Reviewed.IsSilent(Id, Along(LastingPlan.Point.AtProgress(40.Percent()), LastingPlan.End));
        Reviewed.IsSilent(Id, Along(LastingPlan.Point.AtInstant(NodaTime.Instant.FromUtc(2026, 5, 1, 0, 0)), LastingPlan.End));
    }

    static RolloutPlan Along(params PathStep[] path) => LastingPlan.Along([Rows], path);
}
