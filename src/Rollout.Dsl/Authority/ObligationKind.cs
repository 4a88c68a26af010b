namespace Rollout.Dsl;

/// <summary>What has to be done once a rollout is over.</summary>
public enum ObligationKind
{
    /// <summary>Something else, told in words.</summary>
    Do,

    /// <summary>Something temporary goes away: a flag, an old path, a copy of the data.</summary>
    Remove,

    /// <summary>The people of the rollout look back on it.</summary>
    Review,

    /// <summary>Something that grows old is done again: a rehearsal, a restore test, an accepted risk.</summary>
    Renew,
}
