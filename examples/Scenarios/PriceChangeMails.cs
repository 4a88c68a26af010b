using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Campaigns.Releases;

/// <summary>
/// Mails to 240,000 customers about new prices. What was sent stays sent: nothing is rolled back but the sending, which begins small,
/// and the plan says beforehand how a wrong mail is answered.
/// </summary>
public static class PriceChangeMails
{
    static readonly RatioMetric Bounces = Metric.Ratio("mails.bounced").ShowingHarmTo(Harmed.System).LaggingBy(30.Minutes());
    static readonly RatioMetric WrongPrice = Metric.Ratio("mails.price_differs_from_contract").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Cancelled = Metric.Ratio("contracts.cancelled").ShowingHarmTo(Harmed.Business).LaggingBy(12.Hours());
    static readonly CountMetric Contacts = Metric.Count("support.contacts.prices").ShowingHarmTo(Harmed.Business).LaggingBy(2.Hours());

    static readonly FlagChange Sending = Change.Flag("SEND_PRICE_MAILS")
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2026, 10, 5));
    static readonly EmissionChange Mails = Change.Emission("price mails")
        .WrittenBy(Sending).InBatchesOf(500, of: "mails").AnsweredBy("a correction mail within a day, and the old price for a year");
    static readonly Role Marketing = Role.Named("campaign lead");

    static readonly Audience Sample = Audience.RandomSample.Stratified(by: "tariff");
    static readonly ReleaseWindow SupportIsThere = ReleaseWindow
        .On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday)
        .From(new LocalTime(9, 0)).To(new LocalTime(15, 0)).In("Europe/Vienna");

    public static RolloutPlan Plan =>
        RolloutPlan.For("price-mails-2027")
            .Changing(Sending, Mails)
            .Through(
                Stage.Named("rehearsal").DryRun(100.PercentOfUsers()).SuppressingSideEffects("mails are rendered and checked, not sent")
                    .ObserveFor(4.Hours()).AdvanceWhen(WrongPrice < 0.001.Percent()),
                Stage.Named("first mails").To(Exposure.Of(2_400.Users(), of: 240_000.Users()), Sample)
                    .ApprovedBy(Approval.By(Role.Product).Within(2.Days()).AfterEvidence().IfExpired(Then.RollBack))
                    .ObserveFor(2.Days()).Understood(),
                Stage.Named("tenth").To(10.PercentOfUsers()).ObserveFor(2.Days()).Understood(),
                Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(2.Days()).Understood(),
                Stage.Named("all").ToEveryone().ObserveFor(7.Days()).Understood())
            .RollingBackBy(
                Undo.TurnOff(Sending).Within(1.Minutes()).By(Role.OnCall),
                Undo.Run("send-corrections --since {deployed} --once-per-customer", undoing: Mails).Within(1.Days()).By(Marketing)
                    .Asking("who got a wrong price?").Repeatable(),
                Undo.Verify(WrongPrice < 0.001.Percent()).Within(1.Hours()).By(Marketing))
            .ContainingBy(Contain.Pause(Sending).Within(1.Minutes()).By(Role.OnCall))
            .ExposedBy(Sending)
            .Paced(Pace.Of(20, ExposureUnit.Batches, per: 1.Hours()))
            .StartingWhen(Ready.Checked("texts by legal"), Ready.SignalsSeenAlive(), Ready.AcknowledgedBy(Role.Named("support")))
            .Starting(SupportIsThere).Advancing(SupportIsThere)
            .Rehearsed(Rehearsal.On(new LocalDate(2026, 10, 6)).Of(Sending, Mails).Taking(3.Hours()).By(Marketing))
            .StopLoss(WrongPrice > 0.01.Percent(), Cancelled > 3.Percent(), Bounces > 5.Percent())
            .StopLoss(StopLoss.Halting(Contacts > 400.Events()))
            .OwnedBy(Marketing)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Marketing.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(
                Announce.Starts(to: "#support").Before(1.Days()),
                Announce.Holds(to: "#support"),
                Announce.Rollbacks(to: "#support").Within(10.Minutes()));

    static Stage Understood(this Stage stage) => stage
        .AdvanceWhen(WrongPrice < 0.001.Percent(), Cancelled < 1.Percent(), Bounces < 2.Percent(), Contacts < 200.Events());
}
