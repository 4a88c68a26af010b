using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL3007: a step redeploys a name that moves, where a version or a digest would say what will run. A setting may have such a name as its
/// value, so configuration that is turned back is left alone.
/// </summary>
internal sealed class RollbackTargetUnpinned() : Rule(new(
    "ROL3007", nameof(RollbackTargetUnpinned), "A step redeploys a name that moves", Severity.Suggestion, RiskClass.Low,
    "\"previous\", \"latest\" or \"last good\" redeployed instead of a version or digest"))
{
    public override Needs Needs => new(plan: [Fact.WayBack]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in WayBack.RollbackOf(plan.Plan)
        let change = ((RollbackStep)step.Value).Change
        where ((RollbackStep)step.Value).Kind == StepKind.Redeploy
        let version = change?.Sheet.From?.Get<string>(Fact.Name)
        where version is not null && MovingName.Is(version)
        select Found(
            step.Element,
            $"The step '{step.Sheet.Action}' goes back to {Wording.Quoted(version)}, a name that moves with every release, so nobody knows beforehand what will run; write the version or the digest that runs now in the from of change {Wording.Quoted(change!.Name)}.",
            step.Value);
}
