namespace Rollout.Dsl.Exploration;

/// <summary>What a property says about courses.</summary>
public enum PropertyKind
{
    /// <summary>It holds in every moment.</summary>
    Always,

    /// <summary>No step is such a step.</summary>
    Never,

    /// <summary>Every course comes to such a moment, as long as time goes by.</summary>
    Eventually,

    /// <summary>Some course comes to such a moment.</summary>
    Sometimes,

    /// <summary>No course comes to such a moment without such a step before it.</summary>
    OnlyAfter,

    /// <summary>From every moment of some kind somebody can bring about another one in time, whatever the evidence shows.</summary>
    ReachableWithin,
}
