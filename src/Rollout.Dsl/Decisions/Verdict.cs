namespace Rollout.Dsl.Decisions;

/// <summary>
/// What measurements show of a condition, in the order of caution. For an advance condition and for a start condition healthy means that it
/// holds; for every other one, such as a stop-loss, that it does not.
/// </summary>
public enum Verdict
{
    /// <summary>All is as it should be, beyond the doubt that a test leaves.</summary>
    Healthy,

    /// <summary>The measurements show neither health nor harm.</summary>
    Ambiguous,

    /// <summary>There is nothing to judge by. It is never taken for health.</summary>
    NoData,

    /// <summary>The opposite of healthy, beyond the doubt that a test leaves.</summary>
    Breached,
}
