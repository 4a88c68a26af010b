namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>The value of an expression that replay could not compute.</summary>
internal sealed class NotReadValue
{
    public static readonly NotReadValue Instance = new();

    NotReadValue()
    {
    }
}
