using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>An acceptance and where it was said: on the plan it covers everything, on a stage what is found there.</summary>
internal sealed class AcceptedRisk
{
    readonly PlanValue _holder;
    readonly int _sayingsAfter;

    AcceptedRisk(PlanValue holder, Acceptance acceptance, int sayingsAfter)
    {
        _holder = holder;
        _sayingsAfter = sayingsAfter;
        Acceptance = acceptance;
    }

    public Acceptance Acceptance { get; }

    public PlanValue Holder => _holder;

    /// <summary>The path of the acceptance in findings about it.</summary>
    public string Element => $"{(_holder is RolloutPlan ? "plan" : _holder.ToString())} / acceptance of {Acceptance.Sheet.Rule}";

    /// <summary>Where Accepting was said.</summary>
    public Origin? Origin => _holder.Provenance.WhereSaid(Fact.Acceptances, _sayingsAfter) ?? _holder.Provenance.Place;

    public static IEnumerable<AcceptedRisk> Of(PlanReading plan) => new PlanValue[] { plan.Plan }.Concat(plan.Stages).SelectMany(Of);

    /// <summary>
    /// Whether the finding is, or may be, accepted here. An acceptance of which the rule was not read may be one of any rule, and one of
    /// which it is open until when accepts nothing yet.
    /// </summary>
    public bool Covers(Finding finding) =>
        finding.Rule.IsAcceptable
        && Acceptance.Sheet.Open is null
        && Acceptance.Facts[Fact.Rule] is var rule && (rule is NotRead || Equals(rule, finding.Id))
        && (_holder is RolloutPlan || IsPartOf(_holder.ToString(), finding.Element));

    static bool IsPartOf(string element, string path) =>
        path == element || path.StartsWith(element + " / ", StringComparison.Ordinal);

    static IEnumerable<AcceptedRisk> Of(PlanValue holder) => holder.Facts[Fact.Acceptances] switch
    {
        null => [],
        Chain chain => chain.ToArray().Select((item, index) => new AcceptedRisk(holder, item as Acceptance ?? NotReadAcceptance, chain.Count - 1 - index)),
        _ => [new(holder, NotReadAcceptance, 0)],
    };

    static Acceptance NotReadAcceptance => (Acceptance)Unread.Of(typeof(Acceptance))!;
}
