namespace Rollout.Dsl;

/// <summary>Which of its two paths a flag takes.</summary>
public enum FlagState
{
    /// <summary>The old path.</summary>
    Off,

    /// <summary>The new path.</summary>
    On,
}
