using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Tests;

/// <summary>Plans that are as small as what a test needs of them.</summary>
static class SmallPlans
{
    public static RatioMetric Errors { get; } = Metric.Ratio("errors");

    public static FlagChange Flag { get; } = Change.Flag("NEW_PATH");

    public static Condition Gate => Errors < 1.Percent();

    public static Condition Loss => Errors > 5.Percent();

    public static Stage Few => Stage.Named("few").To(1.PercentOfTraffic()).ObserveFor(1.Hours());

    public static Stage All => Stage.Named("all").ToEveryone();

    /// <summary>One stage with a gate, and then everyone.</summary>
    public static RolloutPlan Gated => Of(Few.AdvanceWhen(Gate), All);

    /// <summary>The same without the gate.</summary>
    public static RolloutPlan Ungated => Of(Few, All);

    public static RolloutPlan Of(Stage few, Stage all) => RolloutPlan.For("small")
        .Changing(Flag).Through(few, all)
        .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()).By(Role.OnCall))
        .StopLoss(Loss)
        .OwnedBy(Role.ReleaseTeam);
}
