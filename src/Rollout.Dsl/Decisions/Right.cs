namespace Rollout.Dsl.Decisions;

/// <summary>What a person may be allowed to do during a rollout.</summary>
internal enum Right
{
    Advance,
    Halt,
    RollBack,
    Override,
    Veto,
}
