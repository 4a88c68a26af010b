using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3012: the worst case to a known good state is longer than the policy allows. What is not known of it counts as nothing, so that it
/// takes longer still.
/// </summary>
internal sealed class RollbackTooSlow() : Rule(new(
    "ROL3012", nameof(RollbackTooSlow), "A known good state is reached too late", Severity.Suggestion, RiskClass.Medium,
    "the worst case to a known good state takes longer than the policy allows"))
{
    public override Needs Needs => new(
        plan: [Fact.WayBack, Fact.Waiver, Fact.Containment, Fact.ForwardRepair, Fact.DecisionTime, Fact.StopLoss, Fact.Feared, Fact.Traffic, Fact.Segments],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.StopLoss, Fact.RollBack, Fact.Contain, Fact.Settling],
        policy: [Fact.Bound]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (plan.Policy.Find<Duration>(Fact.Bound) is not { } limit)
            yield break;
        var worst = plan.Numbers.Stages
            .SelectMany(stage => new[] { (stage.Stage, Way: stage.RolledBack, Acting: "rolling back"), (stage.Stage, Way: stage.Contained, Acting: "containing and repairing") })
            .Where(item => item.Way is not null)
            .Select(item => (item.Stage, Parts: Parts(item.Way!, item.Acting)))
            .Select(item => (item.Stage, item.Parts, Time: item.Parts.Aggregate((Duration?)Duration.Zero, (sum, part) => sum.Plus(part.Time))))
            .OrderByDescending(item => item.Time).FirstOrDefault();
        if (worst.Time > limit)
        {
            yield return Found(
                "plan",
                $"{Wording.Capital(plan.Plan.ToString())} takes {Wording.Time(worst.Time!.Value)} at worst from a fault in {worst.Stage} to a known good state ({string.Join(", ", worst.Parts.Select(part => $"{part.Doing} {Wording.Time(part.Time)}"))}), which is more than {Wording.Time(limit)}{plan.Policy.Source(Fact.Bound)}, so people are harmed for longer than was agreed; write a faster way in RollingBackBy(...) or ContainingBy(...), or a stop-loss that sees the fault earlier in StopLoss(...).",
                plan.Plan, plan.PlanOrigin);
        }
    }

    /// <summary>The parts that are known and take any time.</summary>
    static (string Doing, Duration Time)[] Parts(KnownGoodNumbers way, string acting) =>
    [
        .. new[] { ("detecting", way.Detect.Time), ("deciding", way.Decide.Time), (acting, way.Act.Time), ("recovering", way.Recover.Time) }
            .Where(part => part.Item2 > Duration.Zero).Select(part => (part.Item1, part.Item2!.Value)),
    ];
}
