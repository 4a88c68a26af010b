using System.Linq;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

public sealed partial class RolloutPolicy
{
    /// <summary>Lets the findings of a rule weigh more.</summary>
    /// <param name="rule">The id of the rule, such as ROL2001.</param>
    /// <param name="to">The least severity of its findings, above the rule's own.</param>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The policy with that adjustment.</returns>
    /// <exception cref="RejectedCallException">
    /// There is no such rule, the severity is not above the rule's own, the reason is null or blank, or the policy adjusts the rule already.
    /// </exception>
    [Says(Fact.Adjustments)]
    public RolloutPolicy Raising(string rule, Severity to, string because)
    {
        var known = Known(rule, nameof(rule));
        if (to is not (Severity.Warning or Severity.Error) || to <= known.Severity)
        {
            throw new RejectedCallException(
                $"{known.Id} is {Words(known.Severity)} already, so it cannot be raised to {Words(to)}; write a severity above its own, or Lowering(...).", nameof(to));
        }

        return Adjusting(RuleAdjustment.Of(known.Id, AdjustmentKind.Raise, to, because));
    }

    /// <summary>Lets the findings of a rule weigh less.</summary>
    /// <param name="rule">The id of the rule, such as ROL2001.</param>
    /// <param name="to">The highest severity of its findings, below the rule's own.</param>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The policy with that adjustment.</returns>
    /// <exception cref="RejectedCallException">
    /// There is no such rule, it cannot be lowered, the severity is not below the rule's own, the reason is null or blank, or the policy
    /// adjusts the rule already.
    /// </exception>
    [Says(Fact.Adjustments)]
    public RolloutPolicy Lowering(string rule, Severity to, string because)
    {
        var known = Adjustable(rule, "lowered", nameof(rule));
        if (to is not (Severity.Suggestion or Severity.Warning) || to >= known.Severity)
        {
            throw new RejectedCallException(
                $"{known.Id} is {Words(known.Severity)}, so it cannot be lowered to {Words(to)}; write a severity below its own, or Raising(...) or SwitchingOff(...).",
                nameof(to));
        }

        return Adjusting(RuleAdjustment.Of(known.Id, AdjustmentKind.Lower, to, because));
    }

    /// <summary>Takes the findings of a rule out of every review.</summary>
    /// <param name="rule">The id of the rule, such as ROL2001.</param>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The policy without that rule.</returns>
    /// <exception cref="RejectedCallException">
    /// There is no such rule, it cannot be switched off, the reason is null or blank, or the policy adjusts the rule already.
    /// </exception>
    [Says(Fact.Adjustments)]
    public RolloutPolicy SwitchingOff(string rule, string because) =>
        Adjusting(RuleAdjustment.Of(Adjustable(rule, "switched off", nameof(rule)).Id, AdjustmentKind.SwitchOff, severity: null, because));

    /// <summary>Chooses which rules speak, and from which risk class on. Without it the recommended ones do.</summary>
    /// <param name="rules">The rule set. A rule that the policy raises or lowers speaks under every set.</param>
    /// <returns>The policy with that rule set.</returns>
    /// <exception cref="RejectedCallException">There is no such rule set, or one was said before.</exception>
    [Says(Fact.RuleSet)]
    public RolloutPolicy Under(RuleSet rules) => this.Once(
        Fact.RuleSet,
        rules is RuleSet.Minimal or RuleSet.Recommended or RuleSet.Strict
            ? rules
            : throw new RejectedCallException($"There is no rule set {Wording.Plain((int)rules)}; write RuleSet.Minimal, RuleSet.Recommended or RuleSet.Strict.", nameof(rules)),
        nameof(Under));

    /// <summary>The rule set. Of one that was not read only the rules are known to speak that speak under each.</summary>
    internal RuleSet RuleSet => Facts[Fact.RuleSet] switch
    {
        null => RuleSet.Recommended,
        RuleSet rules => rules,
        _ => RuleSet.Minimal,
    };

    /// <summary>The policy under its own rule set or the given one, whichever is stricter.</summary>
    internal RolloutPolicy AtLeast(RuleSet rules) => RuleSet < rules ? new(Facts.Set(Fact.RuleSet, rules), Provenance) : this;

    /// <summary>Whether a rule speaks of plans of a risk class.</summary>
    internal bool LetsSpeak(RuleDescription rule, RiskClass risk) => risk >= rule.FromUnder(RuleSet) && (rule.Set <= RuleSet || AsksFor(rule));

    /// <summary>Whether it was not read which rules speak, so that a review that says nothing may look like a clean one.</summary>
    internal bool MayLeaveOutAnyRule => MayAdjustAnyRule || !Knows(Fact.RuleSet);

    /// <summary>Whether something was said about rules of which it was not read which ones, so that any rule may be switched off.</summary>
    bool MayAdjustAnyRule =>
        !Knows(Fact.Adjustments) || this.List<RuleAdjustment>(Fact.Adjustments).Any(adjustment => adjustment.Facts[Fact.Rule] is not string);

    /// <summary>Whether the policy says how much the findings of a rule weigh, or sets its limit, and so that they count.</summary>
    internal bool AsksFor(RuleDescription rule) => (rule.Name == nameof(TooManyStages) && Facts[Fact.Stages] is int) || this.List<RuleAdjustment>(Fact.Adjustments)
        .Any(adjustment => adjustment.Rule == rule.Id && adjustment.Severity is not null);

    /// <summary>The finding as it weighs under this policy; null where its rule is switched off, or may be.</summary>
    internal Finding? Weigh(Finding finding)
    {
        if (MayAdjustAnyRule)
            return finding.Rule.IsAcceptable ? null : finding;
        var adjustment = this.List<RuleAdjustment>(Fact.Adjustments).FirstOrDefault(said => said.Rule == finding.Id);
        return adjustment is null ? finding : adjustment.Weigh(finding);
    }

    RolloutPolicy Adjusting(RuleAdjustment adjustment)
    {
        if (this.List<RuleAdjustment>(Fact.Adjustments).FirstOrDefault(said => said.Rule == adjustment.Rule) is { } said)
            throw new RejectedCallException($"{Wording.Capital(Text)} already {said.Does}, and now {adjustment.Does}; keep one of the two.", "rule");
        return this.More(Fact.Adjustments, [adjustment]);
    }

    static RuleDescription Known(string rule, string argument)
    {
        var id = Naming.Name(rule, "The rule of an adjustment", argument);
        return RuleCatalogue.Descriptions.FirstOrDefault(known => known.Id == id)
            ?? throw new RejectedCallException($"'{id}' is the id of no rule; write the id that a finding shows.", argument);
    }

    static RuleDescription Adjustable(string rule, string how, string argument) => Known(rule, argument) is { IsAcceptable: true } known
        ? known
        : throw new RejectedCallException($"{rule} cannot be {how}, since what it finds can never be right; mend the plans that it flags.", argument);

    static string Words(Severity severity) => severity switch
    {
        Severity.Suggestion => "a suggestion",
        Severity.Warning => "a warning",
        Severity.Error => "an error",
        _ => "no severity",
    };
}
