using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Azure AD key as the corrective actions describe it: a key goes when no token of the last two weeks carries it and no mark retains
/// it, region by region, and the time to come back counts what applications hold in their caches.
/// </summary>
public static class AzureSigningKeyCorrected
{
    static readonly RatioMetric Rejected = Metric.Ratio("tokens.rejected").ShowingHarmTo(Harmed.Users).PerRegion();
    static readonly CountMetric Signed = Metric.Count("tokens.signed_by_the_key").ShowingHarmTo(Harmed.Users);

    static readonly RemovalChange Key = Change.Removal("unused signing key").Destroying("key in the published metadata")
        .UsageShownBy(Signed).ReversibleBy("the key is kept and can be published again").QuarantinedFor(90.Days())
        .On(Target.Of("published metadata", "retain=false, last used over two weeks ago").Counting(1).Caching(12.Hours()));
    static readonly Role Identity = Role.Named("identity on-call");

    static readonly Segment First = Region.Named("canary region").Carrying(1.Percent());
    static readonly Segment Some = Region.Named("three regions").Carrying(9.Percent());
    static readonly Segment Half = Region.Named("western regions").Carrying(40.Percent());
    static readonly Segment Rest = Region.Named("remaining regions").Carrying(50.Percent());

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("America/Los_Angeles");

    public static RolloutPlan Plan =>
        RolloutPlan.For("signing-key-clean-up")
            .Changing(Key)
            .Through(
                Stage.Named("unused").Dark().ObserveFor(14.Days()).AdvanceWhen(Signed.StaysAtZero()),
                Stage.Named("canary region").To(First)
                    .ApprovedBy(Approval.By(Role.Named("head of identity")).Within(2.Days()).AfterEvidence())
                    .ObserveFor(1.Days()).Trusted(),
                Stage.Named("three regions").To(Some).ObserveFor(1.Days()).Trusted(),
                Stage.Named("west").To(Half).ObserveFor(2.Days()).Trusted(),
                Stage.Named("all").To(Rest).ObserveFor(7.Days()).Trusted())
            .RollingBackBy(
                Undo.Run("publish-key --retained", undoing: Key).Within(30.Minutes()).By(Identity).Repeatable(),
                Undo.Recover("wait until every application has read the metadata again", after: Key).Within(12.Hours()).By(Identity),
                Undo.Verify(Rejected < 0.1.Percent()).Within(30.Minutes()).By(Identity))
            .Across(First, Some, Half, Rest)
            .Touching(Critical.SignIn, Sensitive.Credentials)
            .StartingWhen(Ready.Checked("no key of the list is marked to retain"), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2021, 3, 2)).Of(Key).Taking(11.Hours()).By(Identity))
            .StopLoss((Rejected > 0.5.Percent()).InEachRegion(), Signed > 0.Events())
            .OwnedBy(Identity)
            .Authority(Identity.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.ToClients(Key, to: "owners of applications").Before(30.Days()),
                Announce.Rollbacks(to: "status page").Within(15.Minutes()));

    static Stage Trusted(this Stage stage) => stage.AdvanceWhen((Rejected < 0.1.Percent()).InEachRegion(), Signed.StaysAtZero());
}
