using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3009: the rollback, the monitoring or the announcements depend on what is being changed.</summary>
internal sealed class RollbackSharesFate() : Rule(new(
    "ROL3009", nameof(RollbackSharesFate), "The way back depends on what is changed", Severity.Warning, RiskClass.High,
    "the rollback, the monitoring or the announcements depend on what is being changed"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.MonitoredThrough, Fact.AnnouncedThrough]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        OfSteps(plan).Concat(OfMonitoring(plan)).Concat(OfAnnouncements(plan));

    IEnumerable<Finding> OfSteps(PlanReading plan) =>
        from step in WayBack.RollbackOf(plan.Plan)
        from shared in Shared(plan, step.Sheet.ReachedThrough)
        select Found(
            $"{step.Element} / {shared.Component}",
            $"The step '{step.Sheet.Action}' is reached through {Both(shared)}, so the way back breaks together with the change; name a way in that does not depend on it in ReachedThrough(...).",
            step.Value);

    IEnumerable<Finding> OfMonitoring(PlanReading plan) =>
        from shared in Shared(plan, plan.Sheet.MonitoredThrough)
        select Found(
            $"plan / monitoring / {shared.Component}",
            $"The rollout is watched through {Both(shared)}, so the readings end when they are needed; name a way that does not depend on the change in MonitoredThrough(...).",
            plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.MonitoredThrough) ?? plan.PlanOrigin);

    IEnumerable<Finding> OfAnnouncements(PlanReading plan) =>
        from shared in Shared(plan, plan.Sheet.AnnouncedThrough)
        select Found(
            $"plan / announcements / {shared.Component}",
            $"Announcements go through {Both(shared)}, so nobody is told of the failure; name a way that does not depend on the change in AnnouncedThrough(...).",
            plan.Plan, plan.Plan.Provenance.WhereSaid(Fact.AnnouncedThrough) ?? plan.PlanOrigin);

    static IEnumerable<(Component Component, Change Change)> Shared(PlanReading plan, IEnumerable<Component> relied) =>
        from component in relied.Distinct()
        where component.IsRead
        let change = plan.Changes.FirstOrDefault(change => change.Sheet.Affected.Contains(component))
        where change is not null
        select (component, change);

    static string Both((Component Component, Change Change) shared) =>
        $"{Wording.Quoted(shared.Component.ToString())}, which {shared.Change} takes with it when it goes wrong";
}
