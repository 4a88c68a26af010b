using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL1014: each request is drawn by itself, although the plan watches harm to users, who make several.</summary>
internal sealed class CohortNotSticky() : Rule(new(
    "ROL1014", nameof(CohortNotSticky), "Customers move between old and new", Severity.Suggestion, RiskClass.Medium,
    "a user-facing flow split by requests moves customers between old and new in mid-journey"))
{
    public override Needs Needs => new(plan: [Fact.StopLoss], stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.Advance, Fact.RollBack, Fact.StopLoss]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Sheet is { IsExposureKnown: true, Pattern: StagePattern.Exposing, Exposure: { Unit: ExposureUnit.Requests, Percent: < 100 } }
        where stage.Facts[Fact.Audience] is null || (stage.Sheet.Audience is { IsRead: true, Key: null })
        let users = Conditions(plan, stage).Select(UserMetric).FirstOrDefault(metric => metric is not null)
        where users is not null
        select Found(
            stage.ToString(),
            $"{Wording.Capital(stage.ToString())} exposes {stage.Sheet.ExposureText}, each drawn by itself, and {users.Subject} shows harm to users, so a customer meets old and new in turn within one visit; write a share of sessions or users in To(...), or say by what its members stay with StickyBy(...).",
            stage, stage.Provenance.Made);

    static IEnumerable<Condition> Conditions(PlanReading plan, Stage stage) =>
        stage.Sheet.AdvanceConditions.Concat(stage.Sheet.RollBackConditions)
            .Concat(stage.Sheet.StopLosses.Concat(plan.Sheet.StopLosses).Select(stop => stop.Condition).OfType<Condition>());

    static Metric? UserMetric(Condition condition) => condition.Sheet.Metric is { } metric && metric.Knows(Fact.Name) && metric.Sheet.Harm == Harmed.Users
        ? metric
        : condition.Sheet.Parts.Select(UserMetric).FirstOrDefault(part => part is not null);
}
