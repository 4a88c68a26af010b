namespace Rollout.Dsl.Decisions;

/// <summary>One step of a way back: what it says, and from which stage on there is something for it to undo.</summary>
internal sealed class CourseStep(PlanValue step, StepSheet sheet, int appliedFrom)
{
    public PlanValue Step { get; } = step;

    public StepSheet Sheet { get; } = sheet;

    /// <summary>The stage that applies what the step undoes; -1 where the step undoes no single change.</summary>
    public int AppliedFrom { get; } = appliedFrom;

    /// <summary>Whether whoever takes the step may find that it is not needed.</summary>
    public bool MayBeLeftOut => Sheet.Question is not null || Sheet.OnlyIf is not null;
}
