using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3011: the way back relies on a backup that has no restore test or no objectives, or on an artefact or a way in that nobody checked.
/// </summary>
internal sealed class PrerequisiteUntested() : Rule(new(
    "ROL3011", nameof(PrerequisiteUntested), "The way back relies on something untested", Severity.Warning, RiskClass.High,
    "the way back relies on a backup without a restore test and objectives, or on an artefact or a way in that nobody checked"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.ForwardRepair]);

    static readonly (Fact Fact, string Missing, string Verb)[] Objectives =
    [
        (Fact.RestoreTest, "restore test", nameof(Backup.RestoreTested)),
        (Fact.RecoveryPoint, "recovery point", nameof(Backup.Losing)),
        (Fact.RecoveryTime, "recovery time", nameof(Backup.RestoredWithin)),
    ];

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        OfRepairs(plan).Concat(OfSteps(plan)).Concat(OfForwardRepairs(plan)).Select(item => item.Relied switch
        {
            Backup backup => Untested(item.Element, item.By, backup, item.Owner),
            Prerequisite { Kind: PrerequisiteKind.Backup } needed => Untested(item.Element, item.By, needed.Get<Backup>(Fact.Backup), item.Owner),
            Prerequisite needed => Unchecked(item.Element, item.By, needed, item.Owner),
            _ => null,
        }).OfType<Finding>();

    static IEnumerable<(string Element, string By, PlanValue? Relied, PlanValue Owner)> OfRepairs(PlanReading plan) =>
        from change in plan.Changes
        select (PlanReading.ElementOf(change) + " / backup", "the repair of " + PlanReading.ElementOf(change), (PlanValue?)change.Sheet.Repair?.Backup, (PlanValue)change);

    static IEnumerable<(string Element, string By, PlanValue? Relied, PlanValue Owner)> OfSteps(PlanReading plan) =>
        from step in WayBack.RollbackOf(plan.Plan)
        let value = (RollbackStep)step.Value
        from relied in value.Positions(Fact.Prerequisites)
            .Select((item, index) => (Name: $"prerequisite {Wording.Plain(index + 1)}", Value: item as PlanValue))
            .Prepend((Name: "backup", Value: value.Backup))
        select ($"{step.Element} / {relied.Name}", $"the step '{step.Sheet.Action}'", relied.Value, step.Value);

    static IEnumerable<(string Element, string By, PlanValue? Relied, PlanValue Owner)> OfForwardRepairs(PlanReading plan) =>
        from step in WayBack.StepsOf(plan)
        where step.Value is Repair
        select ($"{step.Element} / backup", $"the forward repair '{step.Sheet.Action}'", (PlanValue?)((Repair)step.Value).Backup, step.Value);

    Finding? Untested(string element, string by, Backup? backup, PlanValue owner)
    {
        if (backup is null or { StandsForUnread: true })
            return null;
        var missing = Objectives.Where(need => backup.Facts[need.Fact] is null).ToArray();
        return missing.Length == 0 ? null : Found(
            element,
            $"The {backup}, on which {by} relies, has {Wording.List(missing.Select(need => "no " + need.Missing), "and")}, so nobody knows what it can bring back, and by when; restore it once and add {Wording.List(missing.Select(need => need.Verb + "(...)"), "and")}.",
            owner, backup.Provenance.Place ?? owner.Provenance.Place);
    }

    Finding? Unchecked(string element, string by, Prerequisite needed, PlanValue owner) =>
        needed.StandsForUnread || needed.Kind is null || needed.Facts[Fact.Date] is not null ? null : Found(
            element,
            $"{Wording.Capital(needed.Subject)}, on which {by} relies, was never checked, so nobody knows whether it is there when it is needed; look for it once and add CheckedOn(...).",
            owner, needed.Provenance.Place ?? owner.Provenance.Place);
}
