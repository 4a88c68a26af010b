namespace Rollout.Dsl;

/// <summary>What is known of a stop-loss, for reading.</summary>
public sealed class StopLossSheet
{
    readonly StopLoss _stopLoss;

    internal StopLossSheet(StopLoss stopLoss) => _stopLoss = stopLoss;

    /// <summary>When it acts.</summary>
    public Condition Condition => _stopLoss.Condition ?? (Condition)Unread.Of(typeof(Condition))!;

    /// <summary>Whether it only holds the rollout where it is, and waits for a person.</summary>
    public bool IsHalting => _stopLoss.Halts;
}
