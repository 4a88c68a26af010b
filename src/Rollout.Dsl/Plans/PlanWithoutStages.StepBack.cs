using System;
using System.Linq;

namespace Rollout.Dsl;

public sealed partial class PlanWithoutStages
{
    /// <summary>A stage steps back to one that stands before it. What was not read may be that one, or what makes it step back.</summary>
    static void SteppedBack(PathStep[] steps, Func<Stage, string> argumentOf)
    {
        var faults = (
            from stage in steps.OfType<Stage>()
            let fault = Fault(stage, steps)
            where fault is not null
            select (Stage: stage, Sentence: $"{stage} {fault}")).ToArray();
        if (faults.Length > 0)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Wording.List(faults.Select(fault => fault.Sentence), "and"))}; name a stage that stands before it, and say with StepBackWhen(...) when.",
                argumentOf(faults[0].Stage),
                faults[0].Stage);
        }
    }

    static string? Fault(Stage stage, PathStep[] steps)
    {
        if (stage.Sheet.StepBackTo is not { } name)
            return null;
        var at = Array.FindIndex(steps, step => ReferenceEquals(step, stage));
        if (!steps.Take(at).Any(step => step is not PointOfNoReturn && (step is not Stage other || other.Facts[Fact.Name] is NotRead || other.Name == name)))
        {
            return $"steps back to {Wording.Quoted(name)}, which "
                + (steps.OfType<Stage>().Any(other => other.Name == name) ? "does not stand before it" : "is no stage of the path");
        }

        return MayStepBack(stage) ? null : $"names {Wording.Quoted(name)} to step back to and never steps back";
    }

    static bool MayStepBack(Stage stage) =>
        stage.Facts[Fact.StepBack] is not null
        || stage.Facts[Fact.Then] is Then.StepBack or NotRead
        || !stage.Knows(Fact.Approval)
        || stage.Sheet.Approvals.Any(approval => approval.Facts[Fact.Then] is Then.StepBack or NotRead);
}
