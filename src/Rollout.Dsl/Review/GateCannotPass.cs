using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2005: no possible reading of the signals fulfils all that the gate asks of them, or the stage is too short to show it.
/// </summary>
internal sealed class GateCannotPass() : Rule(new(
    "ROL2005", nameof(GateCannotPass), "No reading passes the gate", Severity.Error, RiskClass.Routine,
    "no possible reading passes the gate of a stage"))
{
    public override Needs Needs => GateYield.Needs;

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        from fault in Faults(plan, stage)
        select Found($"{stage} / advance", fault.Message, stage, fault.At.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>Whether the rule holds something against the gate of a stage.</summary>
    public static bool Closes(PlanReading plan, Stage stage) => Faults(plan, stage).Any();

    static IEnumerable<(Condition At, string Message)> Faults(PlanReading plan, Stage stage)
    {
        var longest = PlanReading.LastingOf(stage);
        var closings = Closing(stage.Sheet.AdvanceConditions, longest).ToArray();
        return closings.Select(closing => (closing[closing.Length - 1], Message(stage, closing, longest)))
            .Concat(GateYield.TooMuchFor(plan, stage).Where(fault => !closings.Any(closing => closing.Contains(fault.Condition))));
    }

    static string Message(Stage stage, Condition[] closing, Duration? longest) =>
        closing.Length == 1 && closing[0] is var only && only.Find<Duration>(Fact.Sustained) > longest
            ? $"{Wording.Capital(stage.ToString())} lasts {Wording.Time(longest!.Value)} and advances only while {only}, which it is too short to show, so the rollout cannot go on; observe for longer in ObserveFor(...), or write a shorter time in SustainedFor(...)."
            : $"{Wording.Capital(stage.ToString())} advances only while {Wording.List(closing.Select(condition => condition.ToString()), "and")}, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes.";

    /// <summary>Conditions that exclude each other, each time as few as there can be, up to the one that leaves no reading.</summary>
    static IEnumerable<Condition[]> Closing(IReadOnlyList<Condition> conditions, Duration? longest)
    {
        var rest = conditions.ToArray();
        while (IsClosed(rest, longest))
        {
            var closing = Enumerable.Range(1, rest.Length).Select(count => rest.Take(count).ToArray()).First(some => IsClosed(some, longest));
            foreach (var condition in closing)
            {
                var fewer = closing.Where(other => !ReferenceEquals(other, condition)).ToArray();
                if (fewer.Length < closing.Length && IsClosed(fewer, longest))
                    closing = fewer;
            }

            yield return closing;
            rest = rest.Where(condition => !closing.Any(other => ReferenceEquals(other, condition) || ReadSameSignal(other, condition))).ToArray();
        }
    }

    static bool IsClosed(Condition[] conditions, Duration? longest) =>
        Alternatives.ToFulfil(conditions, longest) is { } alternatives && !alternatives.Any(Alternatives.MayHold);

    static bool ReadSameSignal(Condition condition, Condition other) => SignalsOf(condition).Intersect(SignalsOf(other)).Any();

    static IEnumerable<Signal> SignalsOf(Condition condition) =>
        Alternatives.ToFulfil([condition])?.SelectMany(alternative => alternative).Select(atom => atom.Signal).OfType<Signal>() ?? [];
}
