using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class EvidenceTests
{
    static readonly Condition Watched = WatchedPlan.Load.ObserveOnly() > 80.Percent();

    [Fact]
    public void Everything_that_a_plan_that_was_read_says_is_whole_but_for_what_another_judge_reads() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => Of(plan).IsWhole != Of(plan).Mentioned.Any(condition => condition is JudgedCondition) && Of(plan).Deciding.All(condition => condition.Decides is true)));

    [Fact]
    public void The_evidence_of_a_plan_is_that_of_its_gates_and_its_stops() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan =>
        {
            var reading = new PlanReading(plan, RolloutPolicy.Default);
            var parts = plan.Sheet.Stages.SelectMany(stage => Evidence.OfGate(stage).Mentioned.Concat(Evidence.OfStops(reading, stage).Mentioned));
            return reading.Evidence.Mentioned.ToHashSet().SetEquals(parts) && Evidence.OfStops(reading).Mentioned.ToHashSet().IsSubsetOf(parts);
        }));

    [Fact]
    public void A_combination_is_taken_apart_and_keeps_its_scope()
    {
        var evidence = Evidence.OfGate(WatchedPlan.Tenth.AdvanceWhen(Condition.AnyOf(WatchedPlan.Errors < 1.Percent(), Condition.AllOf(Condition.NoIncident, Watched)).InEachRegion()));
        Assert.Equal(["errors < 1 percent in each region", "no incident is open in each region", "load > 80 percent in each region"], evidence.Mentioned.Select(condition => condition.ToString()));
        Assert.Equal([WatchedPlan.Errors], evidence.Metrics);
    }

    [Fact]
    public void What_does_not_have_to_hold_or_decides_nothing_is_no_demand() => Assert.Equal(
        ["errors < 1 percent"],
        Evidence.DemandsOf(WatchedPlan.Tenth.AdvanceWhen(
            Condition.AllOf(WatchedPlan.Errors < 1.Percent(), Watched), Condition.AnyOf(WatchedPlan.Errors < 2.Percent(), Condition.NoIncident)))
            .Select(demand => demand.ToString()));

    [Fact]
    public void A_condition_that_was_not_read_may_be_any()
    {
        var unread = (Condition)Unread.Of(typeof(Condition))!;
        var evidence = Of(WatchedPlan.By(WatchedPlan.Errors < 1.Percent(), unread));
        Assert.False(evidence.IsWhole);
        Assert.Contains(unread, evidence.Deciding);
        Assert.True(evidence.HasMetric);
    }

    static Evidence Of(RolloutPlan plan) => new PlanReading(plan, RolloutPolicy.Default).Evidence;
}
