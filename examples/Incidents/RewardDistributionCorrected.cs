using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Compound proposal 62 as the corrective actions describe it: rewards can be paused within minutes, whatever a vote takes, one small
/// market goes first with a small balance, and each block pays out no more than a cap. What was claimed stays claimed.
/// </summary>
public static class RewardDistributionCorrected
{
    static readonly CountMetric Excess = Metric.Count("rewards.claims_beyond_accrual").ShowingHarmTo(Harmed.Business);
    static readonly RatioMetric Failed = Metric.Ratio("rewards.claims_failed").ShowingHarmTo(Harmed.Users).PerCohort();

    static readonly Role Guardian = Role.Named("pause guardian");
    static readonly Role Holders = Role.Named("token holders");

    static readonly CodeChange Distribution = Change.Code("reward distribution", from: "before proposal 62", to: "proposal 62")
        .MixedFor(60.Days(), because: "each market pays by one of the two");
    static readonly FlagChange Rewards = Change.Flag("REWARDS_CLAIMABLE")
        .WhenSilent(FlagState.Off).FlippedBy(Guardian).TurnedBothWays(on: new LocalDate(2021, 9, 14));
    static readonly EmissionChange Claims = Change.Emission("rewards")
        .WrittenBy(Rewards).InBatchesOf(10, of: "tokens a block").AnsweredBy("what was claimed too much is set off against later rewards");

    static readonly Segment Smallest = Cell.Named("smallest market").Carrying(0.5.Percent());
    static readonly Segment Small = Cell.Named("small markets").Carrying(4.5.Percent());
    static readonly Segment Large = Cell.Named("large markets").Carrying(95.Percent());

    static readonly ReleaseWindow GuardianIsThere = ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)
        .From(new LocalTime(14, 0)).To(new LocalTime(20, 0)).In("UTC");

    public static RolloutPlan Plan =>
        RolloutPlan.For("proposal-62")
            .Changing(Distribution, Rewards, Claims)
            .Through(
                Stage.Named("smallest market").To(Smallest)
                    .ApprovedBy(Approval.By(Holders).Within(7.Days()).VoidWhenEvidenceChanges())
                    .ObserveFor(7.Days()).Exact(),
                Stage.Named("small markets").To(Small).ObserveFor(7.Days()).Exact(),
                Stage.Named("part of the large").To(30.PercentOfUsers()).In(Large).ObserveFor(7.Days()).Exact(),
                Stage.Named("all").To(Large).ObserveFor(14.Days()).Exact())
            .RollingBackBy(
                Undo.TurnOff(Rewards).Within(5.Minutes()).By(Guardian),
                Undo.Run("set-off --since {deployed}", undoing: Claims).Within(1.Days()).By(Guardian).Repeatable(),
                Undo.Redeploy(Distribution).Within(7.Days()).By(Holders),
                Undo.Verify(Excess < 1.Events()).Within(1.Hours()).By(Guardian))
            .ContainingBy(Contain.KillSwitch(Rewards).Within(5.Minutes()).By(Guardian))
            .Across(Smallest, Small, Large)
            .ExposedBy(Rewards)
            .Touching(Critical.Payments)
            .Fearing("somebody claims more than has accrued", seenBy: Excess > 0.Events())
            .StartingWhen(Ready.Checked("the balance covers two weeks of rewards and no more"), Ready.SignalsSeenAlive(), Ready.Rehearsed())
            .Starting(GuardianIsThere)
            .Rehearsed(Rehearsal.On(new LocalDate(2021, 9, 14)).Of(Distribution, Rewards, Claims).Taking(3.Hours()).By(Guardian))
            .StopLoss(Excess > 0.Events(), (Failed > 2.Percent()).InEachCohort())
            .OwnedBy(Guardian)
            .Authority(Guardian.MayRollBack(On.AnyReason).MayHalt(), Holders.MayVeto())
            .Announcing(Announce.Rollbacks(to: "community forum").Within(30.Minutes()));

    static Stage Exact(this Stage stage) => stage.AdvanceWhen(Excess.StaysAtZero(), (Failed < 0.5.Percent()).InEachCohort());
}
