using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL1008: hosts stand for reach although the plan itself says that they are not the same: it counts its traffic, or the hosts hold
/// state or caches. A path in several units is the matter of ROL1012.
/// </summary>
internal sealed class ExposureInWrongUnit() : Rule(new(
    "ROL1008", nameof(ExposureInWrongUnit), "An exposure stands for a reach that it does not say", Severity.Warning, RiskClass.Medium,
    "hosts stand for reach without a conversion to traffic or users"))
{
    public override Needs Needs => new(plan: [Fact.Traffic, Fact.Changes], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        Why(plan) is { } why && plan.Rungs.All(rung => rung is not null && IsInHosts(rung.Stage.Sheet.Exposure))
            ? from rung in plan.Rungs
              let exposure = rung.Stage.Sheet.Exposure
              where exposure.Percent < 100 && rung.Stage.Sheet.Pattern == StagePattern.Exposing
              select Found(
                  rung.Stage.ToString(),
                  $"{Wording.Capital(rung.Stage.ToString())} exposes {exposure}, and {why}, so nobody can say how many people a fault there meets; say what these hosts reach with Reaching(...).",
                  rung.Stage, rung.Stage.Provenance.Made)
            : [];

    static bool IsInHosts(Exposure exposure) => exposure.Percent == 100 || (exposure.Unit == ExposureUnit.Hosts && exposure.Facts[Fact.Reach] is null);

    /// <summary>What the plan says that a share of hosts does not answer.</summary>
    static string? Why(PlanReading plan)
    {
        if (plan.Changes.SelectMany(change => change.Sheet.Targets).FirstOrDefault(HoldsMoreThanItServes) is { } target)
            return $"the {target} {(target.Sheet.IsStateful ? "hold state" : "cache")}";
        return plan.Sheet.Traffic is { } traffic ? $"the plan counts its traffic ({traffic})" : null;
    }

    static bool HoldsMoreThanItServes(Target target) => target.Knows(Fact.Name) && (target.Sheet.IsStateful || target.Sheet.CacheLife is not null);
}
