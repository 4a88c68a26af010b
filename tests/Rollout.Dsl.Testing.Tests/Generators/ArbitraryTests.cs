using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Testing.Generators;

namespace Rollout.Dsl.Testing.Tests.Generators;

public class ArbitraryTests
{
    static readonly Arbitrary<RolloutPlan> Plans = RolloutArbitraries.Plans();
    static readonly Arbitrary<Trace> Traces = RolloutArbitraries.Traces();

    /// <summary>What <c>[Property(Arbitrary = new[] { typeof(RolloutArbitraries) })]</c> does with the class.</summary>
    [Fact]
    public void The_class_is_a_source_of_arbitrary_values() => Check.Method(
        FixedSeed.Tests(20).WithArbitrary([typeof(RolloutArbitraries)]), typeof(ArbitraryTests).GetMethod(nameof(IsWhole))!, null);

    public static bool IsWhole(RolloutPlan plan, Verdict verdict, Trace trace) =>
        plan.Sheet.Stages.Count > 0 && Enum.IsDefined(verdict) && trace.Steps.Count > 0;

    [Fact]
    public void A_shrunk_plan_is_valid_other_and_smaller() => Check.One(FixedSeed.Tests(25), Prop.ForAll(Plans, plan =>
        Plans.Shrinker(plan).All(smaller => Size(smaller) < Size(plan) && PlanDocument.Of(smaller).ToPlan().Equals(smaller) && DecisionEngine.For(smaller).Plan.Equals(smaller))));

    [Fact]
    public void Every_plan_shrinks_to_one_that_says_no_more_than_it_must() => Check.One(FixedSeed.Tests(10), Prop.ForAll(Plans, plan =>
    {
        var least = Least(Plans, plan);
        return least.Sheet is { Stages.Count: 1, Owner: null, StopLosses.Count: 0, Grants.Count: 0 } && least.Sheet.Stages[0].Sheet.AdvanceConditions.Count == 0;
    }));

    [Fact]
    public void Every_trace_shrinks_to_a_small_plan_and_no_event() => Check.One(FixedSeed.Tests(10), Prop.ForAll(Traces, trace =>
    {
        var least = Least(Traces, trace);
        return least.Steps.Count == 0 && least.Plan.Sheet.Stages.Count == 1;
    }));

    [Fact]
    public void A_shrunk_trace_can_be_run() => Check.One(FixedSeed.Tests(10), Prop.ForAll(Traces, trace =>
        Traces.Shrinker(trace).All(smaller => smaller.Run().Count == smaller.Steps.Count)));

    [Fact]
    public void Verdicts_shrink_to_healthy()
    {
        var verdicts = RolloutArbitraries.Verdicts();
        Assert.Equal([Verdict.Healthy, Verdict.Ambiguous, Verdict.NoData], verdicts.Shrinker(Verdict.Breached));
        Assert.Empty(verdicts.Shrinker(Verdict.Healthy));
    }

    /// <summary>A generator that never comes to some phase would leave properties about it untested.</summary>
    [Fact]
    public void Traces_come_to_every_phase()
    {
        var seen = new HashSet<Phase>();
        foreach (var trace in Traces.Generator.Sample(400, new Rnd(20261126), 50))
            seen.UnionWith(trace.Run().Select(turn => turn.State.Phase));
        Assert.Equal(Enum.GetValues<Phase>().Order(), seen.Order());
    }

    /// <summary>The story of a failure is as short as it can be: here one event.</summary>
    [Fact]
    public void A_failing_property_is_told_by_its_smallest_trace()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check.One(
            FixedSeed.Tests(300), Prop.ForAll(Traces, trace => trace.Run().All(turn => turn.State.Incidents.Count == 0))));
        Assert.Contains("after 0 seconds: incident INC-1 is opened", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>FsCheck prints a plan by its name, so a property carries what the plan reads.</summary>
    [Fact]
    public void A_failing_property_is_told_by_its_smallest_plan_where_it_is_labelled()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check.One(
            FixedSeed.Tests(300), Prop.ForAll(Plans, plan => (plan.Sheet.Stages.Count < 2).Label(plan.Render()))));
        Assert.Contains("Plan 'generated'\nRisk ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\n  2. stage ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("3. stage ", failure.Message.Split("Shrunk:")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_tells_what_was_decided_upon_each_event()
    {
        var trace = Traces.Generator.Sample(20, new Rnd(20261126), 50).First(trace => trace.Run().Any(turn => turn.Decisions.Any(decision => decision.Kind == DecisionKind.RollBack)));
        var (lines, turns) = (trace.ToString().Split('\n').SkipWhile(line => !line.StartsWith("after ", StringComparison.Ordinal)), trace.Run());
        Assert.Equal(trace.Steps.Zip(turns).SelectMany(item => item.Second.Decisions.Select(decision => $"   {decision}").Prepend(item.First.ToString())), lines);
        Assert.Contains(lines, line => line.StartsWith("   roll back: ", StringComparison.Ordinal));
    }

    static T Least<T>(Arbitrary<T> arbitrary, T value)
    {
        while (arbitrary.Shrinker(value).Take(1).ToArray() is [var smaller])
            value = smaller;
        return value;
    }

    static int Size(RolloutPlan plan) => Size(PlanDocument.Of(plan).Root);

    static int Size(DocumentValue value) => value switch
    {
        DocumentNode node => 1 + node.Facts.Sum(fact => 1 + Size(fact.Value)),
        DocumentList list => list.Items.Sum(item => 1 + Size(item)),
        _ => 1,
    };
}
