namespace Rollout.Dsl;

/// <summary>How a change comes back.</summary>
public enum Reversibility
{
    /// <summary>Nobody has said it.</summary>
    Unclassified,

    /// <summary>It is undone by one step that leaves nothing behind.</summary>
    Reversible,

    /// <summary>It is undone while the service is down.</summary>
    ReversibleWithDowntime,

    /// <summary>It comes back through a repair of the data.</summary>
    Repairable,

    /// <summary>It does not come back.</summary>
    OneWay,
}
