namespace Rollout.Dsl;

/// <summary>What an announcement tells of.</summary>
public enum Occasion
{
    /// <summary>The rollout starts.</summary>
    Starts,

    /// <summary>It advances to its next stage.</summary>
    Advances,

    /// <summary>It is held where it is.</summary>
    Holds,

    /// <summary>It is rolled back.</summary>
    Rollbacks,

    /// <summary>An incident.</summary>
    Incidents,

    /// <summary>It has reached everyone, and all is well.</summary>
    Completion,

    /// <summary>Something that clients use goes away.</summary>
    Retirement,
}
