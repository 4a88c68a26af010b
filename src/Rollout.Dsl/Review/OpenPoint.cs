using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL0006: a fact that is not decided yet.</summary>
internal sealed class OpenPoint() : Rule(new(
    "ROL0006", nameof(OpenPoint), "A fact of the plan is still open", Severity.Suggestion, RiskClass.Routine,
    "a fact that is not decided yet: which one, by whom and until when"))
{
    public override Needs Needs => new(plan: [Fact.Changes, Fact.WayBack, Fact.Containment, Fact.ForwardRepair, Fact.Owner, Fact.Rehearsal, Fact.Acceptances, Fact.Name], stage: [Fact.Acceptances, Fact.Name]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        In(plan).Select(item => Found(
            item.Element,
            $"{Wording.Capital(item.What)} is {item.Open}, so the plan is not ready to run; write the fact in place of Open.{item.Open.Verb}(...).",
            item.Owner, item.Open.Provenance.Place ?? item.Owner.Provenance.Place));

    /// <summary>The open points of a plan, each with the element that has it and what is open of it.</summary>
    public static IEnumerable<(string Element, string What, Open Open, PlanValue Owner)> In(PlanReading plan) =>
        from item in Versions(plan).Concat(Bounds(plan)).Concat(Repairs(plan)).Concat(OfPlan(plan)).Concat(Acceptances(plan))
        where item.Open is { } open && open.Facts[Fact.Date] is not NotRead
        select (item.Element, item.What, item.Open!, item.Owner);

    static IEnumerable<(string Element, string What, Open? Open, PlanValue Owner)> Versions(PlanReading plan) =>
        from change in plan.Changes
        from version in new[] { (What: "starts from", Artefact: change.Sheet.From), (What: "leads to", Artefact: change.Sheet.To) }
        select (PlanReading.ElementOf(change), $"the version that change {Wording.Quoted(change.Name)} {version.What}", version.Artefact?.Open, (PlanValue)change);

    static IEnumerable<(string Element, string What, Open? Open, PlanValue Owner)> Bounds(PlanReading plan) =>
        from step in WayBack.StepsOf(plan)
        select (step.Element, $"the time bound of '{step.Sheet.Action}'", step.Sheet.Open, step.Value);

    /// <summary>A step that runs the repair shows its bound, so that it is listed there.</summary>
    static IEnumerable<(string Element, string What, Open? Open, PlanValue Owner)> Repairs(PlanReading plan) =>
        from change in plan.Changes
        where plan.Plan.Knows(Fact.WayBack) && !plan.Sheet.RollbackSteps.Any(step => step.Kind is null or StepKind.Repair && step.Change?.MayBe(change) != false)
        select (PlanReading.ElementOf(change), $"the time bound of the repair of change {Wording.Quoted(change.Name)}", change.Sheet.Repair?.Sheet.Open, (PlanValue)change);

    static IEnumerable<(string Element, string What, Open? Open, PlanValue Owner)> OfPlan(PlanReading plan) =>
        from item in new[] { (Fact: Fact.Owner, What: "who owns"), (Fact: Fact.Containment, What: "the containment of"), (Fact: Fact.Rehearsal, What: "the rehearsal of") }
        from open in plan.Plan.Positions(item.Fact).Append(plan.Plan.Facts[item.Fact]).OfType<Open>()
        where plan.Plan.Knows(Fact.Name)
        select ("plan", $"{item.What} {plan.Plan}", (Open?)open, (PlanValue)plan.Plan);

    static IEnumerable<(string Element, string What, Open? Open, PlanValue Owner)> Acceptances(PlanReading plan) =>
        from risk in plan.AcceptedRisks
        where risk.Acceptance.Knows(Fact.Rule) && risk.Holder.Knows(Fact.Name)
        select (risk.Element, $"the day until which {risk.Holder.Subject} accepts {risk.Acceptance.Sheet.Rule}", risk.Acceptance.Sheet.Open, risk.Holder);
}
