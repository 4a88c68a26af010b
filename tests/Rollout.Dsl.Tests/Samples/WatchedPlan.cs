using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Plans for rules over what a plan is judged by: one change, one stop-loss, a tenth and everyone.</summary>
static class WatchedPlan
{
    public static readonly RatioMetric Errors = Metric.Ratio("errors").ShowingHarmTo(Harmed.Users);
    public static readonly RatioMetric Load = Metric.Ratio("load").ShowingHarmTo(Harmed.System);
    public static readonly InfrastructureChange Pool = Change.Infrastructure("pool").ReversibleBy("pool.sh back");

    /// <summary>A plan of medium risk.</summary>
    public static RolloutPlan By(Condition gate, Condition stop) => Of(Pool, gate, stop);

    public static RolloutPlan Of(Change change, Condition gate, Condition stop) => Along(change, Tenth.AdvanceWhen(gate), Everyone).StopLoss(stop);

    public static RolloutPlan Along(Change change, params PathStep[] steps) =>
        RolloutPlan.For("p").Changing(change).Through(steps).RollingBackBy(Undo.Run("undo.sh", change).Within(5.Minutes()));

    public static Stage Tenth => Stage.Named("tenth").To(10.PercentOfUsers()).ObserveFor(1.Hours());

    public static Stage Everyone => Stage.Named("all").ToEveryone();
}
