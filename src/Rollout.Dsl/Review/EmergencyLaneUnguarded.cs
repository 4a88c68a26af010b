using System.Collections.Generic;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6010: the lane for emergencies has no last day. That it names an incident is demanded by its verb, and that it begins small by the rules
/// of exposure.
/// </summary>
internal sealed class EmergencyLaneUnguarded() : Rule(new(
    "ROL6010", nameof(EmergencyLaneUnguarded), "The lane for emergencies never closes", Severity.Warning, RiskClass.Medium,
    "fast lane without an expiry"))
{
    public override Needs Needs => new(plan: [Fact.Emergency]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Sheet.Emergency is not { } emergency || !emergency.Knows(Fact.Name) || emergency.Facts[Fact.Date] is not null)
            yield break;
        yield return Found(
            "plan",
            $"{Wording.Capital(plan.Plan.ToString())} runs on the lane for emergencies because of {Wording.Quoted(emergency.Sheet.Incident)}, and nothing says until when, so the fast lane stays open when the incident is long over; write its last day with Until(...).",
            plan.Plan, plan.PlanOrigin);
    }
}
