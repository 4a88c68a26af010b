using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL5004: a rollback is announced nowhere, or nothing says how soon. Below high risk a plan that speaks of nobody to tell is taken for
/// one of people in one room.
/// </summary>
internal sealed class NobodyIsTold() : Rule(new(
    "ROL5004", nameof(NobodyIsTold), "Nobody is told of a rollback", Severity.Suggestion, RiskClass.Medium,
    "no announcement of rollbacks with a place and a time"))
{
    public override Needs Needs => new(plan: [Fact.Announcements, Fact.Informed, Fact.Waiver]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Plan.Facts[Fact.Announcements] is null && plan.Plan.Facts[Fact.Informed] is not Chain && plan.RiskClass < RiskClass.High)
            yield break;
        if (plan.Plan.Facts[Fact.Waiver] is not null || (plan.Plan.Facts[Fact.Announcements] is not null && !plan.Plan.Knows(Fact.Announcements)))
            yield break;
        var told = plan.Sheet.Announcements.Where(MayTellOfRollback).ToArray();
        if (told.Any(announcement => announcement.Facts[Fact.Bound] is not null || announcement.Facts[Fact.Kind] is NotRead))
            yield break;
        yield return Found(
            "plan",
            told.Length == 0
                ? $"{Wording.Capital(plan.Plan.ToString())} announces no rollback, so support, users and the next shift go on with what was true before it; add Announcing(Announce.Rollbacks(...).Within(...))."
                : $"{Wording.Capital(plan.Plan.ToString())} announces rollbacks to {Wording.List(told.Select(announcement => announcement.Sheet.Place ?? "?"), "and")} and does not say how soon, so those who wait for the word do not know when to stop waiting; add Within(...) to the announcement.",
            plan.Plan, plan.PlanOrigin);
    }

    static bool MayTellOfRollback(Announcement announcement) =>
        announcement.Facts[Fact.Kind] is NotRead or Occasion.Rollbacks or Occasion.Incidents;
}
