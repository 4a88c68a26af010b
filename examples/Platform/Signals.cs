using Rollout.Dsl;

namespace Platform.Releases;

/// <summary>The signals that every service has, under the names that the collectors give them.</summary>
public static class Signals
{
    /// <summary>The label by which a reading of the new release is told from one of the old.</summary>
    const string Release = "release";

    /// <summary>Requests that failed.</summary>
    public static RatioMetric Errors(string service) =>
        Metric.Ratio($"{service}.errors").ShowingHarmTo(Harmed.Users).LabelledBy(Release);

    /// <summary>How long answers take.</summary>
    public static LatencyMetric Latency(string service) =>
        Metric.Latency($"{service}.latency").ShowingHarmTo(Harmed.Users).LabelledBy(Release);

    /// <summary>Key transactions that failed: a payment, a sign-in, a checkout.</summary>
    public static RatioMetric FailedTransactions(string transaction) =>
        Metric.Ratio($"transactions.{transaction}.failed").ShowingHarmTo(Harmed.Business).LabelledBy(Release);

    /// <summary>Visits that reach the end of a funnel.</summary>
    public static RatioMetric Conversion(string funnel) =>
        Metric.Ratio($"funnels.{funnel}.completed").ShowingHarmTo(Harmed.Business).LabelledBy(Release);

    /// <summary>How full a resource is: processors, connections, disks.</summary>
    public static RatioMetric Saturation(string resource) => Metric.Ratio($"{resource}.saturation").ShowingHarmTo(Harmed.System).Leading();

    /// <summary>How much waits in a queue.</summary>
    public static GaugeMetric QueueDepth(string queue) => Metric.Gauge($"{queue}.depth", "messages").ShowingHarmTo(Harmed.System).Leading();

    /// <summary>Data of which two stores say different things.</summary>
    public static CountMetric Mismatches(string old, string @new) => Metric.Mismatches(old, @new).ShowingHarmTo(Harmed.Users);

    /// <summary>Calls that the policy engine denied.</summary>
    public static RateMetric SecurityDenials(string service) => Metric.Rate($"{service}.denied").ShowingHarmTo(Harmed.Security);

    /// <summary>What a request costs. The bill is two hours late.</summary>
    public static CostMetric CostPerRequest(string service) =>
        Metric.Cost($"{service}.cost", "EUR", per: "request").ShowingHarmTo(Harmed.Cost).LaggingBy(NodaTime.Duration.FromHours(2));

    /// <summary>People who ask for help.</summary>
    public static CountMetric SupportContacts(string topic) => Metric.Count($"support.contacts.{topic}").ShowingHarmTo(Harmed.Business);
}
