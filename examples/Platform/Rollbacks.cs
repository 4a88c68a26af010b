using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Platform.Releases;

/// <summary>Ways back that every service shares, with the times that the last rehearsals of the platform measured.</summary>
public static class Rollbacks
{
    /// <summary>The flag first, since that takes seconds, then the code behind it, then proof that it helped.</summary>
    public static RollbackStep[] OffThenRedeploy(FlagChange flag, CodeChange code, string service) =>
    [
        Undo.TurnOff(flag).Within(10.Seconds()).By(Role.OnCall),
        Undo.Redeploy(code).Within(15.Minutes()).By(Role.OnCall),
        Verified(service),
    ];

    /// <summary>The router sends everyone to the old release, which still runs; it is redeployed afterwards.</summary>
    public static RollbackStep[] RouteThenRedeploy(string oldRelease, CodeChange code, string service) =>
    [
        Undo.SwitchTraffic(oldRelease, undoing: code).Within(1.Minutes()).By(Role.OnCall),
        Undo.Redeploy(code).Within(15.Minutes()).By(Role.OnCall),
        Verified(service),
    ];

    static RollbackStep Verified(string service) =>
        Undo.Verify(Signals.Errors(service) < 0.5.Percent()).Within(5.Minutes()).By(Role.OnCall);
}
