namespace Rollout.Dsl;

/// <summary>How many of several conditions have to hold.</summary>
internal enum Combination
{
    Any,
    All,
}
