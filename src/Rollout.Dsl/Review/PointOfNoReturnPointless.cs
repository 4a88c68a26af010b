using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4014: a point of no return in a plan of which every change comes back. A point at an instant may be one that others set.</summary>
internal sealed class PointOfNoReturnPointless() : Rule(new(
    "ROL4014", nameof(PointOfNoReturnPointless), "Nothing one-way follows the point of no return", Severity.Suggestion, RiskClass.Medium,
    "a point of no return that nothing one-way follows"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Path]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Knows(Fact.Changes) && plan.Changes.All(ComesBack)
            ? plan.Path.OfType<PointOfNoReturn>().Where(point => point.Facts[Fact.Instant] is null).Take(1).Select(point => Found(
                "point of no return",
                $"The point of no return ({point.Reason}) ends rolling back, and every change of the plan is reversible, so a failure behind it is only contained where it could be undone; leave the point out, or say OneWay(...) on the change that does not come back.",
                point, point.Provenance.Made))
            : [];

    static bool ComesBack(Change change) =>
        change.Knows(Fact.Grade) && change.Sheet.Reversibility == Reversibility.Reversible && change.Facts[Fact.Destroys] is null && change.Facts[Fact.Quarantine] is null;
}
