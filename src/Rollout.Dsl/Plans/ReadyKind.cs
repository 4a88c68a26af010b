namespace Rollout.Dsl;

/// <summary>What has to be so before a rollout starts.</summary>
public enum ReadyKind
{
    /// <summary>No incident is open.</summary>
    NoIncident,

    /// <summary>Every signal that the plan judges delivered readings lately.</summary>
    SignalsSeenAlive,

    /// <summary>The readings of the time before the rollout are kept for comparison.</summary>
    BaselineCaptured,

    /// <summary>Enough of the error budget is left.</summary>
    BudgetLeft,

    /// <summary>Something was checked.</summary>
    Checked,

    /// <summary>A role said that it knows of the rollout.</summary>
    Acknowledged,

    /// <summary>A backup was restored.</summary>
    RestoreTested,

    /// <summary>The way back was walked through.</summary>
    Rehearsed,
}
