using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL3008: the target of a change holds state, or caches for longer than the way back takes, and no step recovers it.</summary>
internal sealed class RevertIsNotRecovery() : Rule(new(
    "ROL3008", nameof(RevertIsNotRecovery), "Going back is not yet recovery", Severity.Warning, RiskClass.High,
    "a stateful or cached target without a step that recovers it and its time"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        where plan.Plan.Knows(Fact.WayBack) && plan.Sheet.RollbackSteps.All(OnlyReverts)
        let reverts = plan.Sheet.RollbackSteps.Where(step => step.Change is { IsRead: true } acted && acted.Equals(change)).ToArray()
        where reverts.Length > 0
        let remains = change.Sheet.Targets.Select(target => Remains(target, reverts)).FirstOrDefault(words => words is not null)
        where remains is not null
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} goes back by '{reverts[0]}', and {remains}, so it is undone long before people are well again; add Undo.Recover(...) with its time to RollingBackBy(...).",
            change);

    /// <summary>Any other step may recover what the change left behind.</summary>
    static bool OnlyReverts(RollbackStep step) =>
        step.Kind is StepKind.TurnOff or StepKind.TurnBack or StepKind.Redeploy or StepKind.MigrateDown or StepKind.Verify;

    static string? Remains(Target target, RollbackStep[] reverts)
    {
        if (target.Sheet.IsStateful)
            return $"its target ({target}) holds state that stays as it is";
        return target.Sheet.CacheLife is { } life && reverts.All(step => step.Sheet.Within < life)
            ? $"its target ({target}) caches for {Wording.Time(life)}"
            : null;
    }
}
