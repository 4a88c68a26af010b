using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Identity.Releases;

/// <summary>
/// Tokens have to be bound to their client. The policy is judged without effect first, then enforced client type by client type, the
/// smallest and most easily reached one first.
/// </summary>
public static class AuthPolicyByClientType
{
    static readonly RatioMetric Denied = Metric.Ratio("auth.denied").ShowingHarmTo(Harmed.Users).PerCohort();
    static readonly RatioMetric WouldDeny = Metric.Ratio("auth.would_be_denied").ShowingHarmTo(Harmed.Users).PerCohort();
    static readonly CountMetric Anomalies = Metric.Count("auth.audit.anomalies").ShowingHarmTo(Harmed.Security);
    static readonly CountMetric Judged = Metric.Count("auth.judged");

    static readonly SecurityPolicyChange Bound = Change.SecurityPolicy("tokens are bound to clients")
        .ReversibleBy("the policy goes back to audit");
    static readonly Role Security = Role.Named("identity on-call");

    static readonly Segment Internal = ClientType.Named("internal tools").Carrying(2.Percent());
    static readonly Segment Partners = ClientType.Named("partner API").Carrying(8.Percent());
    static readonly Segment Mobile = ClientType.Named("mobile app").Carrying(30.Percent());
    static readonly Segment Web = ClientType.Named("web").Carrying(60.Percent());

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/London");

    public static RolloutPlan Plan =>
        RolloutPlan.For("bound-tokens")
            .Changing(Bound)
            .Through(
                Stage.Named("audit").Shadow(100.PercentOfRequests()).SuppressingSideEffects("denials are logged and not enforced")
                    .ObserveFor(7.Days())
                    .AdvanceWhen((WouldDeny < 0.01.Percent()).InEachCohort(), Judged.ExercisedAtLeast(1_000_000.Events())),

                Stage.Named("internal tools").To(Internal)
                    .ApprovedBy(Role.Named("head of security"), within: 48.Hours())
                    .ObserveFor(2.Days()).NobodyLockedOut(),
                Stage.Named("partners").To(Partners).ObserveFor(3.Days()).NobodyLockedOut(),
                Stage.Named("mobile app").To(Mobile).ObserveFor(3.Days()).NobodyLockedOut(),
                Stage.Named("web").To(Web).ObserveFor(7.Days()).NobodyLockedOut())
            .RollingBackBy(
                Undo.Run("authz enforcement --policy bound-tokens --mode audit", undoing: Bound).Within(2.Minutes()).By(Security)
                    .ReachedThrough(Component.Named("break-glass account")).Repeatable(),
                Undo.Verify(Denied < 0.1.Percent()).Within(10.Minutes()).By(Security))
            .Across(Internal, Partners, Mobile, Web)
            .ExposedBy(Control.Deployer("policy engine"))
            .Touching(Critical.SignIn, Sensitive.Permissions)
            .StartingWhen(Ready.SignalsSeenAlive(), Ready.NoIncident(), Ready.AcknowledgedBy(Security))
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 1, 20)).Of(Bound).Taking(6.Minutes()).By(Security))
            .StopLoss((Denied > 0.5.Percent()).InEachCohort(), Anomalies > 0.Events())
            .OwnedBy(Security)
            .Authority(Security.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.Starts(to: "partner newsletter").Before(30.Days()),
                Announce.Rollbacks(to: "#identity").Within(5.Minutes()).Paging());

    static Stage NobodyLockedOut(this Stage stage) => stage
        .AdvanceWhen((Denied < 0.1.Percent()).InEachCohort(), Anomalies.StaysAtZero());
}
