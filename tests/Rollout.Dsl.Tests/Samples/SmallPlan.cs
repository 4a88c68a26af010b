using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Small plans from which tests start.</summary>
static class SmallPlan
{
    public static readonly RatioMetric Errors = Metric.Ratio("errors");
    public static readonly FlagChange Flag = Change.Flag("FLAG");
    public static readonly CodeChange Code = Change.Code("web", from: "1.0", to: "1.1");

    /// <summary>Hours in which people are there, for plans of high risk.</summary>
    public static readonly ReleaseWindow Window = ReleaseWindow.On(IsoDayOfWeek.Tuesday);

    /// <summary>A stage that is judged.</summary>
    public static Stage Judged(string name, Exposure exposure) =>
        Stage.Named(name).To(exposure).ObserveFor(1.Hours()).AdvanceWhen(Errors < 0.1.Percent());

    /// <summary>The smallest plan that no rule holds anything against.</summary>
    public static RolloutPlan Clean() => Changing(Flag).By(Undo.TurnOff(Flag).Within(10.Seconds()));

    public static Path Changing(params Change[] changes) =>
        new(RolloutPlan.For("p").Changing(changes).Through(Judged("some", 10.PercentOfUsers()), Stage.Named("all").ToEveryone()));

    public static Path Along(Change change, params PathStep[] steps) => new(RolloutPlan.For("p").Changing(change).Through(steps));

    /// <summary>A plan that lacks its way back; every stage is watched by a stop-loss of the plan, on-call owns it, and a rollback is announced.</summary>
    public sealed class Path(PlanWithoutRollback plan)
    {
        public RolloutPlan By(params RollbackStep[] steps) => Unwatched(steps).StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall)
            .Announcing(Announce.Rollbacks("#ops").Within(5.Minutes()));

        public RolloutPlan Unwatched(params RollbackStep[] steps) => plan.RollingBackBy(steps);
    }
}
