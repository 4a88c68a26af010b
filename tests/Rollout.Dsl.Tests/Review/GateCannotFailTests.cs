using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class GateCannotFailTests
{
    const string Id = "ROL2004";

    static readonly RatioMetric Errors = SmallPlan.Errors;
    static readonly Stage Some = Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours());
    static readonly Stage All = Stage.Named("all").ToEveryone();
    static readonly Condition Watched = Errors.ObserveOnly() < 1.Percent();
    static readonly Condition Any = Metric.Score("precision").IsBetween(Score.Of(0), Score.Of(1));

    [Fact]
    public void A_gate_of_conditions_that_decide_nothing_is_flagged() => Reviewed.Says(Id, Along(Some.AdvanceWhen(Watched, Any), All), (
        "stage 'some' / advance",
        "Stage 'some' has a gate that cannot fail, since errors < 1 percent is only watched and precision between 0 and 1 always holds, so the rollout goes on whatever is read; add to AdvanceWhen(...) a condition that a failing release does not fulfil."));

    [Fact]
    public void Alternatives_that_leave_no_reading_out_are_flagged() => Reviewed.Says(
        Id, Along(Some.AdvanceWhen(Condition.AnyOf(Errors < 2.Percent(), Errors > 1.Percent())), All), (
        "stage 'some' / advance",
        "Stage 'some' has a gate that cannot fail, since (errors < 2 percent or errors > 1 percent) always holds, so the rollout goes on whatever is read; add to AdvanceWhen(...) a condition that a failing release does not fulfil."));

    [Fact]
    public void The_gate_of_the_last_stage_is_held_to_the_same() => Assert.Contains(Id, Reviewed.Ids(Along(Some.AdvanceWhen(Errors < 1.Percent()), All.AdvanceWhen(Watched))));

    [Fact]
    public void One_condition_that_can_fail_is_enough()
    {
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Watched, Any, Errors < 1.Percent()), All));
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Condition.AnyOf(Errors < 1.Percent(), Errors > 2.Percent())), All));
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Condition.NoIncident), All));
        Reviewed.IsSilent(Id, Along(Some, All));
    }

    [Fact]
    public void An_alternative_that_is_only_watched_does_not_open_the_gate() =>
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Condition.AnyOf(Watched, Errors < 1.Percent())), All));

    [Fact]
    public void A_person_who_approves_the_next_stage_judges_the_readings()
    {
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Watched), PointOfNoReturn.Because("x"), All.ApprovedBy(Role.OnCall, 1.Hours())));
        Assert.Contains(Id, Reviewed.Ids(Along(Some.AdvanceWhen(Watched).ApprovedBy(Role.OnCall, 1.Hours()), All)));
    }

    [Fact]
    public void A_gate_of_which_something_was_not_read_may_fail()
    {
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Any, (Condition)Unread.Of(typeof(Condition))!), All));
        Reviewed.IsSilent(Id, Along(Some.AdvanceWhen(Any, (RatioMetric)Unread.Of(typeof(RatioMetric))! < 1.Percent()), All));
    }

    [Fact]
    public void A_stop_that_is_only_watched_stops_nothing()
    {
        var plan = SmallPlan.Along(SmallPlan.Flag, All.RollBackWhen(Watched)).Unwatched(Undo.TurnOff(SmallPlan.Flag));
        Assert.Equal(["ROL2002"], Reviewed.Ids(plan).Where(id => id == "ROL2002"));
        Assert.Equal(["ROL2002"], Reviewed.Ids(plan.StopLoss(Watched)).Where(id => id == "ROL2002"));
        Assert.DoesNotContain("ROL2002", Reviewed.Ids(plan.StopLoss(Errors > 1.Percent())));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, steps).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
