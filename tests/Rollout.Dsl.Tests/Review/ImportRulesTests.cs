using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ImportRulesTests
{
    static readonly Judge Hasty = Judge.Named("smoke test").DecidesOnEstimate();

    static readonly Judge Blind = Judge.Named("kayenta").PassesWithoutData();

    static readonly Condition Own = SmallPlan.Errors < 1.Percent();

    static readonly Condition Watched = SmallPlan.Errors.ObserveOnly() < 1.Percent();

    [Fact]
    public void A_verdict_on_a_bare_estimate_opens_no_gate()
    {
        Reviewed.Says("ROL2008", With(Condition.JudgedBy(Hasty)), (
            "stage 'some' / advance",
            "Stage 'some' advances on an estimate of smoke test, however few samples stand behind it, so chance alone lets a failing release go on; say how many it takes with WithAtLeast(...)."));
        Reviewed.IsSilent("ROL2008", With(Condition.JudgedBy(Hasty).WithAtLeast(500.Events())));
        Reviewed.IsSilent("ROL2008", With(Condition.JudgedBy(Blind)));
    }

    [Fact]
    public void A_floor_on_a_combination_is_one_on_its_parts()
    {
        var pair = Condition.AllOf(Condition.JudgedBy(Hasty), Condition.JudgedBy(Hasty.PassesWithoutData()));
        Assert.Contains("ROL2008", Reviewed.Ids(With(pair)));
        Reviewed.IsSilent("ROL2008", With(pair.WithAtLeast(500.Events())));
    }

    [Fact]
    public void A_gate_that_no_reading_passes_is_no_gate_that_chance_opens() =>
        Reviewed.IsSilent("ROL2008", With(Condition.JudgedBy(Hasty).SustainedFor(9.Days())));

    [Fact]
    public void A_verdict_on_no_data_opens_no_gate()
    {
        Reviewed.Says("ROL2012", With(Condition.JudgedBy(Blind), Watched), (
            "stage 'some' / advance",
            "Stage 'some' advances when kayenta reads nothing, since missing data passes there as healthy, so a release that reports no more goes on to more people; let missing data hold the rollout there, and take PassesWithoutData() out."));
        Reviewed.Says("ROL2012", With(Condition.AnyOf(Own, Condition.JudgedBy(Blind), Condition.JudgedBy(Hasty.PassesWithoutData()))), (
            "stage 'some' / advance",
            "Stage 'some' advances when kayenta and smoke test read nothing, since missing data passes there as healthy, so a release that reports no more goes on to more people; let missing data hold the rollout there, and take PassesWithoutData() out."));
    }

    [Fact]
    public void A_condition_that_needs_data_keeps_the_gate_closed()
    {
        Reviewed.IsSilent("ROL2012", With(Condition.JudgedBy(Blind), Own));
        Reviewed.IsSilent("ROL2012", With(Condition.AllOf(Condition.JudgedBy(Blind), Condition.JudgedBy(Hasty))));
        Reviewed.IsSilent("ROL2012", With(Condition.JudgedBy(Blind), Condition.NoIncident));
    }

    [Fact]
    public void The_judge_of_an_import_judges_every_threshold()
    {
        var imported = With(Own).ImportedFrom(Import.From("argo").JudgedBy(Blind.DecidesOnEstimate()));
        Assert.Contains("ROL2012", Reviewed.Ids(imported));
        Assert.Contains("ROL2008", Reviewed.Ids(imported));
        var waiting = With(Condition.NoIncident).ImportedFrom(Import.From("argo").JudgedBy(Blind.DecidesOnEstimate()));
        Reviewed.IsSilent("ROL2012", waiting);
        Reviewed.IsSilent("ROL2008", waiting);
    }

    [Fact]
    public void A_rollback_waits_for_nobody()
    {
        Reviewed.Says("ROL5003", With(Own).ImportedFrom(Import.From("pipeline").RollbackWaitsForApproval()), (
            "plan / import",
            "Plan 'p' comes from pipeline, where a rollback waits for an approval, so harm goes on until somebody answers; let it roll back by itself there, and take RollbackWaitsForApproval() out."));
        Reviewed.IsSilent("ROL5003", With(Own).ImportedFrom(Import.From("pipeline").WindowsStopRollback()));
    }

    [Fact]
    public void A_rollback_is_stopped_by_no_window()
    {
        Reviewed.Says("ROL6004", With(Own).ImportedFrom(Import.From("calendar").WindowsStopRollback()), (
            "plan / import",
            "Plan 'p' comes from calendar, where a closed window or a freeze stops a rollback too, so a failing release stays until it opens; let windows stop starts and advances alone there, and take WindowsStopRollback() out."));
        Reviewed.IsSilent("ROL6004", With(Own).ImportedFrom(Import.From("calendar").RollbackWaitsForApproval()));
    }

    [Fact]
    public void What_a_plan_imports_beside_its_own_judgement_is_clean() => Assert.Empty(With(Own).ImportedFrom(Import.From("argo")).Review());

    static RolloutPlan With(Condition first, params Condition[] rest) => SmallPlan.Along(
        SmallPlan.Flag,
        Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(first, rest),
        Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
