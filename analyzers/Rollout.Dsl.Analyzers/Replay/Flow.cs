namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>How a statement ended.</summary>
internal readonly struct Flow(FlowKind kind, object? value = null)
{
    public static readonly Flow Next = new(FlowKind.Next);

    public FlowKind Kind { get; } = kind;

    public object? Value { get; } = value;
}
