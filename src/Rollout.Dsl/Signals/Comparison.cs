namespace Rollout.Dsl;

/// <summary>How a threshold compares a reading with its limit.</summary>
internal enum Comparison
{
    Below,
    Above,
    Zero,
    Between,
    AtLeast,
}
