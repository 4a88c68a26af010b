using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2004: every possible reading passes the gate, or nothing in it decides.</summary>
internal sealed class GateCannotFail() : Rule(new(
    "ROL2004", nameof(GateCannotFail), "No reading fails the gate", Severity.Warning, RiskClass.Routine,
    "no possible reading fails the gate of a stage"))
{
    public override Needs Needs => new(stage: [Fact.Advance, Fact.Approval]);

    public override IEnumerable<Finding> Judge(PlanReading plan)
    {
        for (var i = 0; i < plan.Path.Count; i++)
        {
            if (plan.Path[i] is Stage stage && stage.Facts[Fact.Advance] is Chain && !APersonMayJudge(plan.Path, i)
                && Alternatives.ToFail(ConditionsOf(stage)) is { } failing && !failing.Any(Alternatives.MayHold))
            {
                yield return Found(
                    $"{stage} / advance",
                    $"{Wording.Capital(stage.ToString())} has a gate that cannot fail, since {Wording.List(ConditionsOf(stage).Select(Why), "and")}, so the rollout goes on whatever is read; add to AdvanceWhen(...) a condition that a failing release does not fulfil.",
                    stage, stage.Sheet.AdvanceConditions[0].Provenance.Place ?? stage.Provenance.Made);
            }
        }
    }

    static Condition[] ConditionsOf(Stage stage) =>
        stage.Positions(Fact.Advance).Select(item => item as Condition ?? (Condition)Unread.Of(typeof(Condition))!).ToArray();

    static string Why(Condition condition) => $"{condition} {(condition.Decides is false ? "is only watched" : "always holds")}";

    /// <summary>Whether an approval follows, or may follow: then the readings are shown to a person, who decides.</summary>
    static bool APersonMayJudge(IReadOnlyList<PathStep> path, int index) =>
        path.Skip(index + 1).FirstOrDefault(step => step is not PointOfNoReturn) is { } next
        && (next is not Stage stage || stage.Facts[Fact.Approval] is not null);
}
