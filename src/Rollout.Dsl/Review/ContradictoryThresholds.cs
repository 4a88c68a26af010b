using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2003: the same reading would both advance a stage and stop it.</summary>
internal sealed class ContradictoryThresholds() : Rule(new(
    "ROL2003", nameof(ContradictoryThresholds), "A reading would both advance and stop", Severity.Error, RiskClass.Routine,
    "the same reading would both advance the rollout and stop it"))
{
    public override Needs Needs => new(plan: [Fact.StopLoss], stage: [Fact.Advance, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold, Fact.StopLoss]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Knows(Fact.Advance)
        let gate = Alternatives.ToFulfil(stage.Sheet.AdvanceConditions)
        where gate is not null
        from stop in StopsOf(plan, stage)
        where stop.Condition is not null
        let both = Overlaps(gate, Alternatives.ToFulfil([stop.Condition]) ?? []).FirstOrDefault()
        where both.Stop is not null
        select Found(
            $"{stage} / {stop.Element}",
            $"{Wording.Capital(stage.ToString())} advances while {Told(both.Advance)} and {stop.Does} {Told(both.Stop)}, so {Readings(both.Advance.Concat(both.Stop))} would do both; move a threshold until the two do not overlap.",
            stage, stop.Condition.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>
    /// Where a way through the gate judges every signal of a way to stop, and lets pass what stops. A signal that the gate does not judge
    /// contradicts nothing.
    /// </summary>
    static IEnumerable<(Atom[] Advance, Atom[] Stop)> Overlaps(IReadOnlyList<Atom[]> gate, IReadOnlyList<Atom[]> stops) =>
        from stop in stops
        where stop.Length > 0 && stop.All(IsRead)
        let signals = new HashSet<Signal>(stop.Select(atom => atom.Signal!))
        from advance in gate
        where advance.All(atom => atom.Signal is not null)
        let judged = advance.Where(atom => signals.Contains(atom.Signal!)).ToArray()
        where judged.All(IsRead) && signals.All(signal => judged.Any(atom => atom.Signal!.Equals(signal)))
        where Alternatives.MayHold(judged.Concat(stop))
        select (judged, stop);

    static bool IsRead(Atom atom) => atom.Signal is not null && atom.Readings is not null;

    static string Told(IEnumerable<Atom> atoms) => Wording.List(atoms.Select(atom => atom.Condition.ToString()).Distinct(), "and");

    static string Readings(IEnumerable<Atom> atoms)
    {
        var all = Alternatives.BySignal(atoms).Select(group => (group.Key.Words, Range: group.Aggregate((left, right) => left.And(right)))).ToArray();
        return all.Length == 1 ? $"a reading {all[0].Range}" : Wording.List(all.Select(one => $"{one.Words} {one.Range}"), "together with");
    }

    static IEnumerable<(string Element, string Does, Condition? Condition)> StopsOf(PlanReading plan, Stage stage) =>
        Numbered(stage, Fact.RollBack, "roll back", "rolls back when")
            .Concat(Numbered(stage, Fact.Contain, "contain", "contains when"))
            .Concat(Numbered(stage, Fact.StepBack, "step back", "steps back when"))
            .Concat(Numbered(stage, Fact.Hold, "hold", "holds when"))
            .Concat(Numbered(stage, Fact.StopLoss, "stop-loss", "stops by its stop-loss when"))
            .Concat(Numbered(plan.Plan, Fact.StopLoss, "plan stop-loss", "stops by the plan's stop-loss when"));

    static IEnumerable<(string Element, string Does, Condition? Condition)> Numbered(PlanValue value, Fact fact, string what, string does) =>
        value.Positions(fact).Select((item, index) => ($"{what} {Wording.Plain(index + 1)}", does, item as Condition ?? (item as StopLoss)?.Condition));
}
