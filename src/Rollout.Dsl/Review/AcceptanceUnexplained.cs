using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL0005: an accepted risk whose reason explains nothing, or of a rule that cannot be accepted or does not exist.</summary>
internal sealed class AcceptanceUnexplained() : Rule(new(
    "ROL0005", nameof(AcceptanceUnexplained), "A risk is accepted without an explanation", Severity.Error, RiskClass.Routine,
    "an accepted risk whose reason explains nothing, or of a rule that cannot be accepted"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.Name], stage: [Fact.Name]);

    const int FewestWords = 2;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from risk in plan.AcceptedRisks
        let faults = Faults(risk.Acceptance)
        where faults.Count > 0 && risk.Holder.Knows(Fact.Name)
        select Found(risk.Element, $"{Wording.Capital(risk.Holder.Subject)} accepts {risk.Acceptance.Sheet.Rule}{string.Join(", and", faults)}.", risk.Holder, risk.Origin);

    /// <summary>What is wrong with an acceptance, as far as it was read.</summary>
    public static IReadOnlyList<string> Faults(Acceptance acceptance) => [.. OfRule(acceptance), .. OfReason(acceptance)];

    static IEnumerable<string> OfRule(Acceptance acceptance)
    {
        if (acceptance.Facts[Fact.Rule] is not string id)
            yield break;
        if (!RuleDescription.IsAcceptableId(id))
            yield return ", which nobody can accept, since it can never be right; take Accepting(...) out and mend what the rule finds";
        else if (RuleCatalogue.Descriptions.All(rule => rule.Id != id))
            yield return ", which is the id of no rule, so it accepts nothing; write the id that the finding shows";
    }

    static IEnumerable<string> OfReason(Acceptance acceptance)
    {
        if (acceptance.Facts[Fact.Reason] is string reason && acceptance.Facts[Fact.Rule] is string && ExplainsNothing(reason))
            yield return $" because '{reason}', which explains nothing to whoever reads it later; say what makes the risk bearable";
    }

    static bool ExplainsNothing(string reason)
    {
        var words = reason.ToLowerInvariant().Split([' ', '.', ',', ':', ';', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestWords || string.Join(" ", words) is
            "to do" or "to be done" or "to be decided" or "not applicable" or "no risk" or "no reason" or "known issue" or "known risk" or "low risk"
            or "accepted risk" or "risk accepted" or "risk is accepted" or "the risk is accepted" or "we accept it" or "as discussed" or "as agreed"
            or "for now" or "won't fix" or "will fix" or "fix later" or "false positive" or "it is fine" or "is fine" or "all good" or "n / a";
    }
}
