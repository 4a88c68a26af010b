namespace Rollout.Dsl.Review;

/// <summary>What a policy does to a rule.</summary>
public enum AdjustmentKind
{
    /// <summary>Its findings weigh more.</summary>
    Raise,

    /// <summary>Its findings weigh less.</summary>
    Lower,

    /// <summary>It is left out.</summary>
    SwitchOff,
}
