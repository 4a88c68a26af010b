namespace Rollout.Dsl;

/// <summary>What happens when a time limit ends without a decision.</summary>
public enum Then
{
    /// <summary>The release is rolled back.</summary>
    RollBack,

    /// <summary>The release is contained: the answer after the point of no return.</summary>
    Contain,

    /// <summary>Exposure goes back to the last stage that was healthy, or to the one that the stage names to step back to.</summary>
    StepBack,

    /// <summary>The rollout goes on.</summary>
    Advance,
}
