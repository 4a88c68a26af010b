using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Benchmarks;

/// <summary>Plans of any size, made of every kind of condition.</summary>
internal static class SizedPlan
{
    /// <summary>
    /// A plan with so many stages, each judged by so many signals: one is the gate of every stage, and the others stop, halt, hold, step back
    /// and contain in turn. The last but one stage stands behind the point of no return.
    /// </summary>
    public static RolloutPlan Of(int stages, int signals)
    {
        var flag = Change.Flag("SWITCH");
        var path = Enumerable.Range(1, stages).SelectMany(number => Step(number, stages, signals));
        return RolloutPlan.For($"{stages} stages, {signals} signals").Changing(flag).Through([.. path])
            .RollingBackBy(Undo.TurnOff(flag).Within(10.Seconds()).By(Role.OnCall))
            .ContainingBy(Contain.Pause(flag).Within(10.Seconds()).By(Role.OnCall))
            .OwnedBy(Role.OnCall);
    }

    static IEnumerable<PathStep> Step(int number, int stages, int signals)
    {
        if (stages > 2 && number == stages - 1)
            yield return PointOfNoReturn.Because("the old data are gone");
        var stage = Stage.Named($"stage {number}").To((100d * number / stages).PercentOfUsers()).ObserveFor(1.Hours());
        yield return Enumerable.Range(0, signals).Aggregate(stage, Judged);
    }

    static Stage Judged(Stage stage, int signal)
    {
        var metric = Metric.Ratio($"signal.{signal}");
        return (signal == 0 ? 0 : (signal - 1) % 5 + 1) switch
        {
            0 => stage.AdvanceWhen(metric < 0.1.Percent()),
            1 => stage.RollBackWhen(metric > 1.Percent()),
            2 => stage.HoldWhen(metric > 1.Percent()),
            3 => stage.StepBackWhen(metric > 1.Percent()),
            4 => stage.ContainWhen(metric > 1.Percent()),
            _ => stage.StopLoss(StopLoss.Halting(metric > 1.Percent())),
        };
    }
}
