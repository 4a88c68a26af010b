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
}
