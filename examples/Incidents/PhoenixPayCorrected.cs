using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Phoenix as the audits describe it: both systems pay on paper first, one department pays through the end of a year, wrong pay and the
/// backlog stop the next wave, and the advisers stay until there is no need to go back. Somebody outside the project gives the word.
/// </summary>
public static class PhoenixPayCorrected
{
    static readonly RatioMetric WrongPay = Metric.Ratio("pay.wrong").ShowingHarmTo(Harmed.Users).LaggingBy(28.Days());
    static readonly AgeMetric Backlog = Metric.Age("pay.oldest_open_case").ShowingHarmTo(Harmed.Business);
    static readonly CountMetric Differences = Metric.Mismatches(old: "regional system", @new: "Phoenix").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric AdvisersAlone = Metric.Count("pay.cases_that_advisers_alone_solve");

    static readonly Role Executive = Role.Named("pay executive");
    static readonly Role Auditor = Role.Named("independent auditor");
    static readonly CodeChange System = Change.Code("pay system", from: "regional system", to: "Phoenix")
        .MixedFor(720.Days(), because: "each department is paid by one of the two");
    static readonly RemovalChange Advisers = Change.Removal("pay advisers of the departments").After(System)
        .UsageShownBy(AdvisersAlone).OneWay(because: "the posts are cut");

    static readonly ReleaseWindow AfterPayday = ReleaseWindow.On(IsoDayOfWeek.Thursday)
        .From(new LocalTime(9, 0)).To(new LocalTime(15, 0)).In("America/Toronto");

    public static RolloutPlan Plan =>
        RolloutPlan.For("phoenix")
            .Changing(System, Advisers)
            .Through(
                Stage.Named("parallel run").Shadow(100.PercentOfUsers()).SuppressingSideEffects("pay is computed and not paid")
                    .ObserveFor(84.Days()).AdvanceWhen(Differences.StaysAtZero()),
                Stage.Named("one department").To(1.PercentOfUsers()).Applying(System)
                    .ApprovedBy(Auditor, within: 28.Days())
                    .ObserveFor(400.Days()).Paid(),
                Stage.Named("tenth").To(10.PercentOfUsers()).ObserveFor(84.Days()).Paid(),
                Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(84.Days()).Paid(),
                Stage.Named("all").ToEveryone().ObserveFor(180.Days()).Paid().AdvanceWhen(AdvisersAlone.StaysAtZero()),
                PointOfNoReturn.Because("the advisers leave"),
                Stage.Named("first advisers leave").To(5.PercentOfUsers()).Applying(Advisers)
                    .ApprovedBy(Approval.By(Auditor).Within(28.Days()).AfterEvidence().VoidWhenEvidenceChanges())
                    .ObserveFor(84.Days()).PaidWithoutThem(),
                Stage.Named("half of them").To(50.PercentOfUsers()).ObserveFor(84.Days()).PaidWithoutThem(),
                Stage.Named("the rest of them").ToEveryone().ObserveFor(84.Days()).PaidWithoutThem())
            .RollingBackBy(
                Undo.Redeploy(System).Within(14.Days()).By(Executive)
                    .Needing(Prerequisite.Artefact("regional system and its operators").CheckedOn(new LocalDate(2016, 1, 18))),
                Undo.Run("advisers correct the pay since {deployed}", undoing: System).Within(28.Days()).By(Executive).Repeatable(),
                Undo.Verify(Differences < 1.Events()).Within(14.Days()).By(Auditor))
            .ContainingBy(Contain.Run("emergency pay at the local office").Within(2.Days()).By(Executive))
            .RepairingForwardBy(Repair.Run("engage advisers again and work off the backlog").Within(84.Days()).By(Executive))
            .Touching(Sensitive.FinancialRecords)
            .StartingWhen(Ready.Checked("retroactive pay"), Ready.Rehearsed(), Ready.SignalsSeenAlive())
            .Starting(AfterPayday)
            .Rehearsed(Rehearsal.On(new LocalDate(2016, 1, 18)).Of(System).Taking(30.Days()).By(Executive))
            .StopLoss(WrongPay > 2.Percent(), Backlog > 30.Days())
            .OwnedBy(Executive)
            .Authority(Executive.MayRollBack(On.AnyReason).MayHalt(), Auditor.MayVeto())
            .Announcing(
                Announce.ToClients(Advisers, to: "departments").Before(84.Days()),
                Announce.Rollbacks(to: "departments and unions").Within(1.Days()));

    static Stage Paid(this Stage stage) => stage.AdvanceWhen(WrongPay < 0.5.Percent(), Backlog < 14.Days());

    static Stage PaidWithoutThem(this Stage stage) => stage.Paid().ContainWhen(WrongPay > 1.Percent());
}
