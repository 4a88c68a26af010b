namespace Rollout.Dsl.Decisions;

/// <summary>What a person overrides, with a reason on record.</summary>
public enum Overriding
{
    /// <summary>Goes on to the next stage although the gate is not met.</summary>
    Gate,

    /// <summary>Rolls back although the point of no return is passed.</summary>
    PointOfNoReturn,

    /// <summary>Lets a broken gate or a crossed halting stop-loss count as seen, and observes the stage anew.</summary>
    Breach,
}
