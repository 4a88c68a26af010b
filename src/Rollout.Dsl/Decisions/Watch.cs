namespace Rollout.Dsl.Decisions;

/// <summary>A condition that a stage is judged by, and what it means when it holds; for an advance condition, when it is broken.</summary>
internal sealed class Watch(Condition condition, Signs sign, PlanValue said)
{
    public Condition Condition { get; } = condition;

    /// <summary>What the breach of it shows.</summary>
    public Signs Sign { get; } = sign;

    /// <summary>The value of the plan that says so: a stop-loss, or the condition itself.</summary>
    public PlanValue Said { get; } = said;

    /// <summary>Under which name verdicts are given.</summary>
    public string Name { get; } = condition.ToString();

    public bool IsGate => Sign == Signs.GateBroken;
}
