using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Plans;

public class ImportTests
{
    static readonly Judge Kayenta = Judge.Named("kayenta");

    [Fact]
    public void An_import_tells_what_its_engine_does()
    {
        var said = Import.From("argo").RollbackWaitsForApproval().WindowsStopRollback().JudgedBy(Kayenta.PassesWithoutData().DecidesOnEstimate());
        Assert.Equal(("argo", true, true), (said.Sheet.Engine, said.Sheet.IsRollbackHeldForApproval, said.Sheet.IsRollbackStoppedByWindows));
        Assert.Equal(("kayenta", true, true), (said.Sheet.Judge!.Sheet.Name, said.Sheet.Judge.Sheet.IsPassingWithoutData, said.Sheet.Judge.Sheet.IsDecidingOnEstimate));
        Assert.Equal(
            "imported from argo, where a rollback waits for an approval, where windows stop a rollback, where the gates are judged by kayenta, which passes without data, which decides on a bare estimate",
            said.ToString());
    }

    [Fact]
    public void An_import_is_taken_to_do_nothing_that_it_does_not_say()
    {
        var plan = SmallPlan.Clean().ImportedFrom(Import.From("argo").JudgedBy(Kayenta));
        var import = plan.Sheet.Import!.Sheet;
        Assert.Equal((false, false), (import.IsRollbackHeldForApproval, import.IsRollbackStoppedByWindows));
        Assert.Equal((false, false), (import.Judge!.Sheet.IsPassingWithoutData, import.Judge.Sheet.IsDecidingOnEstimate));
        Assert.Null(SmallPlan.Clean().Sheet.Import);
    }

    [Fact]
    public void A_judged_condition_names_its_judge()
    {
        var condition = Condition.JudgedBy(Kayenta).WithAtLeast(Count.Of(50));
        Assert.Equal((ConditionKind.Judged, Kayenta, "kayenta says healthy with at least 50 samples"), (condition.Sheet.Kind, condition.Sheet.Judge, condition.ToString()));
        Assert.Null(Condition.NoIncident.Sheet.Judge);
    }

    [Fact]
    public void What_is_missing_or_said_twice_is_refused()
    {
        Rejection.Says("The judge of a condition is null; name one with Judge.Named(...).", "judge", () => Condition.JudgedBy(null!));
        Rejection.Says("The judge of an import is null; name one with Judge.Named(...).", "judge", () => Import.From("argo").JudgedBy(null!));
        Rejection.Says("The name of a judge is null; write it in words.", "name", () => Judge.Named(null!));
        Rejection.Says("The engine of an import is blank; write it in words.", "engine", () => Import.From(" "));
        Rejection.Says("The import of plan 'p' is null; pass a value, and declare fields before the fields that use them.", "import", () => SmallPlan.Clean().ImportedFrom(null!));
        Rejection.Says(
            "Judge 'kayenta' already says PassesWithoutData(), and PassesWithoutData() would contradict or repeat it; say PassesWithoutData once.",
            null, () => Kayenta.PassesWithoutData().PassesWithoutData());
    }
}
