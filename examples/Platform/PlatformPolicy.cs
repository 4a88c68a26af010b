using NodaTime;
using Platform.Releases;
using Rollout.Dsl;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

// What Policy.ToText() gives. When the policy changes, ROL0008 shows the text to write here.
[assembly: PublishedRolloutPolicy(
    typeof(PlatformPolicy),
    nameof(PlatformPolicy.Policy),
    "rollout policy 1; name 'platform'; first-exposure 5; rollback 0:01:00:00; hold 1:00:00:00; stages 8; harm Users Business; "
    + "within Monday,Tuesday,Wednesday,Thursday from 08:00:00 to 16:00:00 in 'Europe/Berlin'; "
    + "raise ROL2002 Error 'a service that nothing stops wakes the platform team'; "
    + "lower ROL3004 Suggestion 'the platform rehearses its ways back for every service'; "
    + "off ROL5006 'approvals are taken in the change calendar'")]

namespace Platform.Releases;

/// <summary>What the platform team asks of every service. It is published, so that the compiler of each service can read it.</summary>
public static class PlatformPolicy
{
    /// <summary>The policy.</summary>
    public static RolloutPolicy Policy => RolloutPolicy.Named("platform")
        .FirstExposureAtMost(5.Percent())
        .RollbackWithin(1.Hours())
        .HoldingAtMost(24.Hours())
        .StagesAtMost(8)
        .RequiringHarm(Harmed.Users, Harmed.Business)
        .Within(ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday)
            .From(new LocalTime(8, 0)).To(new LocalTime(16, 0)).In("Europe/Berlin"))
        .Raising("ROL2002", to: Severity.Error, because: "a service that nothing stops wakes the platform team")
        .Lowering("ROL3004", to: Severity.Suggestion, because: "the platform rehearses its ways back for every service")
        .SwitchingOff("ROL5006", because: "approvals are taken in the change calendar");
}
