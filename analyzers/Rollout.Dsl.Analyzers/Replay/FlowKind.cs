namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>The ways in which a statement ends.</summary>
internal enum FlowKind
{
    /// <summary>The next statement follows.</summary>
    Next,

    /// <summary>The loop around it ends.</summary>
    Broken,

    /// <summary>The loop around it goes on with its next turn.</summary>
    Continued,

    /// <summary>The member returns a value.</summary>
    Returned,

    /// <summary>The member throws; what it would have returned does not exist.</summary>
    Thrown,
}
