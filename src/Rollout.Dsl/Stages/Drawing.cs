namespace Rollout.Dsl;

/// <summary>How the members of a larger stage are drawn.</summary>
public enum Drawing
{
    /// <summary>Who is in a stage stays in every larger one.</summary>
    Nested,

    /// <summary>Each stage draws anew, so some lose the change while the rollout goes on.</summary>
    Anew,
}
