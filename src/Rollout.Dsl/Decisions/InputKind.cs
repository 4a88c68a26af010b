namespace Rollout.Dsl.Decisions;

/// <summary>What can happen to a rollout, without the times and the names.</summary>
internal enum InputKind
{
    Evidence,
    TimerEnded,
    GrowthOpened,
    GrowthClosed,
    ReadyMet,
    ReadyLost,
    ApprovalsMet,
    ApprovalsVoid,
    IncidentOpened,
    IncidentClosed,
    ExposureExceeded,
    PointPassed,
    ActionDone,
    ActionFailed,
    Superseded,
    Halt,
    Resume,
    Veto,
    Advance,
    RollBack,
    OverrideAdvance,
    OverrideRollBack,
    OverrideBreach,
    Retry,
    VetoLifted,
}
