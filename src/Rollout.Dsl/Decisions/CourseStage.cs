using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>A stage as the engine runs it.</summary>
internal sealed class CourseStage
{
    public CourseStage(RolloutPlan plan, IReadOnlyList<PathStep> path, Stage stage, int index)
    {
        var before = path.TakeWhile(step => !ReferenceEquals(step, stage)).ToArray();
        Stage = stage;
        Sheet = stage.Sheet;
        Index = index;
        Watches = [.. WatchesOf(plan.Sheet, Sheet)];
        HasGate = Watches.Any(watch => watch.IsGate);
        IsPastPoint = before.Select((step, at) => IsPassed(step, before.Skip(at + 1))).Any(passed => passed);
        PointProgress = before.Reverse().TakeWhile(step => step is PointOfNoReturn).Select(step => ((PointOfNoReturn)step).Progress).FirstOrDefault(share => share is not null);
        Window = (Sheet.Settling ?? Duration.Zero) + (Sheet.Window ?? Duration.Zero);
        Stay = Sheet.Stay ?? Duration.Zero;
        Limit = Sheet.Limit;
        IfUndecided = Sheet.IfUndecided;
        NeedsApproval = Sheet.Approvals.Count > 0;
        HasWindow = Window > Duration.Zero || Sheet.Peaks.Count > 0;
        HoldLimit = Sheet.UndecidedAfter ?? Duration.Max(Duration.FromHours(24), (Sheet.Window ?? Duration.Zero) + (Sheet.Window ?? Duration.Zero));
    }

    public Stage Stage { get; }

    public StageSheet Sheet { get; }

    /// <summary>Its place among the stages, counted from 0.</summary>
    public int Index { get; }

    public IReadOnlyList<Watch> Watches { get; }

    public bool HasGate { get; }

    /// <summary>Whether the point of no return is passed by entering the stage.</summary>
    public bool IsPastPoint { get; }

    /// <summary>At which progress of the stage the point of no return is passed, or null where it does not lie within the stage.</summary>
    public Ratio? PointProgress { get; }

    /// <summary>How long the stage is observed, the settling time included.</summary>
    public Duration Window { get; }

    public bool HasWindow { get; }

    /// <summary>How long it stays at least without an incident.</summary>
    public Duration Stay { get; }

    public bool HasStay => Stay > Duration.Zero;

    /// <summary>How long it may be held in all: what it says, else the longer of 24 hours and twice the window.</summary>
    public Duration HoldLimit { get; }

    /// <summary>What follows when evidence stays undecided, or null where the plan does not say.</summary>
    public Then? IfUndecided { get; }

    /// <summary>How long it may last, or null.</summary>
    public Duration? Limit { get; }

    public bool NeedsApproval { get; }

    static bool IsPassed(PathStep step, IEnumerable<PathStep> between) =>
        step is PointOfNoReturn { Moment: null } point && (point.Progress is null || between.Any(other => other is Stage));

    static IEnumerable<Watch> WatchesOf(PlanSheet plan, StageSheet stage) =>
    [
        .. stage.AdvanceConditions.Where(IsJudged).Select(condition => new Watch(condition, Signs.GateBroken, condition)),
        .. plan.StopLosses.Concat(stage.StopLosses).Where(loss => IsJudged(loss.Sheet.Condition))
            .Select(loss => new Watch(loss.Sheet.Condition, loss.Sheet.IsHalting ? Signs.Halt : Signs.Stop, loss)),
        .. stage.RollBackConditions.Where(IsJudged).Select(condition => new Watch(condition, Signs.Stop, condition)),
        .. stage.ContainConditions.Where(IsJudged).Select(condition => new Watch(condition, Signs.Contain, condition)),
        .. stage.StepBackConditions.Where(IsJudged).Select(condition => new Watch(condition, Signs.StepBack, condition)),
        .. stage.HoldConditions.Where(IsJudged).Select(condition => new Watch(condition, Signs.Hold, condition)),
    ];

    /// <summary>A metric that is only watched decides nothing.</summary>
    static bool IsJudged(Condition condition) => condition.Decides is not false;
}
