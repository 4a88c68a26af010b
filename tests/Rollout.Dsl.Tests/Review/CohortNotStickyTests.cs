using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class CohortNotStickyTests
{
    const string Id = "ROL1014";

    static readonly RatioMetric Lost = Metric.Ratio("cart.lost").ShowingHarmTo(Harmed.Users);

    const string Message = "Stage 'some' exposes 5 percent of requests, each drawn by itself, and metric 'cart.lost' shows harm to users, so a customer meets old and new in turn within one visit; write a share of sessions or users in To(...), or say by what its members stay with StickyBy(...).";

    [Fact]
    public void Users_whose_requests_are_drawn_one_by_one_are_flagged()
    {
        Reviewed.Says(Id, Along(Stage.Named("some").To(5.PercentOfRequests()).AdvanceWhen(Lost < 1.Percent())), ("stage 'some'", Message));
        Reviewed.Says(Id, Along(Stage.Named("some").To(5.PercentOfRequests(), Audience.RandomSample)).StopLoss(Condition.AnyOf(SmallPlan.Errors > 1.Percent(), Lost > 2.Percent())), ("stage 'some'", Message));
    }

    [Fact]
    public void Members_that_stay_are_clean()
    {
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(5.PercentOfRequests(), Audience.RandomSample.StickyBy("account")).AdvanceWhen(Lost < 1.Percent())));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(5.PercentOfSessions()).AdvanceWhen(Lost < 1.Percent())));
        Reviewed.IsSilent(Id, Along(Stage.Named("some").Shadow(5.PercentOfRequests()).AdvanceWhen(Lost < 1.Percent())));
    }

    [Fact]
    public void Requests_that_no_user_makes_are_clean() =>
        Reviewed.IsSilent(Id, Along(SmallPlan.Judged("some", 5.PercentOfRequests())));

    static RolloutPlan Along(Stage stage) => SmallPlan.Along(SmallPlan.Flag, stage, Stage.Named("all").ToEveryone())
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Touching(Critical.Payments);
}
