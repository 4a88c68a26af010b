namespace Rollout.Dsl.Review;

/// <summary>Which rules speak, and from which risk class on. Each set holds the rules of the one before it too.</summary>
public enum RuleSet
{
    /// <summary>The errors, and what no plan can do without.</summary>
    Minimal,

    /// <summary>All rules but the strict ones, each from its own risk class on.</summary>
    Recommended,

    /// <summary>
    /// The strict rules too. Above routine each rule speaks from one risk class lower, and the first exposure is at most 5 percent unless
    /// a policy says otherwise.
    /// </summary>
    Strict,
}
