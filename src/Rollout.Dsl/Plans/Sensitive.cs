namespace Rollout.Dsl;

/// <summary>Sensitive things that a rollout may touch: what hurts people or the business when it goes wrong.</summary>
public static class Sensitive
{
    /// <summary>Payments.</summary>
    [Says]
    public static Touched Payments => Named("payments");

    /// <summary>Personal data.</summary>
    [Says]
    public static Touched PersonalData => Named("personal data");

    /// <summary>Something else that is sensitive.</summary>
    /// <param name="name">What it is, not blank.</param>
    /// <returns>The touched thing.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Touched Named(string name) => Touched.Of("sensitive", name);
}
