namespace Rollout.Dsl;

/// <summary>Critical things that a rollout may touch: what the service cannot live without.</summary>
public static class Critical
{
    /// <summary>The path on which payments are made.</summary>
    [Says]
    public static Touched Payments => Named("payments");

    /// <summary>Signing in.</summary>
    [Says]
    public static Touched SignIn => Named("sign-in");

    /// <summary>Something else that is critical.</summary>
    /// <param name="name">What it is, not blank.</param>
    /// <returns>The touched thing.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Touched Named(string name) => Touched.Of("critical", name);
}
