using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6007: what is torn down and set up again on hosts or devices, with no rate said, or with a rate and no floor. Code and content on
/// hosts are not judged: their stages bound them. Neither is a switch between two copies, nor load that is drained first.
/// </summary>
internal sealed class UnboundedRate() : Rule(new(
    "ROL6007", nameof(UnboundedRate), "Nothing bounds how fast the change spreads", Severity.Warning, RiskClass.Medium,
    "infrastructure, state or caches changed on hosts or devices without a maximum rate and a minimum healthy floor"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Pace], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.Pace, Fact.SwitchesFrom]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        if (!plan.KnowsPath || !plan.Stages.All(MayTearDown))
            return [];
        var fleets = plan.Stages.Where(IsFleet).ToArray();

        // The pace of a smaller stage does not bound the one that follows it; a small one before a paced one is bounded by its size.
        if (fleets.Length > 0 && IsUnpaced(fleets[fleets.Length - 1]))
        {
            var fleet = fleets.First(IsUnpaced);
            return TornDown(plan).Select(item => Found(
                PlanReading.ElementOf(item.Change),
                $"Change {Wording.Quoted(item.Change.Name)} {item.Why}, and nothing says how many {fleet.Sheet.Exposure.Unit.Word()} go at once in {fleet} ({fleet.Sheet.ExposureText}), so all of a stage may be gone at the same time; write Paced(Pace.Of(...).KeepingHealthy(...)).",
                item.Change));
        }

        return fleets.Select(plan.Plan.PacedBy).FirstOrDefault(HasNoFloor) is not { } paced ? [] : TornDown(plan).Select(item => Found(
            PlanReading.ElementOf(item.Change),
            $"Change {Wording.Quoted(item.Change.Name)} {item.Why}, {paced.Get<Pace>(Fact.Pace)} at most, and nothing says which share has to stay healthy meanwhile, so it spreads on while those that had it do not come back; add KeepingHealthy(...) to the pace.",
            item.Change, paced.Provenance.WhereSaid(Fact.Pace) ?? item.Change.Provenance.Place));

        bool IsUnpaced(Stage stage) => plan.Plan.PacedBy(stage).Facts[Fact.Pace] is null;
    }

    static bool MayTearDown(Stage stage) => stage.Sheet.IsExposureKnown && stage.Sheet.Pattern != StagePattern.Draining && stage.Facts[Fact.SwitchesFrom] is null;

    static bool HasNoFloor(PlanValue paced) =>
        paced.Get<Pace>(Fact.Pace) is { IsRead: true, StandsForUnread: false, Unit: ExposureUnit.Hosts or ExposureUnit.Devices } pace && pace.Facts[Fact.KeepsHealthy] is null;

    static IEnumerable<(Change Change, string? Why)> TornDown(PlanReading plan) =>
        plan.Changes.Select(change => (Change: change, Why: Why(change))).Where(item => item.Why is not null);

    static bool IsFleet(Stage stage) => stage.Sheet is { ExposesNobody: false, Exposure: { Unit: ExposureUnit.Hosts or ExposureUnit.Devices } exposure } && exposure.Part?.Number != 1;

    static string? Why(Change change) =>
        change.Sheet.Targets.FirstOrDefault(target => target.Knows(Fact.Name) && target.Sheet.IsStateful) is { } stateful ? $"is made on {stateful}, which hold state"
        : change.Sheet.Targets.FirstOrDefault(target => target.Knows(Fact.Name) && target.Sheet.CacheLife is not null) is { } caching ? $"is made on {caching}, which cache"
        : change.Kind == ChangeKind.Infrastructure ? "changes infrastructure" : null;
}
