namespace Rollout.Dsl.Decisions;

/// <summary>A list of steps that are taken in order.</summary>
internal enum Procedure
{
    None,

    Rollback,

    Containment,

    Repair,
}
