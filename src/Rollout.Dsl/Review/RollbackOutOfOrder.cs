using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3006: data is repaired, or a schema taken back, before the step that stops what writes it.</summary>
internal sealed class RollbackOutOfOrder() : Rule(new(
    "ROL3006", nameof(RollbackOutOfOrder), "The rollback is out of order", Severity.Warning, RiskClass.Low,
    "data repaired or a schema taken back before the writer is stopped"))
{
    public override Needs Needs => new(plan: [Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        var steps = plan.Plan.Positions(Fact.WayBack);
        var places = Enumerable.Range(0, steps.Length).Where(at => steps[at] is RollbackStep);
        return
            from item in WayBack.RollbackOf(plan.Plan).Zip(places, (mend, at) => (mend, at))
            let mend = item.mend
            let step = (RollbackStep)mend.Value
            where step.Kind is StepKind.Repair or StepKind.Restore or StepKind.MigrateDown && step.Change is not null
            where steps.Take(item.at).All(StopsNothing)
            let stop = steps.Skip(item.at + 1).OfType<RollbackStep>().FirstOrDefault(later => Stops(later, WritersOf(step.Change!)))
            where stop is not null
            select Found(
                mend.Element,
                $"The step '{mend.Sheet.Action}' stands before '{stop}', which stops {stop.Change}, so what is mended goes on being written; move '{stop}' before it in RollingBackBy(...).",
                step);
    }

    /// <summary>Any other step before it may stop the writer too: a flag that is turned off, or traffic that goes elsewhere.</summary>
    static bool StopsNothing(object step) =>
        step is RollbackStep { Kind: StepKind.Repair or StepKind.Restore or StepKind.MigrateDown or StepKind.Recover or StepKind.Verify };

    static bool Stops(RollbackStep step, IEnumerable<Change> writers) =>
        step.Kind is not null && step.Change is { IsRead: true } change && writers.Contains(change);

    static IEnumerable<Change> WritersOf(Change change) => change.Sheet.Activator is { } code ? change.Sheet.Writers.Append(code) : change.Sheet.Writers;
}
