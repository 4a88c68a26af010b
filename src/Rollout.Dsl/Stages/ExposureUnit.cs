namespace Rollout.Dsl;

/// <summary>What an exposure is a share of.</summary>
public enum ExposureUnit
{
    /// <summary>Everyone, in whatever unit the path counts.</summary>
    Everyone,

    /// <summary>Traffic.</summary>
    Traffic,

    /// <summary>Users.</summary>
    Users,

    /// <summary>Records of a data store.</summary>
    Records,

    /// <summary>Hosts that serve.</summary>
    Hosts,

    /// <summary>Devices in the field.</summary>
    Devices,

    /// <summary>Single requests: two requests of one user may differ.</summary>
    Requests,

    /// <summary>Sessions: all requests of one visit.</summary>
    Sessions,

    /// <summary>Tenants: organisations that share a service.</summary>
    Tenants,

    /// <summary>Batches of a job.</summary>
    Batches,
}
