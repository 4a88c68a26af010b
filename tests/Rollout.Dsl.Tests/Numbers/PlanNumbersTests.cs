using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Numbers;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Numbers;

public class PlanNumbersTests
{
    static readonly RatioMetric Errors = SmallPlan.Errors;
    static readonly FlagChange Flag = SmallPlan.Flag;
    static readonly SchemaChange Column = Change.Schema("column dropped").OneWay(because: "the data is gone");

    [Fact]
    public void Harmed_requests_are_those_of_the_reference() => Assert.All(Vectors.Of("blast-radius", "expectedHarmedRequests"), vector => vector.Holds((double)DetectionNumbers.HarmedOf(
        0,
        (decimal)vector.Input("share") * (decimal)vector.Input("requestsPerSecond"),
        Ratio.FromPercent(vector.Input("failureProbability") * 100),
        Duration.FromMilliseconds((long)((vector.Input("detectSeconds") + vector.Input("actSeconds")) * 1000)))));

    [Fact]
    public void Windows_that_show_health_are_those_of_the_reference_in_whole_seconds() => Assert.All(
        Vectors.Of("sample-size", "minWindowSeconds").Where(vector => vector.GetProperty("inputs").GetProperty("method").GetString() == "grid" && vector.Input("failures") == 0),
        vector =>
        {
            var share = Exposure.OfTraffic(Ratio.FromPercent(vector.Input("canaryShare") * 100));
            var stage = Stage.Named("some").To(share).AdvanceWhen(Errors < Ratio.FromPercent(vector.Input("threshold") * 100));
            var gate = Of(RequestRate.FromRequestsPerSecond(vector.Input("requestsPerSecond")), stage).Stages[0].Gates[0];
            Assert.Equal(Math.Ceiling(vector.GetProperty("expected").GetDouble()), gate.TimeNeeded!.Value.TotalSeconds);
        });

    [Fact]
    public void Retries_multiply_what_a_gate_and_a_stop_need()
    {
        var retried = Metric.Ratio("errors").RetriedAtMost(4);
        var numbers = Of(100.RequestsPerSecond(), Stage.Named("some").To(10.PercentOfTraffic()).AdvanceWhen(retried < 0.1.Percent()).StopLoss(retried > 0.5.Percent())).Stages[0];
        Assert.Equal(3_778 * 5, numbers.Gates[0].RequestsNeeded);
        Assert.Equal(65 * 5, numbers.Detections.Single(detection => detection.Stop.ToString() == "errors > 0.5 percent").Requests);
    }

    [Theory]
    [InlineData("share of success", 376)]
    [InlineData("p99.9", 3778)]
    [InlineData("floor", 5000)]
    [InlineData("either", 376)]
    [InlineData("both", 3778)]
    [InlineData("watched", 0)]
    [InlineData("count", 0)]
    [InlineData("range", 376)]
    public void A_gate_needs_what_its_condition_asks_for(string condition, int requests) => Assert.Equal(requests, NeededBy(condition));

    [Theory]
    [InlineData("baseline")]
    [InlineData("regions")]
    [InlineData("probes")]
    [InlineData("exercised")]
    [InlineData("score")]
    public void What_a_gate_needs_is_not_known_of(string condition) => Assert.Null(NeededBy(condition));

    [Fact]
    public void A_feared_failure_takes_the_place_of_ten_times_the_threshold()
    {
        var stage = Stage.Named("some").To(10.PercentOfTraffic());
        Assert.Equal((10.Percent(), false), Assumed(SmallPlan.Along(Flag, stage).By(Undo.TurnOff(Flag))));
        Assert.Equal((3.Percent(), true), Assumed(SmallPlan.Along(Flag, stage).By(Undo.TurnOff(Flag)).Fearing("a", Errors, 7.Percent()).Fearing("b", Errors, 3.Percent())));
        Assert.Equal(100.Percent(), SmallPlan.Along(Flag, stage).Unwatched(Undo.TurnOff(Flag)).StopLoss(Errors > 40.Percent()).Numbers().Stages[0].Detections[0].Failing);
    }

    [Fact]
    public void A_feared_failure_below_the_threshold_is_never_detected()
    {
        var numbers = SmallPlan.Along(Flag, Stage.Named("some").To(10.PercentOfTraffic())).By(Undo.TurnOff(Flag).Within(1.Minutes()))
            .Fearing("a", Errors, 0.5.Percent()).Expecting(100.RequestsPerSecond()).Numbers();
        Assert.Null(numbers.Stages[0].Detections[0].Time);
        Assert.Null(numbers.ToKnownGood.Time);
    }

    [Fact]
    public void Settling_lag_resolution_and_sustaining_delay_a_detection()
    {
        var late = Metric.Ratio("late").LaggingBy(2.Minutes()).SampledEvery(1.Minutes());
        var stage = Stage.Named("some").To(10.PercentOfTraffic()).SettlingFor(5.Minutes()).StopLoss((late > 1.Percent()).SustainedFor(10.Minutes()));
        var detection = SmallPlan.Along(Flag, stage).Unwatched(Undo.TurnOff(Flag)).Expecting(100.RequestsPerSecond()).Numbers().Stages[0].Detections[0];
        Assert.Equal(32, detection.Requests);
        Assert.Equal(18.Minutes() + 4.Seconds(), detection.Time);
        Assert.Equal(Math.Ceiling((32 + (10 * 18 * 60)) * 0.1m), detection.HarmedUntilDetected);
    }

    [Fact]
    public void The_most_sensitive_stop_that_acts_by_itself_speaks_for_a_share()
    {
        var stage = Stage.Named("some").To(10.PercentOfTraffic()).RollBackWhen(Errors > 0.8.Percent()).StopLoss(StopLoss.Halting(Errors > 0.2.Percent()));
        var detection = Assert.Single(SmallPlan.Along(Flag, stage).By(Undo.TurnOff(Flag)).Numbers().Stages[0].Detections);
        Assert.Equal(("errors > 0.8 percent", true), (detection.Stop.ToString(), detection.ActsByItself));
    }

    [Fact]
    public void A_stop_that_halts_waits_for_a_decision()
    {
        var halting = SmallPlan.Along(Flag, Stage.Named("some").To(100.PercentOfTraffic())).Unwatched(Undo.TurnOff(Flag).Within(1.Minutes()))
            .StopLoss(StopLoss.Halting(Errors > 1.Percent())).Expecting(100.RequestsPerSecond());
        Assert.Null(halting.Numbers().ToKnownGood.Time);
        Assert.Equal(11.Minutes() + 1.Seconds(), halting.DecidingWithin(10.Minutes()).Numbers().ToKnownGood.Time);
    }

    [Fact]
    public void Recovery_and_verification_are_told_apart_from_the_steps_that_act()
    {
        var way = SmallPlan.Along(Flag, Stage.Named("some").To(100.PercentOfTraffic()))
            .By(Undo.TurnOff(Flag).Within(1.Minutes()), Undo.Recover("warm.sh", after: Flag).Within(3.Minutes()), Undo.Verify(Errors < 1.Percent()).Within(5.Minutes()))
            .Rehearsed(Rehearsal.On(new(2026, 3, 1)).Taking(4.Minutes())).Numbers().Stages[0].RolledBack!;
        Assert.Equal("1 minute (claimed, and kept in rehearsal), 8 minutes (claimed, and kept in rehearsal)", $"{way.Act}, {way.Recover}");
        Assert.Equal("unknown", way.Total.ToString());
    }

    [Fact]
    public void After_the_point_of_no_return_it_is_contained_and_repaired()
    {
        var numbers = WithPoint(PointOfNoReturn.Because("it is gone"));
        Assert.Equal((true, false, "1 minute (claimed)"), Ways(numbers.Stages[0]));
        Assert.Equal((false, true, "2 hours 10 seconds (claimed)"), Ways(numbers.Stages[1]));
        Assert.Equal(2.Hours() + 11.Seconds(), numbers.ToKnownGoodAfterPointOfNoReturn.Time);
        Assert.Equal("point of no return, because it is gone", numbers.CannotBeUndoneFrom!.ToString());
    }

    [Fact]
    public void A_point_within_a_stage_leaves_both_ways_and_the_longer_counts()
    {
        var within = WithPoint(PointOfNoReturn.Because("it is gone").AtProgress(40.Percent()));
        Assert.NotNull(within.Stages[1].RolledBack);
        Assert.Equal(within.Stages[1].Contained!.Total.Time, within.Stages[1].ToKnownGood.Time);
        var sometime = WithPoint(PointOfNoReturn.Because("it is gone").AtInstant(Instant.FromUtc(2026, 5, 1, 8, 0)));
        Assert.All(sometime.Stages, stage => Assert.True(stage is { RolledBack: not null, Contained: not null }));
    }

    [Fact]
    public void What_cannot_be_undone_begins_where_it_is_applied()
    {
        Assert.Equal("stage 'all'", SmallPlan.Along(Column, Stage.Named("some").To(1.PercentOfUsers()), Stage.Named("all").ToEveryone().Applying(Column)).By(Undo.Run("x", Column)).Numbers().CannotBeUndoneFrom!.ToString());
        Assert.Equal("stage 'some'", SmallPlan.Along(Column, Stage.Named("dark").Dark(), Stage.Named("some").To(1.PercentOfUsers())).By(Undo.Run("x", Column)).Numbers().CannotBeUndoneFrom!.ToString());
        Assert.Null(SmallPlan.Clean().Numbers().CannotBeUndoneFrom);
        Assert.Equal("stage 'all'", RolloutPlan.For("p").Changing(Flag).Through(Stage.Named("all").ToEveryone()).WithoutRollback("it is sent").Numbers().CannotBeUndoneFrom!.ToString());
    }

    [Fact]
    public void Full_exposure_waits_for_the_requests_of_every_gate()
    {
        var numbers = Of(
            10.RequestsPerSecond(),
            Stage.Named("shadow").Shadow(100.PercentOfTraffic()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent()),
            Stage.Named("some").To(10.PercentOfTraffic()).ObserveFor(1.Hours()).SettlingFor(10.Minutes()).AdvanceWhen(Errors < 0.1.Percent()),
            Stage.Named("more").To(50.PercentOfTraffic()).ObserveFor(1.Hours()).StayFor(3.Hours(), Without.Incident),
            Stage.Named("all").ToEveryone().ObserveFor(5.Hours()));
        Assert.Equal(5.Hours(), numbers.FastestToFullExposure);
        Assert.Equal(4.Hours() + 10.Minutes() + 3_778.Seconds(), numbers.ExpectedToFullExposure);
        Assert.Equal("5 times, from stage 'some' to stage 'more'", numbers.LargestStep!.ToString());
    }

    [Theory]
    [InlineData(18, "1.39 times, from stage 'some' to stage 'more'")]
    [InlineData(24, "1.04 times, from stage 'some' to stage 'more'")]
    [InlineData(2, "12.5 times, from stage 'some' to stage 'more'")]
    [InlineData(0.02, "1,250 times, from stage 'some' to stage 'more'")]
    [InlineData(12.5, "2 times, from stage 'some' to stage 'more'")]
    public void The_largest_step_is_told_to_three_digits(double percent, string text) => Assert.Equal(text, Of(
        10.RequestsPerSecond(), Stage.Named("some").To(percent.PercentOfTraffic()), Stage.Named("more").To(25.PercentOfTraffic())).LargestStep!.ToString());

    [Theory]
    [InlineData("users of all", "300 users")]
    [InlineData("audience", "300 users")]
    [InlineData("share of an audience", "40 users")]
    [InlineData("more than the audience", "300 users")]
    [InlineData("dark", "nobody")]
    [InlineData("share alone", null)]
    [InlineData("traffic of an audience", null)]
    [InlineData("unknown whole", null)]
    public void Exposed_people_are_known_where_a_population_is(string exposure, string? people) =>
        Assert.Equal(people, Of(10.RequestsPerSecond(), Exposed(exposure)).Stages[0].ExposedPeople?.ToString());

    [Theory]
    [InlineData("traffic", 360)]
    [InlineData("random", 360)]
    [InlineData("large audience", 360)]
    [InlineData("regions that carry", 1080)]
    [InlineData("small audience", null)]
    [InlineData("audience", null)]
    [InlineData("users", null)]
    [InlineData("regions", null)]
    [InlineData("staging", null)]
    public void Requests_are_expected_of_a_share_of_traffic_alone(string exposure, int? requests) =>
        Assert.Equal(requests, Of(10.RequestsPerSecond(), Begun(exposure).ObserveFor(1.Hours())).Stages[0].RequestsExpected);

    [Fact]
    public void Nothing_is_counted_beyond_what_a_calendar_holds()
    {
        static Stage Long(string name) => Stage.Named(name).To(0.0001.PercentOfTraffic()).ObserveFor(16_000_000.Days()).AdvanceWhen(Errors < 0.0000001.Percent());
        var numbers = Of(RequestRate.FromRequestsPerSecond(1e-20), Long("a"), Long("b"), Stage.Named("all").ToEveryone());
        Assert.Null(numbers.Stages[0].Gates[0].TimeNeeded);
        Assert.Null(numbers.FastestToFullExposure);
    }

    static decimal? NeededBy(string condition) => Of(10.RequestsPerSecond(), Stage.Named("some").To(10.PercentOfTraffic()).AdvanceWhen(condition switch
    {
        "share of success" => Metric.Ratio("delivered") > 99.Percent(),
        "p99.9" => Metric.Latency("request").P999 < 1.Seconds(),
        "floor" => (Errors < 1.Percent()).WithAtLeast(5_000.Events()),
        "either" => Condition.AnyOf(Errors < 1.Percent(), Errors < 0.1.Percent()),
        "both" => Condition.AllOf(Errors < 1.Percent(), Errors < 0.1.Percent(), Condition.NoIncident),
        "watched" => Errors.ObserveOnly() < 0.1.Percent(),
        "count" => Metric.Count("failures") < 3.Events(),
        "range" => Errors.IsBetween(0.Percent(), 1.Percent()),
        "baseline" => Errors < 2.Times(Baseline.Control),
        "regions" => (Errors < 1.Percent()).InEachRegion(),
        "probes" => Errors.Synthetic() < 1.Percent(),
        "exercised" => Metric.Count("calls").ExercisedAtLeast(3.Events()),
        _ => Metric.Score("precision") > Score.Of(0.9),
    })).Stages[0].Gates[0].RequestsNeeded;

    static Stage Exposed(string exposure) => exposure switch
    {
        "users of all" => Stage.Named("s").To(Exposure.Of(300.Users(), of: 4_000.Users())),
        "audience" => Stage.Named("s").To(100.PercentOfUsers(), Audience.Internal.Of(300.Users())),
        "share of an audience" => Stage.Named("s").To(1.PercentOfUsers(), Audience.Internal.Of(300.Users(), of: 4_000.Users())),
        "more than the audience" => Stage.Named("s").To(10.PercentOfUsers(), Audience.Internal.Of(300.Users(), of: 4_000.Users())),
        "dark" => Stage.Named("s").Dark(),
        "share alone" => Stage.Named("s").To(10.PercentOfUsers()),
        "traffic of an audience" => Stage.Named("s").To(1.PercentOfTraffic(), Audience.Internal.Of(300.Users(), of: 4_000.Users())),
        _ => Stage.Named("s").To(1.PercentOfUsers(), Audience.Internal.Of(300.Users())),
    };

    static Stage Begun(string exposure) => exposure switch
    {
        "traffic" => Stage.Named("s").To(1.PercentOfTraffic()),
        "random" => Stage.Named("s").To(1.PercentOfTraffic(), Audience.RandomSample),
        "large audience" => Stage.Named("s").To(1.PercentOfTraffic(), Audience.Beta.Of(300.Users(), of: 4_000.Users())),
        "regions that carry" => Stage.Named("s").To(10.PercentOfTraffic()).In(Region.Named("a").Carrying(30.Percent())),
        "small audience" => Stage.Named("s").To(1.PercentOfTraffic(), Audience.Beta.Of(3.Users(), of: 4_000.Users())),
        "audience" => Stage.Named("s").To(1.PercentOfTraffic(), Audience.Internal),
        "users" => Stage.Named("s").To(1.PercentOfUsers()),
        "regions" => Stage.Named("s").To(1.PercentOfTraffic()).In(Region.Named("a")),
        _ => Stage.Named("s").InStaging("test"),
    };

    static PlanNumbers Of(RequestRate traffic, params PathStep[] path) =>
        SmallPlan.Along(Flag, path).By(Undo.TurnOff(Flag).Within(1.Minutes())).Expecting(traffic).Numbers();

    static PlanNumbers WithPoint(PointOfNoReturn point) =>
        SmallPlan.Along(Flag, Stage.Named("some").To(100.PercentOfTraffic()), point, Stage.Named("all").ToEveryone())
            .By(Undo.TurnOff(Flag).Within(1.Minutes()))
            .ContainingBy(Contain.Pause(Flag).Within(10.Seconds()))
            .RepairingForwardBy(Repair.Run("x").Within(2.Hours()))
            .Expecting(100.RequestsPerSecond()).Numbers();

    static (bool, bool, string) Ways(StageNumbers stage) =>
        (stage.RolledBack is not null, stage.Contained is not null, (stage.RolledBack ?? stage.Contained!).Act.ToString());

    static (Ratio?, bool) Assumed(RolloutPlan plan) => plan.Numbers().Stages[0].Detections[0] is var detection ? (detection.Failing, detection.IsFeared) : default;
}
