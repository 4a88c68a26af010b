using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Recommendations.Releases;

/// <summary>
/// A new ranking model. It answers in the shadow first, then cohort by cohort, and 5 percent of the users keep the old one for good,
/// so that its effect is measured and not guessed.
/// </summary>
public static class RecommendationModel
{
    static readonly RatioMetric Clicks = Metric.Ratio("ranker.clicked").ShowingHarmTo(Harmed.Business).PerCohort().LaggingBy(1.Hours());
    static readonly RatioMetric Complaints = Metric.Ratio("ranker.disliked").ShowingHarmTo(Harmed.Users).PerCohort().LaggingBy(1.Hours());
    static readonly ScoreMetric Accuracy = Metric.Score("ranker.offline_accuracy");
    static readonly ScoreMetric Drift = Metric.Score("ranker.input_drift").Leading();
    static readonly LatencyMetric Latency = Metric.Latency("ranker.answer").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric Answers = Metric.Count("ranker.shadow_answers");

    static readonly ModelChange Ranker = Change.Model("ranker", from: "2026-02-11", to: "2026-03-04")
        .SignedBy("registry digest").ReversibleBy("the registry serves the version before");
    static readonly Role Ranking = Role.Named("ranking team");
    static readonly Audience Sample = Audience.RandomSample.StickyBy("user").Nested().Stratified(by: "language");

    public static RolloutPlan Plan =>
        RolloutPlan.For("ranker-2026-03")
            .Changing(Ranker)
            .Through(
                Stage.Named("shadow").Shadow(20.PercentOfRequests()).SuppressingSideEffects("answers are logged and not shown")
                    .ObserveFor(2.Days())
                    .AdvanceWhen(Accuracy > Score.Of(0.82), Latency.P99 < 120.Milliseconds(), Answers.ExercisedAtLeast(100_000.Events())),

                Stage.Named("first cohort").To(1.PercentOfUsers(), Sample).ObserveFor(1.Days()).AsGoodAsBefore(),
                Stage.Named("second cohort").To(10.PercentOfUsers(), Sample).ObserveFor(3.Days()).AsGoodAsBefore(),
                Stage.Named("half").To(50.PercentOfUsers(), Sample).ObserveFor(7.Days()).AsGoodAsBefore(),
                Stage.Named("all but the holdout").ToEveryone().ObserveFor(14.Days()).AsGoodAsBefore())
            .RollingBackBy(Undo.Redeploy(Ranker).Within(5.Minutes()).By(Role.OnCall))
            .HoldingOut(5.PercentOfUsers())
            .Fearing("one language gets worse answers", seenBy: (Clicks < 0.9.Times(Baseline.Holdout)).InEachCohort())
            .StopLoss(Complaints > 5.Percent(), Latency.P99 > 300.Milliseconds(), Clicks < 0.9.Times(Baseline.Holdout))
            .StopLoss(StopLoss.Halting((Drift > Score.Of(0.3)).SustainedFor(2.Hours())))
            .OwnedBy(Ranking)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Ranking.MayHalt(), Role.Named("fairness review").MayVeto())
            .Announcing(Announce.Rollbacks(to: "#ranking").Within(15.Minutes()))
            .Informing(Role.Product);

    /// <summary>In each language, and not only on average: a mean hides the cohort that lost.</summary>
    static Stage AsGoodAsBefore(this Stage stage) => stage
        .AdvanceWhen(
            (Clicks > 0.98.Times(Baseline.Holdout)).InEachCohort(),
            (Complaints < 2.Percent()).InEachCohort().WithAtLeast(2_000.Events()),
            Latency.P90 < 60.Milliseconds(),
            Latency.P99 < 120.Milliseconds());
}
