using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1005: the path ends below everyone, and nothing says that it is meant to. All of a named audience may be everyone.</summary>
internal sealed class NeverReachesEveryone() : Rule(new(
    "ROL1005", nameof(NeverReachesEveryone), "The rollout never reaches everyone", Severity.Suggestion, RiskClass.Low,
    "the ladder ends below full exposure without saying that it is meant to"))
{
    public override Needs Needs => new(
        plan: [Fact.EndsBelow, Fact.Holdout, Fact.Segments], stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.EndsBelow] is not null || plan.Plan.Facts[Fact.Holdout] is not null)
            yield break;
        if (plan.Rungs.Count == 0 || !plan.Rungs.All(rung => rung is { Percent: < 100 } && rung.Stage.Sheet.Pattern == StagePattern.Exposing))
            yield break;
        var last = plan.Rungs[plan.Rungs.Count - 1]!;
        yield return Found(
            last.Stage.ToString(),
            $"{Wording.Capital(last.Stage.ToString())} is the last that exposes anybody and exposes {last}, so a rollout that is complete looks like one that got stuck; add a stage with ToEveryone(), or say why it ends there with EndingBelowEveryone(...).",
            last.Stage, last.Stage.Provenance.Made);
    }
}
