namespace Rollout.Dsl.Decisions;

/// <summary>One thing that the control decides: about a stage, or about a step of the procedure that is under way.</summary>
internal readonly struct ControlMove(DecisionKind kind, DecisionRule rule, int stage, Procedure procedure, int step)
{
    public DecisionKind Kind { get; } = kind;

    public DecisionRule Rule { get; } = rule;

    public int Stage { get; } = stage;

    public Procedure Procedure { get; } = procedure;

    public int Step { get; } = step;
}
