using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6007: what is torn down and set up again on hosts or devices, with no rate said. Code and content on hosts are not judged: their
/// stages bound them. Neither is a switch between two copies, nor load that is drained first.
/// </summary>
internal sealed class UnboundedRate() : Rule(new(
    "ROL6007", nameof(UnboundedRate), "Nothing bounds how fast the change spreads", Severity.Warning, RiskClass.Medium,
    "infrastructure, state or caches changed on hosts or devices without a maximum rate and a minimum healthy floor"))
{
    static readonly Fact[] Bounding = [Fact.Pace, Fact.SwitchesFrom];

    public override Needs Needs => new(plan: [Fact.Changes, Fact.Pace], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, .. Bounding]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Facts[Fact.Pace] is null && plan.KnowsPath
            && plan.Stages.All(stage => stage.Sheet.IsExposureKnown && stage.Sheet.Pattern != StagePattern.Draining && Bounding.All(fact => stage.Facts[fact] is null))
            && plan.Stages.FirstOrDefault(IsFleet) is { } fleet
            ? plan.Changes.Select(change => (Change: change, Why: Why(change))).Where(item => item.Why is not null).Select(item => Found(
                PlanReading.ElementOf(item.Change),
                $"Change {Wording.Quoted(item.Change.Name)} {item.Why}, and nothing says how many {fleet.Sheet.Exposure.Unit.Word()} go at once in {fleet} ({fleet.Sheet.ExposureText}), so all of a stage may be gone at the same time; write Paced(Pace.Of(...).KeepingHealthy(...)).",
                item.Change))
            : [];

    static bool IsFleet(Stage stage) => stage.Sheet is { ExposesNobody: false, Exposure: { Unit: ExposureUnit.Hosts or ExposureUnit.Devices } exposure } && exposure.Part?.Number != 1;

    static string? Why(Change change) =>
        change.Sheet.Targets.FirstOrDefault(target => target.Knows(Fact.Name) && target.Sheet.IsStateful) is { } stateful ? $"is made on {stateful}, which hold state"
        : change.Sheet.Targets.FirstOrDefault(target => target.Knows(Fact.Name) && target.Sheet.CacheLife is not null) is { } caching ? $"is made on {caching}, which cache"
        : change.Kind == ChangeKind.Infrastructure ? "changes infrastructure" : null;
}
