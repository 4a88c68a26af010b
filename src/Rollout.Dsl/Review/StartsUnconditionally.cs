using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2023: nothing is checked before the first exposure. A stage that exposes nobody and is judged, an approval, an agreement, a start
/// that is announced and a signed artefact are checks too.
/// </summary>
internal sealed class StartsUnconditionally() : Rule(new(
    "ROL2023", nameof(StartsUnconditionally), "The rollout starts unconditionally", Severity.Warning, RiskClass.High,
    "nothing is checked before the first exposure"))
{
    public override Needs Needs => new(
        plan: [Fact.Changes, Fact.StartConditions, Fact.Announcements, Fact.Agreements],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.Advance, Fact.Approval]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!plan.KnowsPath || plan.FirstExposing is not { } first || MayBeChecked(plan, first))
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} checks nothing before {first} exposes {first.Sheet.ExposureText}, so it may start into an open incident, with signals that are dead or nobody aware of it; add StartingWhen(...), as in StartingWhen(Ready.NoIncident(), Ready.SignalsSeenAlive()).",
            plan.Plan, plan.PlanOrigin);
    }

    static bool MayBeChecked(PlanReading plan, Stage first) =>
        plan.Plan.Facts[Fact.StartConditions] is not null || plan.Plan.Facts[Fact.Agreements] is not null
        || !plan.Plan.Knows(Fact.Announcements) || plan.Sheet.Announcements.Any(said => !said.Knows(Fact.Kind) || said.Sheet.Occasion == Occasion.Starts)
        || !plan.Plan.Knows(Fact.Changes) || plan.Changes.Any(change => change.Facts[Fact.Signature] is not null)
        || first.Facts[Fact.Approval] is not null
        || plan.Path.TakeWhile(step => !ReferenceEquals(step, first)).OfType<Stage>().Any(stage => stage.Facts[Fact.Advance] is not null || stage.Facts[Fact.Approval] is not null);
}
