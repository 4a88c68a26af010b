using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// An acceptance and where it was said: on the plan it covers everything; on a stage, a change or a step what is found there.
/// </summary>
internal sealed class AcceptedRisk
{
    readonly string _holderElement;
    readonly int _sayingsAfter;

    AcceptedRisk(string holderElement, PlanValue holder, Acceptance acceptance, int sayingsAfter)
    {
        _holderElement = holderElement;
        _sayingsAfter = sayingsAfter;
        Holder = holder;
        Acceptance = acceptance;
    }

    public Acceptance Acceptance { get; }

    public PlanValue Holder { get; }

    /// <summary>The path of the acceptance in findings about it.</summary>
    public string Element => $"{_holderElement} / acceptance of {Acceptance.Sheet.Rule}";

    /// <summary>Where Accepting was said.</summary>
    public Origin? Origin => Holder.Provenance.WhereSaid(Fact.Acceptances, _sayingsAfter) ?? Holder.Provenance.Place;

    /// <summary>Every acceptance of a plan, in the order of the plan.</summary>
    public static IEnumerable<AcceptedRisk> Of(RolloutPlan plan) => HoldersIn(plan).SelectMany(holder => Of(holder.Element, holder.Value));

    /// <summary>
    /// Whether the finding is, or may be, accepted here. An acceptance of which the rule was not read may be one of any rule, and one of
    /// which it is open until when accepts nothing yet.
    /// </summary>
    public bool Covers(Finding finding) =>
        finding.Rule.IsAcceptable
        && Acceptance.Sheet.Open is null
        && Acceptance.Facts[Fact.Rule] is var rule && (rule is NotRead || Equals(rule, finding.Id))
        && IsAbout(finding.Element + " / ");

    /// <summary>What a stage does with a change is found on the stage, as "stage 'all' / change 'web'", and is about both.</summary>
    bool IsAbout(string path) => Holder switch
    {
        RolloutPlan => true,
        Change when path.Contains($" / {_holderElement} / ") => true,
        _ => path.StartsWith(_holderElement + " / ", StringComparison.Ordinal),
    };

    /// <summary>What can accept a risk, each with its element.</summary>
    static IEnumerable<(string Element, PlanValue Value)> HoldersIn(RolloutPlan plan) =>
    [
        ("plan", plan),
        .. plan.Sheet.Changes.Select(change => (PlanReading.ElementOf(change), (PlanValue)change)),
        .. plan.Sheet.Stages.Select(stage => (stage.ToString(), (PlanValue)stage)),
        .. WayBack.RollbackOf(plan).Concat(WayBack.ContainmentOf(plan)).Select(step => (step.Element, step.Value)),
    ];

    static IEnumerable<AcceptedRisk> Of(string element, PlanValue holder) => holder.Facts[Fact.Acceptances] switch
    {
        null => [],
        Chain chain => chain.ToArray().Select((item, index) => new AcceptedRisk(element, holder, item as Acceptance ?? NotReadAcceptance, chain.Count - 1 - index)),
        _ => [new(element, holder, NotReadAcceptance, 0)],
    };

    static Acceptance NotReadAcceptance => (Acceptance)Unread.Of(typeof(Acceptance))!;
}
