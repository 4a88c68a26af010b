using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4003: behind the point of no return the plan has neither containment nor forward repair.</summary>
internal sealed class NoWayForward() : Rule(new(
    "ROL4003", nameof(NoWayForward), "There is no way forward behind the point of no return", Severity.Warning, RiskClass.Routine,
    "behind the point of no return there is neither containment nor forward repair"))
{
    public override Needs Needs => new(plan: [Fact.Path, Fact.Containment, Fact.ForwardRepair]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Facts[Fact.Containment] is not null || plan.Plan.Facts[Fact.ForwardRepair] is not null
            ? []
            : plan.Path.OfType<PointOfNoReturn>().Take(1).Select(point => Found(
                "point of no return",
                $"Behind the point of no return{Because(point)} nothing rolls back, and the plan has neither containment nor forward repair, so whoever meets a failure there has to invent the answer; say ContainingBy(...) or RepairingForwardBy(...).",
                point, point.Provenance.Made));

    static string Because(PointOfNoReturn point) => point.Get<string>(Fact.Reason) is { } reason ? $" ({reason})" : "";
}
