using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Identity.Incidents;

/// <summary>
/// A key that signs the requests of partners was published by mistake. Once it is revoked it stays revoked, so nothing is rolled back:
/// who is locked out gets a new key, and the plan says how fast.
/// </summary>
public static class LeakedKeyRevocation
{
    static readonly RatioMetric LockedOut = Metric.Ratio("partners.requests_refused").ShowingHarmTo(Harmed.Users).LabelledBy("key");
    static readonly RatioMetric WouldBeRefused = Metric.Ratio("partners.requests_with_key_7_alone").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric LeakedKeyUses = Metric.Count("audit.uses_of_leaked_key").ShowingHarmTo(Harmed.Security);
    static readonly CountMetric Contacts = Metric.Count("support.contacts.partners").ShowingHarmTo(Harmed.Business).LaggingBy(1.Hours());

    static readonly CredentialChange Revoked = Change.Credential("partner key 7 revoked")
        .OneWay(because: "what was public is never trusted again")
        .On(Target.Of("gateways", "role=partner-gateway").Counting(24).In("production"));

    static readonly Role Security = Role.Named("security lead");
    static readonly Component Console = Component.Named("vault console");

    public static RolloutPlan Plan =>
        RolloutPlan.For("revoke-partner-key-7")
            .Changing(Revoked)
            .Through(
                Stage.Named("refusals counted").DryRun(100.PercentOfTenants()).ObserveFor(2.Hours())
                    .AdvanceWhen(WouldBeRefused < 0.1.Percent()),
                PointOfNoReturn.Because("what was public is never trusted again"),
                Stage.Named("own integration").To(0.5.PercentOfTenants(), Audience.Internal).Applying(Revoked)
                    .ApprovedBy(Security, within: 1.Hours())
                    .ObserveFor(1.Hours()).NobodyLockedOut(),
                Stage.Named("twentieth").To(5.PercentOfTenants()).ObserveFor(2.Hours()).NobodyLockedOut(),
                Stage.Named("half").To(50.PercentOfTenants()).ObserveFor(4.Hours()).NobodyLockedOut(),
                Stage.Named("all").ToEveryone().ObserveFor(1.Days()).NobodyLockedOut())
            .WithoutRollback(because: "a key that was public would be trusted again")
            .ContainingBy(
                Contain.Run("vault accept-expired-sessions --minutes 30").Within(1.Minutes()).By(Role.OnCall))
            .RepairingForwardBy(Repair.Run("vault issue-partner-key --for-locked-out").Within(15.Minutes()).By(Role.OnCall))
            .ExposedBy(Control.Deployer("gateway settings").Delivering(ExposureUnit.Tenants))
            .Touching(Critical.SignIn, Sensitive.Credentials)
            .StopLoss(LockedOut > 2.Percent())
            .OwnedBy(Security)
            .Authority(Security.MayHalt().MayOverride(), Role.OnCall.MayHalt());

    static Stage NobodyLockedOut(this Stage stage) => stage
        .AdvanceWhen(LockedOut < 0.1.Percent(), LeakedKeyUses.StaysAtZero(), Contacts < 20.Events());
}
