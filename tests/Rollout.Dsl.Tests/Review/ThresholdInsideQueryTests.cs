using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class ThresholdInsideQueryTests
{
    const string Id = "ROL2016";

    [Theory]
    [InlineData("sum(rate(errors[5m])) or vector(0)", "puts a number where there is none")]
    [InlineData("(sum(rate(errors[5m])) / sum(rate(requests[5m])) OR on() vector(0))", "puts a number where there is none")]
    [InlineData("sum(rate(errors[5m])) / sum(rate(requests[5m])) > 0.05", "compares its own result with a limit")]
    [InlineData("(errors:ratio{job=\"web\"} >= bool 1e-2)", "compares its own result with a limit")]
    [InlineData("errors:ratio != 0", "compares its own result with a limit")]
    public void A_query_that_hides_missing_data_is_flagged_once(string query, string fault) => Reviewed.Says(Id, Queried(query), (
        "metric 'errors'",
        $"The query of metric 'errors' {fault}, so missing data and not-a-number look like a healthy reading; take it out of QueriedBy(...) and write the limit in the condition."));

    [Theory]
    [InlineData("sum(rate(errors[5m])) / sum(rate(requests[5m]))")]
    [InlineData("(sum(rate(errors[5m])) or vector(0)) / sum(rate(requests[5m]))")]
    [InlineData("sum(rate(errors[5m])) / (sum(rate(requests[5m])) > 0)")]
    [InlineData("sum(rate(requests{code=~\"5..\", path!=\"a > 0\"}[5m]))")]
    [InlineData("count(up == 0)")]
    [InlineData("select count(*) from requests where status >= 500")]
    [InlineData("{app=\"web\"} | json | status >= 500")]
    [InlineData("histogram_quantile(0.99, sum by (le) (rate(latency_bucket[5m])))")]
    [InlineData("rate(a[5m]) ) > 1 (")]
    public void A_query_that_yields_a_plain_reading_is_clean(string query) => Reviewed.IsSilent(Id, Queried(query));

    [Fact]
    public void A_metric_that_is_only_watched_hides_nothing_from_a_gate() => Reviewed.IsSilent(
        Id, WatchedPlan.By(WatchedPlan.Errors < 1.Percent(), Metric.Ratio("load").QueriedBy("load or vector(0)").ObserveOnly() > 1.Percent()));

    static RolloutPlan Queried(string query)
    {
        var metric = Metric.Ratio("errors").QueriedBy(query);
        return WatchedPlan.Of(Change.Code("web", "1", "2"), metric < 1.Percent(), metric > 5.Percent());
    }
}
