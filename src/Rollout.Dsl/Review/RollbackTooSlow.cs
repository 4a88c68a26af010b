using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3012: the worst case to a known good state is longer than the policy allows, or, where no policy says so, longer than a day while
/// nothing ends or lessens the harm sooner. What is not known of it counts as nothing, so that it takes longer still. A stage that
/// exposes nobody harms nobody.
/// </summary>
internal sealed class RollbackTooSlow() : Rule(new(
    "ROL3012", nameof(RollbackTooSlow), "A known good state is reached too late", Severity.Suggestion, RiskClass.Medium,
    "the worst case to a known good state takes longer than the policy allows, or than a day with nothing that contains"))
{
    static Duration Day => Duration.FromDays(1);

    public override Needs Needs => new(
        plan: [Fact.WayBack, Fact.Waiver, Fact.Containment, Fact.ForwardRepair, Fact.DecisionTime, Fact.StopLoss, Fact.Feared, Fact.Traffic, Fact.Segments],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.StopLoss, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Settling],
        policy: [Fact.Bound]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var isOfPolicy = plan.Policy.Facts[Fact.Bound] is not null;
        if ((isOfPolicy ? plan.Policy.Find<Duration>(Fact.Bound) : NothingHelpsWithinADay(plan) ? Day : null) is not { } limit)
            yield break;
        var worst = plan.Numbers.Stages
            .Where(stage => stage.Stage.Sheet is { IsExposureKnown: true, ExposesNobody: false })
            .SelectMany(stage => new[] { (stage.Stage, Way: stage.RolledBack, Acting: "rolling back"), (stage.Stage, Way: stage.Contained, Acting: "containing and repairing") })
            .Where(item => item.Way is not null)
            .Select(item => (item.Stage, Parts: Parts(item.Way!, item.Acting)))
            .Select(item => (item.Stage, item.Parts, Time: item.Parts.Aggregate((Duration?)Duration.Zero, (sum, part) => sum.Plus(part.Time))))
            .OrderByDescending(item => item.Time).FirstOrDefault();
        if (worst.Time > limit)
        {
            yield return Found(
                "plan",
                $"{Wording.Capital(plan.Plan.ToString())} takes {Wording.Time(worst.Time!.Value)} at worst from a fault in {worst.Stage} to a known good state ({string.Join(", ", worst.Parts.Select(part => $"{part.Doing} {Wording.Time(part.Time)}"))}), which is more than {Wording.Time(limit)}"
                + (isOfPolicy
                    ? $"{plan.Policy.Source(Fact.Bound)}, so people are harmed for longer than was agreed; write a faster way in RollingBackBy(...) or ContainingBy(...), or a stop-loss that sees the fault earlier in StopLoss(...)."
                    : ", and nothing contains the fault meanwhile, so people are harmed all that time; write in ContainingBy(...) what lessens the harm until then, or a faster way in RollingBackBy(...)."),
                plan.Plan, plan.PlanOrigin);
        }
    }

    /// <summary>
    /// What a service tolerates is for its policy to say. A way back of days is a fault by itself only where no containment, no step back
    /// and no single step of the rollback does anything sooner. Devices are slow by nature, and ROL4013 asks how each recovers.
    /// </summary>
    static bool NothingHelpsWithinADay(PlanReading plan) =>
        plan.Plan.Facts[Fact.Containment] is null && plan.Plan.Facts[Fact.ForwardRepair] is null
        && plan.KnowsPath && plan.Path.All(step => step is PointOfNoReturn || (step is Stage && step.Facts[Fact.StepBack] is null))
        && plan.Stages.All(stage => stage.Sheet is { IsExposureKnown: true, Exposure.Unit: not ExposureUnit.Devices })
        && plan.Plan.Knows(Fact.WayBack)
        && plan.Sheet.RollbackSteps.All(step => step.Kind is StepKind.Recover or StepKind.Verify || step.Sheet.Within > Day);

    /// <summary>The parts that are known and take any time.</summary>
    static (string Doing, Duration Time)[] Parts(KnownGoodNumbers way, string acting) =>
    [
        .. new[] { ("detecting", way.Detect.Time), ("deciding", way.Decide.Time), (acting, way.Act.Time), ("recovering", way.Recover.Time) }
            .Where(part => part.Item2 > Duration.Zero).Select(part => (part.Item1, part.Item2!.Value)),
    ];
}
