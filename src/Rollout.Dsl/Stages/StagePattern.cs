namespace Rollout.Dsl;

/// <summary>How a stage lets the change act. A stage that says nothing exposes.</summary>
internal enum StagePattern
{
    Exposing,
    DryRun,
}
