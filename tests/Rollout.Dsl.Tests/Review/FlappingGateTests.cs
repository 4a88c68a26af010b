using System.Linq;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class FlappingGateTests
{
    const string Id = "ROL2022";

    static readonly RatioMetric Hourly = Metric.Ratio("errors").SampledEvery(40.Minutes());

    [Fact]
    public void A_gate_that_one_reading_decides_is_flagged() => Reviewed.Says(Id, With(Hourly < 1.Percent()), (
        "stage 'tenth' / advance",
        "Stage 'tenth' lasts 1 hour, and metric 'errors' is read every 40 minutes, so a single reading decides and noise alternates the verdict; observe for several readings in ObserveFor(...), or add WithAtLeast(...)."));

    [Fact]
    public void Several_readings_a_sustained_one_and_a_floor_are_clean()
    {
        Reviewed.IsSilent(Id, With(Metric.Ratio("errors").SampledEvery(30.Minutes()) < 1.Percent()));
        Reviewed.IsSilent(Id, With((Hourly < 1.Percent()).SustainedFor(50.Minutes())));
        Reviewed.IsSilent(Id, With((Hourly < 1.Percent()).WithAtLeast(500.Events())));
        Reviewed.IsSilent(Id, With(WatchedPlan.Errors < 1.Percent()));
    }

    [Fact]
    public void A_window_that_is_shorter_yet_and_a_gate_that_cannot_pass_are_the_matter_of_other_rules()
    {
        Reviewed.IsSilent(Id, With(Hourly.LaggingBy(30.Minutes()) < 1.Percent()));
        Reviewed.IsSilent(Id, With(Condition.AllOf(Hourly < 1.Percent(), WatchedPlan.Load > 100.Percent())));
    }

    [Fact]
    public void A_gate_that_rests_on_too_little_as_a_whole_is_the_matter_of_other_rules()
    {
        var estimated = With(Hourly < 1.Percent()).ImportedFrom(Import.From("a pipeline").JudgedBy(Judge.Named("analysis").DecidesOnEstimate()));
        Assert.Equal((true, false), (Reviewed.Ids(estimated).Contains("ROL2008"), Reviewed.Ids(estimated).Contains(Id)));
        var blind = OfTraffic.Expecting(0.05.RequestsPerSecond());
        Assert.Equal((true, false), (Reviewed.Ids(blind).Contains("ROL2009"), Reviewed.Ids(blind).Contains(Id)));
        Assert.Contains(Id, Reviewed.Ids(OfTraffic.Expecting(500.RequestsPerSecond())));
    }

    [Fact]
    public void A_stage_too_short_for_its_samples_is_the_matter_of_another_rule()
    {
        var starved = OfTraffic.Expecting(0.005.RequestsPerSecond());
        Assert.Equal((true, false), (Reviewed.Ids(starved).Contains("ROL2005"), Reviewed.Ids(starved).Contains(Id)));
    }

    [Fact]
    public void What_was_not_read_of_another_stage_silences_nothing()
    {
        var unread = Traffic("half", 50).AdvanceWhen((Condition)Unread.Of(typeof(Condition))!);
        Assert.Equal(["stage 'tenth' / advance"], ElementsIn(Of(Tenth, unread).Expecting(500.RequestsPerSecond())));
        Assert.Equal(["stage 'tenth' / advance"], ElementsIn(Of((PathStep)Unread.Of(typeof(PathStep))!, Tenth)));
        Assert.Empty(ElementsIn(Of(Tenth.AdvanceWhen((Condition)Unread.Of(typeof(Condition))!), unread)));
    }

    [Fact]
    public void A_stage_of_segments_is_judged_only_where_what_the_stages_before_it_expose_was_read()
    {
        var segment = Region.Named("north").Carrying(20.Percent());
        var stage = Tenth.In(segment);
        var before = Stage.Named("some").To(5.PercentOfTraffic()).In(segment).ObserveFor(1.Hours());
        Assert.Equal(["stage 'tenth' / advance"], ElementsIn(Of(before, stage).Expecting(500.RequestsPerSecond())));
        Assert.Empty(ElementsIn(Of(Forgetful(before), stage).Expecting(500.RequestsPerSecond())));
        Assert.Equal(["stage 'tenth' / advance"], ElementsIn(Of(Forgetful(before), stage)));
    }

    static string[] ElementsIn(RolloutPlan plan) => [.. plan.Review().Where(finding => finding.Id == Id).Select(finding => finding.Element)];

    static Stage Forgetful(Stage stage) => (Stage)stage.With(stage.Facts.Set(Fact.Exposure, NotRead.Value), stage.Provenance);

    static Stage Traffic(string name, int percent) => Stage.Named(name).To(percent.PercentOfTraffic()).ObserveFor(1.Hours());

    static Stage Tenth => Traffic("tenth", 10).AdvanceWhen(Hourly < 1.Percent());

    static RolloutPlan OfTraffic => Of(Tenth);

    static RolloutPlan Of(params PathStep[] steps) => WatchedPlan.Along(WatchedPlan.Pool, [.. steps, WatchedPlan.Everyone])
        .StopLoss(Metric.Ratio("errors").SampledEvery(40.Minutes()) > 5.Percent());

    static RolloutPlan With(Condition gate) => WatchedPlan.Of(Change.Code("web", "1", "2"), gate, WatchedPlan.Errors > 5.Percent());
}
