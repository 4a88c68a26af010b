using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Identity.Credentials;

/// <summary>
/// The key that signs tokens is replaced. Both keys are trusted first, then tokens are signed with the new one, and the old one is
/// withdrawn when no valid token carries it.
/// </summary>
public static class SigningKeyRotation
{
    static readonly RatioMetric Rejected = Metric.Ratio("tokens.rejected").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric UnknownKeys = Metric.Count("audit.tokens_of_unknown_key").ShowingHarmTo(Harmed.Security);
    static readonly CountMetric OldTokens = Metric.Count("tokens.of_old_key");

    static readonly Target Verifiers = Target.Of("token verifiers", "verifies=tokens").Counting(42).In("production").Caching(1.Hours());
    static readonly ConfigChange Trust = Change.Config("trusted keys", from: "2025", to: "2025 and 2026").On(Verifiers);
    static readonly CredentialChange Sign = Change.Credential("tokens signed with key 2026")
        .After(Trust).ReversibleBy("key 2025 stays in the vault").MixedFor(30.Days(), because: "both keys are trusted");
    static readonly RemovalChange Withdraw = Change.Removal("key 2025")
        .After(Sign).On(Verifiers).UsageShownBy(OldTokens)
        .QuarantinedFor(30.Days()).ReversibleBy("the key is disabled for 30 days before it is destroyed");

    static readonly Role Security = Role.Named("identity on-call");
    static readonly Component Console = Component.Named("vault console");

    public static RolloutPlan Plan =>
        RolloutPlan.For("signing-key-2026")
            .Changing(Trust, Sign, Withdraw)
            .Through(
                Stage.Named("trust both").Dark().Applying(Trust).ObserveFor(2.Hours()).AdvanceWhen(Trust.IsOnEveryTarget()),
                Stage.Named("first tokens").To(1.PercentOfSessions()).Applying(Sign)
                    .ApprovedBy(Role.Named("head of security"), within: 48.Hours())
                    .ObserveFor(4.Hours()).Accepted(),
                Stage.Named("tenth").To(10.PercentOfSessions()).ObserveFor(1.Days()).Accepted(),
                Stage.Named("all tokens").ToEveryone().ObserveFor(7.Days()).Accepted().AdvanceWhen(OldTokens.StaysAtZero()),
                Stage.Named("withdraw").ToEveryone().Applying(Withdraw)
                    .ApprovedBy(Role.Named("head of security"), within: 48.Hours())
                    .ObserveFor(1.Days()).Accepted())
            .RollingBackBy(
                Undo.Run("vault enable-key 2025", undoing: Withdraw).Within(5.Minutes()).By(Security).ReachedThrough(Console).Repeatable(),
                Undo.Run("vault sign-with 2025", undoing: Sign).Within(5.Minutes()).By(Security).ReachedThrough(Console).Repeatable()
                    .Needing(Prerequisite.Access("vault console with a hardware token").CheckedOn(new LocalDate(2026, 1, 12))),
                Undo.TurnBack(Trust).Within(1.Hours()).By(Security),
                Undo.Recover("restart the verifiers, five at a time", after: Trust).Within(30.Minutes()).By(Security),
                Undo.Verify(Rejected < 0.1.Percent()).Within(15.Minutes()).By(Security))
            .Paced(Pace.Of(5, ExposureUnit.Hosts, per: 10.Minutes()).KeepingHealthy(80.Percent()))
            .GoingBackTogether(Sign, Withdraw)
            .Touching(Critical.SignIn, Sensitive.Credentials)
            .StartingWhen(Ready.SignalsSeenAlive(), Ready.NoIncident(), Ready.AcknowledgedBy(Security))
            .Starting(ReleaseWindow.On(IsoDayOfWeek.Tuesday).From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/London"))
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 1, 13)).Of(Trust, Sign, Withdraw).Taking(70.Minutes()).By(Security)
                .Finding("the vault console needs a second person"))
            .MonitoredThrough(Component.Named("metrics of the other cloud"))
            .StopLoss(Rejected > 1.Percent(), UnknownKeys > 0.Events())
            .OwnedBy(Security)
            .Authority(Security.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.ToClients(Withdraw, to: "teams that verify tokens").Before(30.Days()),
                Announce.Rollbacks(to: "#identity").Within(5.Minutes()).Paging())
            .Obliging(Obligation.Renew("signing key").By(Security).Until(new LocalDate(2027, 1, 12)));

    static Stage Accepted(this Stage stage) => stage.AdvanceWhen(Rejected < 0.1.Percent(), UnknownKeys.StaysAtZero());
}
