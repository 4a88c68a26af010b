using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class StageOutlastsWindowTests
{
    const string Id = "ROL6003";

    static readonly Stage More = SmallPlan.Judged("more", 20.PercentOfUsers());

    static readonly ReleaseWindow Mondays = ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(9, 0)).To(new LocalTime(11, 0));

    [Fact]
    public void A_stage_that_lasts_longer_than_it_may_is_flagged() => Reviewed.Says(
        Id, Along(More.StayFor(2.Days(), Without.Incident).EndingWithin(1.Days())), (
        "stage 'more'",
        "Stage 'more' lasts 2 days at least, and has to end within 1 day by EndingWithin, so it always runs into its limit and never into its gate; write a shorter time in ObserveFor(...) or StayFor(...), or a longer limit."));

    [Fact]
    public void A_stage_that_lasts_longer_than_the_plan_may_is_flagged() => Reviewed.Says(
        Id, Along(More.StayFor(2.Days(), Without.Incident)).FinishingWithin(1.Days()), (
        "stage 'more'",
        "Stage 'more' lasts 2 days at least, and the plan has to finish within 1 day, so it always runs into its limit and never into its gate; write a shorter time in ObserveFor(...) or StayFor(...), or a longer limit."));

    [Fact]
    public void A_stage_that_no_window_ends_in_time_is_flagged()
    {
        const string Message = "Stage 'more' lasts 2 hours at least, and no window of Monday from 09:00 to 11:00 (UTC) opens between then and its limit of 3 days, so it always runs into its limit and never into its gate; write a shorter time in ObserveFor(...) or StayFor(...), or a longer limit.";
        var plan = Along(More.StayFor(2.Hours(), Without.Incident).EndingWithin(3.Days()));
        Reviewed.Says(Id, plan.Advancing(Mondays), ("stage 'more'", Message));
        Assert.Equal(Message, Assert.Single(plan.Review(RolloutPolicy.Named("team").Within(Mondays)), finding => finding.Id == Id).Message);
    }

    [Fact]
    public void A_stage_that_may_end_in_the_same_or_in_a_later_opening_is_clean()
    {
        var tuesdays = ReleaseWindow.On(IsoDayOfWeek.Tuesday);
        Reviewed.IsSilent(Id, Along(More.EndingWithin(3.Days())).Advancing(Mondays));
        Reviewed.IsSilent(Id, Along(More.StayFor(2.Hours(), Without.Incident).EndingWithin(7.Days())).Advancing(Mondays));
        Reviewed.IsSilent(Id, Along(More.StayFor(2.Hours(), Without.Incident).EndingWithin(1.Days())).Advancing(Mondays, tuesdays));
        Reviewed.IsSilent(Id, Along(More.StayFor(2.Hours(), Without.Incident).EndingWithin(3.Days())).Starting(Mondays));
        Reviewed.IsSilent(Id, Along(More.StayFor(2.Hours(), Without.Incident)).Advancing(Mondays));
    }

    [Fact]
    public void A_stage_may_end_between_every_two_openings_that_lie_as_far_apart_as_it_lasts() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 200).Two().ToArbitrary(), hours =>
        {
            var (least, limit) = (System.Math.Min(hours.Item1, hours.Item2), System.Math.Max(hours.Item1, hours.Item2) + 1);
            var plan = Along(More.StayFor(least.Hours(), Without.Incident).EndingWithin(limit.Hours())).Advancing(Mondays);
            var passes = Enumerable.Range(0, 3).Any(week => ((week * 168) + 2 > least) && ((week * 168) - 2 < limit));
            Assert.Equal(passes, !Reviewed.Ids(plan).Contains(Id));
        }));

    static RolloutPlan Along(Stage stage) => SmallPlan.Along(SmallPlan.Flag, SmallPlan.Judged("some", 10.PercentOfUsers()), stage, Stage.Named("all").ToEveryone())
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
}
