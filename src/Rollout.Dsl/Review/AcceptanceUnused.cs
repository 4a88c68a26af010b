using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL0004: an accepted risk that no finding matches any more. Yields to ROL0005. What was not read may raise the accepted finding at run
/// time, so the rule speaks only of plans and policies that were read as a whole; and what only several plans raise is not known of one.
/// </summary>
internal sealed class AcceptanceUnused() : Rule(new(
    "ROL0004", nameof(AcceptanceUnused), "An accepted risk does not exist any more", Severity.Warning, RiskClass.Routine,
    "an accepted risk that no longer matches a finding"))
{
    public override Needs Needs => new(plan: [Fact.Path]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from risk in plan.Plan.IsRead && plan.Policy.IsRead ? plan.AcceptedRisks : []
        where risk.Acceptance.Sheet.Open is null && AcceptanceUnexplained.Faults(risk.Acceptance).Count == 0
        where risk.Acceptance.Sheet.Rule != RolloutsCollide.Description.Id
        where !RuleCatalogue.JudgeStrictly(plan, risk.Acceptance.Sheet.Rule).Any(risk.Covers)
        select Found(
            risk.Element,
            $"{Wording.Capital(risk.Holder.Subject)} accepts {risk.Acceptance.Sheet.Rule} until {Wording.Date(risk.Acceptance.Sheet.Until!.Value)}, and nothing there raises it, so the acceptance would hide the next risk of its kind; take Accepting(...) out.",
            risk.Holder, risk.Origin);
}
