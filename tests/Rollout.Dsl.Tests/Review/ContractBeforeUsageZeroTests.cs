using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ContractBeforeUsageZeroTests
{
    const string Id = "ROL4008";

    static readonly CountMetric Reads = Metric.Count("reads of v1");
    static readonly RemovalChange V1 = Change.Removal("v1").OneWay("it is gone");

    [Fact]
    public void Something_that_goes_away_uncounted_is_flagged() => Reviewed.Says(Id, LastingPlan.Behind(V1), (
        "change 'v1'",
        "Stage 'end' takes something old away with removal 'v1', and nothing before it counts who still uses that, so whoever still uses it fails at once; name a metric with UsageShownBy(...) and add AdvanceWhen(metric.StaysAtZero()) to a stage before it."));

    [Fact]
    public void A_use_that_is_counted_and_not_waited_for_is_flagged_whatever_else_is_counted() => Reviewed.Says(
        Id, LastingPlan.Along([V1.UsageShownBy(Reads)], [LastingPlan.Some.AdvanceWhen(Metric.Count("errors of v2").StaysAtZero()), LastingPlan.All, LastingPlan.Point, LastingPlan.End.Applying(V1.UsageShownBy(Reads))]), (
        "change 'v1'",
        "Stage 'end' takes something old away with removal 'v1', and no stage before it is judged by 'reads of v1', so whoever still uses it fails at once; add AdvanceWhen(metric.StaysAtZero()) to a stage before it."));

    [Fact]
    public void Schemas_contracts_and_credentials_that_end_something_are_held_to_it_too()
    {
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Change.Schema("x").ReversibleWithDowntime(1.Hours()).Contracting())));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Change.Credential("x").OneWay("revoked").Destroying("key 1"))));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Change.Data("x").OneWay("deleted").UsageShownBy(Reads))));
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Schema("x").ReversibleWithDowntime(1.Hours()).Expanding()));
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Contract("x").OneWay("partners use it")));
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Removal("nightly job").ReversibleWithDowntime(1.Hours())));
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Data("x").OneWay("deleted").Destroying("rows")));
    }

    [Fact]
    public void A_gate_on_the_use_before_it_is_clean()
    {
        var counted = V1.UsageShownBy(Reads.ShowingHarmTo(Harmed.Users));
        PathStep[] After(Stage last) => [LastingPlan.Some, last, LastingPlan.Point, LastingPlan.End.Applying(counted)];
        Reviewed.IsSilent(Id, LastingPlan.Along([counted], After(LastingPlan.All.AdvanceWhen(Reads.StaysAtZero()))));
        Reviewed.IsSilent(Id, LastingPlan.Along([counted], After(LastingPlan.All.AdvanceWhen(Condition.AllOf(Reads < 3.Events(), SmallPlan.Errors < 1.Percent())))));
        Reviewed.IsSilent(Id, LastingPlan.Along([V1], [LastingPlan.Some.AdvanceWhen(Metric.Rate("old calls") < 1.PerHour()), LastingPlan.Point, LastingPlan.End.Applying(V1)]));
        Reviewed.IsSilent(Id, LastingPlan.Behind(counted).StartingWhen(Ready.Checked("nobody reads v1")));
    }

    [Fact]
    public void A_start_condition_that_asks_something_else_does_not_show_the_use() =>
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Behind(V1).StartingWhen(Ready.NoIncident(), Ready.SignalsSeenAlive())));

    [Fact]
    public void What_is_set_aside_or_taken_from_few_and_comes_back_shows_its_use()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(V1.QuarantinedFor(30.Days())));
        var brownout = Change.Removal("v1").ReversibleWithDowntime(1.Minutes()).UsageShownBy(Reads);
        Reviewed.IsSilent(Id, LastingPlan.Along([brownout], [LastingPlan.Some, Stage.Named("few").To(1.PercentOfTraffic()).Applying(brownout), LastingPlan.End]));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(brownout)));
    }
}
