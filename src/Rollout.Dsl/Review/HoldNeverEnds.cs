using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6001: a stage waits longer than anybody remembers what it waits for. What says no time ends as every hold does, so no hold of this
/// grammar is without an end; one of many days is so in practice.
/// </summary>
internal sealed class HoldNeverEnds() : Rule(new(
    "ROL6001", nameof(HoldNeverEnds), "A hold has no end that anybody waits for", Severity.Warning, RiskClass.Low,
    "an approval or undecided evidence may hold a stage for longer than 30 days"))
{
    public override Needs Needs => new(stage: [Fact.Approval, Fact.UndecidedAfter], policy: [Fact.Hold]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        plan.Policy.HoldLimit is { } limit
            ? from stage in plan.Stages
              let longest = Holds(stage).OrderByDescending(hold => hold.Time).FirstOrDefault()
              where longest.Time > limit
              select Found(
                  stage.ToString(),
                  $"{Wording.Capital(stage.ToString())} {longest.What} for up to {Wording.Time(longest.Time)}, which is longer than {Wording.Time(limit)}{plan.Policy.Source(Fact.Hold)}, so the rollout stands between old and new until nobody remembers why; write a shorter time in {longest.Verb}(...).",
                  stage, stage.Provenance.Made)
            : [];

    static IEnumerable<(Duration Time, string What, string Verb)> Holds(Stage stage)
    {
        foreach (var approval in stage.Sheet.Approvals)
        {
            if (approval is { Limit: { } time, Role: { } role } && role.Knows(Fact.Name))
                yield return (time, $"waits for the approval by {role}", nameof(Approval.Within));
        }

        if (stage.Sheet.UndecidedAfter is { } undecided)
            yield return (undecided, "stays where it is on undecided evidence", nameof(Stage.IfUndecided));
    }
}
