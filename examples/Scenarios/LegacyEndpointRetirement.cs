using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace PublicApi.Releases;

/// <summary>
/// The first version of the orders endpoint goes. Its clients are told, it is refused to a growing share of those who still call it,
/// which comes back in seconds, and the code is removed once nobody calls it any more.
/// </summary>
public static class LegacyEndpointRetirement
{
    static readonly CountMetric Calls = Metric.Count("orders.v1.calls").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric BrokenClients = Metric.Ratio("orders.broken_clients").ShowingHarmTo(Harmed.Users).LaggingBy(15.Minutes());
    static readonly CountMetric SupportContacts = Metric.Count("support.contacts.api").ShowingHarmTo(Harmed.Business).LaggingBy(4.Hours());

    static readonly Role Lead = Role.Named("API lead");
    static readonly FlagChange Refuse = Change.Flag("REFUSE_ORDERS_V1")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 5, 19)).RemovedBy(Lead, until: new LocalDate(2026, 10, 30));
    static readonly RemovalChange Endpoint = Change.Removal("orders v1")
        .On(Target.Of("route", "GET /v1/orders").Counting(1).In("production"))
        .After(Refuse).UsageShownBy(Calls).OneWay(because: "its code and its views are gone");

    static readonly Instant Announced = Instant.FromUtc(2026, 9, 30, 8, 0);
    static readonly Audience Callers = Audience.Named("clients of v1").StickyBy("client id").Nested();

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("America/New_York");

    public static RolloutPlan Plan =>
        RolloutPlan.For("orders-v1-retired")
            .Changing(Refuse, Endpoint)
            .Through(
                Stage.Named("few").To(2.PercentOfTenants(), Callers).Applying(Refuse).ObserveFor(7.Days()).NobodyStranded(),
                Stage.Named("fifth").To(20.PercentOfTenants(), Callers).ObserveFor(7.Days()).NobodyStranded(),
                Stage.Named("refused to all").ToEveryone().ObserveFor(30.Days())
                    .AdvanceWhen(Calls.StaysAtZero(), SupportContacts < 5.Events()),
                PointOfNoReturn.Because("the endpoint is no longer in the code").AtInstant(Announced),
                Stage.Named("removed").ToEveryone().Applying(Endpoint)
                    .ApprovedBy(Approval.By(Role.Product).Within(5.Days()).AfterEvidence().IfExpired(Then.StepBack))
                    .ObserveFor(2.Days())
                    .AdvanceWhen(BrokenClients < 0.1.Percent())
                    .ContainWhen(BrokenClients > 0.5.Percent()))
            .RollingBackBy(
                Undo.TurnOff(Refuse).Within(10.Seconds()).By(Role.OnCall),
                Undo.Verify(BrokenClients < 0.1.Percent()).Within(30.Minutes()).By(Role.OnCall))
            .ContainingBy(Contain.FailOver("orders v2 through the compatibility route").Within(10.Minutes()).By(Role.OnCall))
            .RepairingForwardBy(Repair.Run("gateway add-route v1-to-v2").Within(1.Hours()).By(Lead))
            .ExposedBy(Refuse)
            .StartingWhen(Ready.SignalsSeenAlive(), Ready.Checked("every known client has answered"))
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 5, 20)).Of(Refuse).Taking(25.Minutes()).By(Role.OnCall))
            .StopLoss(BrokenClients > 1.Percent(), SupportContacts > 20.Events())
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.ToClients(Endpoint, to: "developer mailing list").Before(90.Days()),
                Announce.Rollbacks(to: "API status page").Within(15.Minutes()))
            .Obliging(Obligation.Remove("documentation of orders v1").By(Lead).Until(new LocalDate(2026, 10, 30)));

    static Stage NobodyStranded(this Stage stage) => stage.AdvanceWhen(BrokenClients < 0.1.Percent(), SupportContacts < 5.Events());
}
