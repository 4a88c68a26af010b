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

    /// <summary>The path on which orders are placed.</summary>
    [Says]
    public static Touched Checkout => Named("checkout");

    /// <summary>Networks, routes, proxies and load balancers.</summary>
    [Says]
    public static Touched Network => Named("network");

    /// <summary>Name servers and the names of the service.</summary>
    [Says]
    public static Touched NameResolution => Named("name resolution");

    /// <summary>The store of record.</summary>
    [Says]
    public static Touched Storage => Named("storage");

    /// <summary>What a device needs to start and to connect: kernel, drivers, firmware.</summary>
    [Says]
    public static Touched DeviceStart => Named("device start");

    /// <summary>What keeps people from harm.</summary>
    [Says]
    public static Touched Safety => Named("safety");

    /// <summary>Something else that is critical.</summary>
    /// <param name="name">What it is, not blank.</param>
    /// <returns>The touched thing.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Touched Named(string name) => Touched.Of("critical", name);
}
