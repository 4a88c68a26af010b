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

    /// <summary>Health data.</summary>
    [Says]
    public static Touched HealthData => Named("health data");

    /// <summary>Keys, passwords and other secrets.</summary>
    [Says]
    public static Touched Credentials => Named("credentials");

    /// <summary>Who may do what.</summary>
    [Says]
    public static Touched Permissions => Named("permissions");

    /// <summary>Books, invoices, wages.</summary>
    [Says]
    public static Touched FinancialRecords => Named("financial records");

    /// <summary>Something else that is sensitive.</summary>
    /// <param name="name">What it is, not blank.</param>
    /// <returns>The touched thing.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Touched Named(string name) => Touched.Of("sensitive", name);
}
