using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Clean plans for mutations, where no example says what is to be changed.</summary>
static class Bases
{
    public static readonly RatioMetric Errors = Metric.Ratio("errors").ShowingHarmTo(Harmed.Users);
    public static readonly CountMetric OldUses = Metric.Count("uses of the old one").ShowingHarmTo(Harmed.Users);
    public static readonly FlagChange Flag = Change.Flag("FLAG");
    public static readonly CodeChange Code = Change.Code("web", from: "1.0", to: "1.1");
    public static readonly DependencyChange Driver = Change.Dependency("driver", from: "8", to: "9");
    public static readonly Backup Saved = Backup.Of("orders").RestoreTested(Day).Losing(5.Minutes()).RestoredWithin(1.Hours());
    public static readonly Stage Some = Judged(Stage.Named("some").To(10.PercentOfUsers()));
    public static readonly Stage All = Judged(Stage.Named("all").ToEveryone());
    public static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the old is gone");

    /// <summary>A stage behind the point that somebody approves.</summary>
    public static readonly Stage End = Judged(Stage.Named("end").ToEveryone()).ApprovedBy(Role.DataOwner, within: 1.Days());

    static LocalDate Day => new(2026, 3, 1);

    public static Stage Judged(Stage stage) => stage.ObserveFor(1.Days()).AdvanceWhen(Errors < 0.1.Percent());

    /// <summary>A plan of low or medium risk, which is watched and owned, and of which a rollback is announced.</summary>
    public static RolloutPlan Watched(Change[] changes, PathStep[] path, params RollbackStep[] steps) => RolloutPlan.For("p").Changing(changes).Through(path).RollingBackBy(steps)
        .StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall).Announcing(Announce.Rollbacks("#ops").Within(5.Minutes()));

    public static RolloutPlan Watched(params RollbackStep[] steps) => Watched([.. steps.Select(step => step.Change!)], [Some, All], steps);

    /// <summary>A plan of high risk, which is rehearsed, checked before it starts, and started in the morning.</summary>
    public static RolloutPlan Risky(Change[] changes, PathStep[] path, params RollbackStep[] steps) => Watched(changes, path, steps)
        .Touching(Critical.Payments).Rehearsed(Rehearsal.On(Day)).StartingWhen(Ready.NoIncident()).Starting(ReleaseWindow.On(IsoDayOfWeek.Tuesday));

    /// <summary>A driver that goes back by its old version and perhaps further steps.</summary>
    public static RolloutPlan Drivers(DependencyChange driver, RollbackStep back, params RollbackStep[] more) => Risky([driver], [Some, All], [back, .. more]);

    public static RollbackStep Back(DependencyChange driver) => Undo.Redeploy(driver).Within(10.Minutes()).By(Role.OnCall);

    /// <summary>
    /// A flag reaches everyone, and behind a point of no return something is made that does not come back. An approval is what is checked
    /// before the start.
    /// </summary>
    public static RolloutPlan Ending(params Stage[] behind)
    {
        Change[] lasting = [.. behind.SelectMany(stage => stage.Sheet.Applied)];
        return Risky([Flag, .. lasting], [Some.ApprovedBy(Role.Product, within: 1.Days()).Applying(Flag), All, Point, .. behind], Undo.TurnOff(Flag).Within(10.Seconds()).By(Role.OnCall))
            .Without(Fact.StartConditions)
            .ContainingBy(Contain.Run("stop-writes.sh").Within(1.Minutes()).By(Role.OnCall));
    }
}
