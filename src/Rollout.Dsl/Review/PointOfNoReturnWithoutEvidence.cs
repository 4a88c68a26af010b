using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL4005: the point of no return is passed before any stage was judged. A point at a progress or at an instant has no stage before it
/// that could be judged alone.
/// </summary>
internal sealed class PointOfNoReturnWithoutEvidence() : Rule(new(
    "ROL4005", nameof(PointOfNoReturnWithoutEvidence), "The point of no return is passed without evidence", Severity.Warning, RiskClass.High,
    "the point of no return is passed before any evidence gate"))
{
    public override Needs Needs => new(plan: [Fact.StartConditions], stage: [Fact.Advance]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var before = plan.Path.TakeWhile(step => step is not PointOfNoReturn).ToArray();
        if (plan.Plan.Facts[Fact.StartConditions] is not null || before.Any(step => step is not Stage || step.Facts[Fact.Advance] is not null))
            yield break;
        if (plan.Path.Skip(before.Length).FirstOrDefault() is not PointOfNoReturn point || point.Facts[Fact.Progress] is not null || point.Facts[Fact.Instant] is not null)
            yield break;
        yield return Found(
            "point of no return",
            $"The point of no return ({point.Reason}) is passed {After(before)}, so the way back is given up before any reading has shown that the new state works; put a stage with AdvanceWhen(...) before it.",
            point, point.Provenance.Made);
    }

    static string After(PathStep[] before) => before.Length == 0
        ? "at the start"
        : $"after {Wording.List(before.Select(step => step.ToString()), "and")}, which {(before.Length == 1 ? "is" : "are")} judged by nothing";
}
