using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Billing.Releases;

/// <summary>Card payments move from one provider to another, shop by shop. Both can settle, so the way back is a route.</summary>
public static class PaymentProviderSwitch
{
    static readonly Component Ledger = Component.Named("settlement ledger");

    static readonly RatioMetric Success = Metric.Ratio("cards.authorised").ShowingHarmTo(Harmed.Business).LabelledBy("provider");
    static readonly RatioMetric Failures = Metric.Ratio("cards.failures").ShowingHarmTo(Harmed.Users)
        .LabelledBy("provider").RetriedAtMost(2);
    static readonly LatencyMetric Latency = Metric.Latency("cards.authorisation").ShowingHarmTo(Harmed.Users).LabelledBy("provider");
    static readonly CountMetric Unsettled = Metric.Mismatches(old: "orders paid", @new: "provider settlements")
        .ShowingHarmTo(Harmed.Business).Watching(Ledger).LaggingBy(2.Hours());

    static readonly FlagChange Route = Change.Flag("CARDS_TO_NOVAPAY").WhenSilent(FlagState.Off).FlippedBy(Role.OnCall)
        .TurnedBothWays(on: new LocalDate(2026, 4, 8));
    static readonly DependencyChange Provider = Change.Dependency("card provider", from: "Altpay 2021-04", to: "Novapay 3.2")
        .ReversibleBy("Altpay stays under contract until September").Writing("settlement ledger")
        .MixedFor(60.Days(), because: "each order keeps the provider that took it");

    static readonly Role Lead = Role.Named("billing lead");
    static readonly RollbackStep Back = Undo.TurnOff(Route).Within(10.Seconds()).By(Role.OnCall);
    static readonly RollbackStep Reconcile = Undo.Run("reconcile-settlements --since {deployed}", undoing: Provider)
        .Asking("which orders were taken by both?").Within(45.Minutes()).By(Lead).Repeatable().ExpectingOutcome("0 orders paid twice");

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)
        .From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/Paris");
    static readonly Freeze EndOfMonth = Freeze.From(new LocalDate(2026, 4, 27)).To(new LocalDate(2026, 5, 1))
        .In("Europe/Paris").Because("the books are closed");

    public static RolloutPlan Plan =>
        RolloutPlan.For("cards-to-novapay")
            .Changing(Provider, Route)
            .Through(
                Stage.Named("own shop").To(1.PercentOfTenants(), Audience.Internal.Of(4.Tenants(), of: 3_000.Tenants()))
                    .ObserveFor(1.Days()).Settled(),
                Stage.Named("few").To(5.PercentOfTenants())
                    .ApprovedBy(Role.Named("finance"), within: 24.Hours())
                    .ObserveFor(2.Days()).Settled(),
                Stage.Named("third").To(33.PercentOfTenants()).ObserveFor(3.Days()).Settled(),
                Stage.Named("all").ToEveryone().ObserveFor(7.Days()).Settled())
            .RollingBackBy(Back, Reconcile, Undo.Verify(Success > 96.Percent()).Within(10.Minutes()).By(Role.OnCall))
            .ContainingBy(Contain.BreakCircuit(Component.Named("Novapay client")).Within(1.Minutes()).By(Role.OnCall))
            .ExposedBy(Route)
            .Touching(Critical.Payments, Sensitive.FinancialRecords)
            .Sharing(Ledger)
            .Fearing("a card is charged twice", seenBy: Unsettled > 0.Events())
            .StartingWhen(Ready.Rehearsed(), Ready.BaselineCaptured(), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Mornings).Frozen(EndOfMonth)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 4, 9)).Of(Provider, Route).Covering(Back, Reconcile).Taking(40.Minutes()).By(Lead))
            .StopLoss(Failures > 2.Percent(), Success < 92.Percent(), Latency.P99 > 2.Times(Baseline.Before))
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "#billing").Within(5.Minutes()).WithReason().WithTime())
            .Informing(Role.Named("finance"), Role.Management)
            .AgreedBy(Role.Named("finance"), fingerprint: "09662c85be280cd48048979d8605bd97fae3b59a9a45eeae91710e1e2359a537", on: new LocalDate(2026, 4, 13));

    static Stage Settled(this Stage stage) => stage
        .AdvanceWhen(Success > 96.Percent(), Failures < 0.5.Percent(), Latency.P99 < 2.Seconds(), Unsettled.StaysAtZero());
}
