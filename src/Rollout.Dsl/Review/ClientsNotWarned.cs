using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL5008: a contract is retired, and nobody tells its clients.</summary>
internal sealed class ClientsNotWarned() : Rule(new(
    "ROL5008", nameof(ClientsNotWarned), "Clients are not warned", Severity.Suggestion, RiskClass.High,
    "a contract is retired, and its clients are told nothing"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.Announcements]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Plan.Facts[Fact.Announcements] is not null && !plan.Plan.Knows(Fact.Announcements)
            ? []
            : from change in plan.Changes
              where Retires(change) && !plan.Sheet.Announcements.Any(announcement => MayWarn(announcement, change))
              select Found(
                  PlanReading.ElementOf(change),
                  $"{Wording.Capital(change.ToString())} takes away what clients use, and no announcement tells them, so they learn of it by failing; add Announcing(Announce.ToClients(...).Before(...)).",
                  change);

    /// <summary>
    /// Columns and jobs have no clients, so of a removal only one is known to have some whose use, where it is counted, is that of users or of
    /// the business. A contract that does not go back takes nothing away where old and new get along.
    /// </summary>
    static bool Retires(Change change) => change.Kind switch
    {
        ChangeKind.Contract => (PlanReading.IsOneWay(change) && change.Facts[Fact.MixedFor] is null) || change.Sheet.Destroys.Count > 0,
        ChangeKind.Removal => change.Sheet.Usage?.Sheet.Harm is Harmed.Users or Harmed.Business,
        _ => false,
    };

    static bool MayWarn(Announcement announcement, Change change) =>
        announcement.Facts[Fact.Kind] is NotRead || announcement.Facts[Fact.Change] is NotRead || (announcement.Facts[Fact.Change] is Change retired && retired.MayBe(change));
}
