using System.Linq;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

/// <summary>What the review holds against a plan.</summary>
static class Reviewed
{
    /// <summary>Asserts that one rule, strict or not, has exactly these findings, whatever other rules say.</summary>
    public static void Says(string id, RolloutPlan plan, params (string Element, string Message)[] findings) =>
        Assert.Equal(findings, plan.Review(Demands.EveryRule).Where(finding => finding.Id == id).Select(finding => (finding.Element, finding.Message)));

    public static void IsSilent(string id, RolloutPlan plan) => Says(id, plan);

    public static string[] Ids(RolloutPlan plan) => [.. plan.Review().Select(finding => finding.Id)];
}
