using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3011: a repair relies on a backup that has no restore test or no objectives.</summary>
internal sealed class PrerequisiteUntested() : Rule(new(
    "ROL3011", nameof(PrerequisiteUntested), "A backup is relied on untested", Severity.Warning, RiskClass.High,
    "a repair relies on a backup without a restore test, a recovery point and a recovery time"))
{
    static readonly (Fact Fact, string Missing, string Verb)[] Needs =
    [
        (Fact.RestoreTest, "restore test", nameof(Backup.RestoreTested)),
        (Fact.RecoveryPoint, "recovery point", nameof(Backup.Losing)),
        (Fact.RecoveryTime, "recovery time", nameof(Backup.RestoredWithin)),
    ];

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        let repair = change.Sheet.Repair
        where repair?.Backup is { StandsForUnread: false }
        let backup = repair.Backup
        let missing = Needs.Where(need => backup.Facts[need.Fact] is null).ToArray()
        where missing.Length > 0
        select Found(
            PlanReading.ElementOf(change) + " / backup",
            $"The {backup}, on which the repair of {PlanReading.ElementOf(change)} relies, has {Wording.List(missing.Select(need => "no " + need.Missing), "and")}, so nobody knows what the repair can bring back, and by when; restore it once and add {Wording.List(missing.Select(need => need.Verb + "(...)"), "and")}.",
            change, backup.Provenance.Place ?? change.Provenance.Place);
}
