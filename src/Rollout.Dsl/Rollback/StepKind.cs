namespace Rollout.Dsl;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    TurnOff,
    TurnBack,
    Redeploy,
    MigrateDown,
    Repair,
    Run,
    Pause,
    SwitchTraffic,
    Restore,
    Recover,
    Verify,
    KillSwitch,
    Throttle,
    BreakCircuit,
    Drop,
    MakeReadOnly,
    FailOver,
}
