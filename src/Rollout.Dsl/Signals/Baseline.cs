namespace Rollout.Dsl;

/// <summary>What a metric of the exposed is compared with.</summary>
public enum Baseline
{
    /// <summary>The unexposed traffic at the same time.</summary>
    Control,

    /// <summary>What was captured before the first exposure.</summary>
    Before,

    /// <summary>Those who are held out of the rollout to the end.</summary>
    Holdout,
}
