using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Numbers;

/// <summary>What has to be done after it was decided: rolling back before the point of no return, containing and repairing after it.</summary>
internal sealed class WayToKnownGood
{
    readonly PathStep[] _path;
    readonly bool _isPathRead;

    public WayToKnownGood(RolloutPlan plan)
    {
        _path = [.. plan.List<PathStep>(Fact.Path)];
        _isPathRead = plan.Knows(Fact.Path)
            && _path.OfType<PointOfNoReturn>().All(point => point.Knows(Fact.Progress) && point.Knows(Fact.Instant));
        var steps = plan.Sheet.RollbackSteps.Zip(plan.Sheet.Rollback, (step, sheet) => (step.Kind, Time: new KnownTime(sheet.Within, sheet.Confidence))).ToArray();
        var isRead = plan.Facts[Fact.Waiver] is null && plan.Knows(Fact.WayBack) && steps.All(step => step.Kind is not null);
        RollingBack = isRead ? SumOfAny(steps.Where(step => !IsRecovery(step.Kind)).Select(step => step.Time)) : KnownTime.Unknown;
        Recovering = isRead ? KnownTime.Sum([.. steps.Where(step => IsRecovery(step.Kind)).Select(step => step.Time)]) : KnownTime.Unknown;
        Containing = plan.Knows(Fact.Containment) && plan.Knows(Fact.ForwardRepair) && plan.List<Open>(Fact.Containment).Count == 0
            ? SumOfAny(plan.Sheet.ContainmentSteps.Select(step => step.Sheet).Concat(plan.Sheet.ForwardRepairs.Select(repair => repair.Sheet))
                .Select(sheet => new KnownTime(sheet.Within, sheet.Confidence)))
            : KnownTime.Unknown;
    }

    public KnownTime RollingBack { get; }

    public KnownTime Recovering { get; }

    public KnownTime Containing { get; }

    /// <summary>Whether a stage, or a part of it, may lie before the point of no return; null where that was not read.</summary>
    public bool? MayRollBack(Stage stage) => _isPathRead ? !PointsBefore(stage).Any(point => point.IsPassed) : null;

    /// <summary>Whether a stage, or a part of it, may lie after the point of no return; null where that was not read.</summary>
    public bool? MayContain(Stage stage) =>
        _isPathRead ? PointsBefore(stage).Any() || _path.Any(step => step is PointOfNoReturn { Moment: not null }) : null;

    /// <summary>
    /// The points that stand before a stage, and whether they are passed when it is entered: one at a progress is passed within the stage
    /// that follows it, and one at an instant nobody knows where.
    /// </summary>
    IEnumerable<(PointOfNoReturn Point, bool IsPassed)> PointsBefore(Stage stage)
    {
        var before = _path.TakeWhile(step => !ReferenceEquals(step, stage)).ToArray();
        return before.Select((step, index) => (step, index)).Where(item => item.step is PointOfNoReturn).Select(item => (
            (PointOfNoReturn)item.step,
            item.step.Facts[Fact.Instant] is null && (item.step.Facts[Fact.Progress] is null || before.Skip(item.index).Any(step => step is Stage))));
    }

    static bool IsRecovery(StepKind? kind) => kind is StepKind.Recover or StepKind.Verify;

    static KnownTime SumOfAny(IEnumerable<KnownTime> times) => times.ToArray() is { Length: > 0 } all ? KnownTime.Sum(all) : KnownTime.Unknown;
}
