using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>A plan as the engine runs it: its stages and steps by number, and what each of them needs.</summary>
internal sealed class Course
{
    public Course(RolloutPlan plan)
    {
        Plan = plan;
        Sheet = plan.Sheet;
        Stages = [.. Sheet.Stages.Select((stage, index) => new CourseStage(plan, Sheet.Path, stage, index))];
        Rungs = [.. RungsOf(plan, Stages)];
        Rollback = [.. Sheet.RollbackSteps.Zip(Sheet.Rollback, (step, sheet) => new CourseStep(step, sheet, AppliedFrom(sheet.Change)))];
        Containment = [.. Sheet.ContainmentSteps.Select(step => new CourseStep(step, step.Sheet, -1))];
        Repairs = [.. Sheet.ForwardRepairs.Select(step => new CourseStep(step, step.Sheet, -1))];
        Notices = [.. Sheet.Announcements.SelectMany(NoticesOf)];
        Rights = new(plan);
        Deadline = Sheet.Deadline;
        Moment = Sheet.Path.OfType<PointOfNoReturn>().Select(point => point.Moment).Where(moment => moment is not null).Min();
    }

    public RolloutPlan Plan { get; }

    public PlanSheet Sheet { get; }

    public IReadOnlyList<CourseStage> Stages { get; }

    /// <summary>What is exposed in each stage; null in one that exposes nobody.</summary>
    public IReadOnlyList<Rung?> Rungs { get; }

    public IReadOnlyList<CourseStep> Rollback { get; }

    public IReadOnlyList<CourseStep> Containment { get; }

    public IReadOnlyList<CourseStep> Repairs { get; }

    /// <summary>What is announced before it happens.</summary>
    public IReadOnlyList<CourseNotice> Notices { get; }

    public Rights Rights { get; }

    /// <summary>How long the whole rollout may last, or null.</summary>
    public NodaTime.Duration? Deadline { get; }

    /// <summary>The instant at which the point of no return is passed wherever the rollout is, or null.</summary>
    public NodaTime.Instant? Moment { get; }

    public IReadOnlyList<CourseStep> StepsOf(Procedure procedure) => procedure switch
    {
        Procedure.Rollback => Rollback,
        Procedure.Containment => Containment,
        Procedure.Repair => Repairs,
        _ => [],
    };

    /// <summary>The step that a state is at, or null where it is at none.</summary>
    public CourseStep? StepOf(ControlState state) =>
        StepsOf(state.Procedure) is var steps && state.Step >= 0 && state.Step < steps.Count ? steps[state.Step] : null;

    /// <summary>The stage to which the exposure goes back from a stage: the one that it names, else the last one before it that exposes; -1 where there is none.</summary>
    public int StepBackFrom(int stage)
    {
        var named = Stages[stage].Sheet.StepBackTo;
        for (var at = stage - 1; at >= 0; at--)
        {
            if (named is null ? !Stages[at].Sheet.ExposesNobody : Stages[at].Sheet.Name == named)
                return at;
        }

        return -1;
    }

    /// <summary>The stage that applies a change: the one that names it, else the first that exposes. -1 for no change at all.</summary>
    public int AppliedFrom(Change? change)
    {
        if (change is null)
            return -1;
        var stage = Stages.FirstOrDefault(stage => stage.Sheet.Applied.Contains(change)) ?? Stages.FirstOrDefault(stage => !stage.Sheet.ExposesNobody);
        return stage?.Index ?? -1;
    }

    /// <summary>Clients are told before the stage that takes away what they use; of a start before it where the plan says so, and else as it comes.</summary>
    IEnumerable<CourseNotice> NoticesOf(Announcement announcement) => announcement.Sheet switch
    {
        { Occasion: Occasion.Retirement } sheet => [new(announcement, System.Math.Max(0, AppliedFrom(sheet.Retired)))],
        { Occasion: Occasion.Starts, Before: not null } => [new(announcement, 0)],
        _ => [],
    };

    static IEnumerable<Rung?> RungsOf(RolloutPlan plan, IReadOnlyList<CourseStage> stages)
    {
        var rungs = Rung.Along(stages.Select(stage => stage.Stage), new(plan));
        return stages.Select(stage => rungs.FirstOrDefault(rung => ReferenceEquals(rung?.Stage, stage.Stage)));
    }
}
