namespace Rollout.Dsl;

/// <summary>Who says how fast the exposure of a stage is set.</summary>
internal static class Pacing
{
    /// <summary>The stage, whose own pace stands in place of the plan's, or else the plan.</summary>
    public static PlanValue PacedBy(this RolloutPlan plan, Stage stage) => stage.Facts[Fact.Pace] is null ? plan : stage;
}
