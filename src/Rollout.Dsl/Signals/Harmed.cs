namespace Rollout.Dsl;

/// <summary>Whom the harm hurts that a metric shows.</summary>
public enum Harmed
{
    /// <summary>People who use the service.</summary>
    Users,

    /// <summary>The system itself: saturation, queues, resources.</summary>
    System,

    /// <summary>The business: payments, orders, revenue.</summary>
    Business,

    /// <summary>Security: denials, anomalies of an audit, access that should not be.</summary>
    Security,

    /// <summary>The bill: what the service costs to run.</summary>
    Cost,
}
