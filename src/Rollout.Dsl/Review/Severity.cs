namespace Rollout.Dsl.Review;

/// <summary>How much a finding weighs by default.</summary>
public enum Severity
{
    /// <summary>Advice.</summary>
    Suggestion,

    /// <summary>A reviewer would refuse the plan.</summary>
    Warning,

    /// <summary>It can never be right.</summary>
    Error,
}
