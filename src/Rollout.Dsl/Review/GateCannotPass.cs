using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2005: no possible reading of a signal fulfils all that the gate asks of it.</summary>
internal sealed class GateCannotPass() : Rule(new(
    "ROL2005", nameof(GateCannotPass), "No reading passes the gate", Severity.Error, RiskClass.Routine,
    "no possible reading passes the gate of a stage"))
{
    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        from closing in Closing(stage.Sheet.AdvanceConditions.OfType<Threshold>().Where(condition => condition.Readings is not null).ToArray())
        select Found(
            $"{stage} / advance",
            $"{Wording.Capital(stage.ToString())} advances only while {Wording.List(closing.Select(condition => condition.ToString()), "and")}, which no reading fulfils, so the rollout cannot go on; move a threshold in AdvanceWhen(...) until a healthy reading passes.",
            stage, closing[closing.Length - 1].Provenance.Place ?? stage.Provenance.Made);

    /// <summary>For each signal that cannot pass, its conditions up to the one that leaves no reading.</summary>
    static IEnumerable<Threshold[]> Closing(Threshold[] conditions)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            var same = conditions.Take(i + 1).Where(condition => condition == conditions[i] || condition.ReadsSameSignalAs(conditions[i])).ToArray();
            if (AllOf(same).IsEmpty && (same.Length == 1 || !AllOf(same.Take(same.Length - 1)).IsEmpty))
                yield return same;
        }
    }

    static ReadingRange AllOf(IEnumerable<Threshold> conditions) =>
        conditions.Select(condition => condition.Readings!.Value).Aggregate((left, right) => left.And(right));
}
