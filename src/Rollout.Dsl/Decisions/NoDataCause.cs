namespace Rollout.Dsl.Decisions;

/// <summary>Why there is nothing to judge by.</summary>
public enum NoDataCause
{
    /// <summary>No reading came at all.</summary>
    Missing,

    /// <summary>The last reading is too old.</summary>
    Stale,

    /// <summary>There are fewer samples than the condition asks for.</summary>
    TooFew,

    /// <summary>The readings do not tell the release from another one.</summary>
    Unattributable,

    /// <summary>A part of the readings has not come yet.</summary>
    Incomplete,

    /// <summary>A reading is no number, is infinite, or contradicts itself.</summary>
    Invalid,

    /// <summary>A reading is of the future, or ends before it begins.</summary>
    ClockSkew,
}
