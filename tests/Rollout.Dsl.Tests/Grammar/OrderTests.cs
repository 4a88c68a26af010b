using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Grammar;

public class OrderTests
{
    static readonly Stage Stage = Stage.Named("canary").To(1.PercentOfTraffic());
    static readonly Condition One = Metric.Ratio("one") < 1.Percent();
    static readonly Condition Other = Metric.Ratio("other") < 1.Percent();

    static RolloutPlan Plan => SmallPlan.Changing(SmallPlan.Flag).Unwatched(Undo.TurnOff(SmallPlan.Flag));

    [Fact]
    public void Verbs_of_a_stage_may_be_said_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Shuffled(AnyStage.Verbs),
        pair => pair.Item1.Aggregate(Stage, Say).Equals(pair.Item2.Aggregate(Stage, Say))));

    [Fact]
    public void Verbs_of_a_rollback_step_may_be_said_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Shuffled(AnyStep.Verbs),
        pair => pair.Item1.Aggregate(Undo.TurnOff(SmallPlan.Flag), Say).Equals(pair.Item2.Aggregate(Undo.TurnOff(SmallPlan.Flag), Say))));

    [Fact]
    public void Verbs_of_a_plan_may_be_said_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Shuffled(AnyPlan.Verbs),
        pair => pair.Item1.Aggregate(Plan, Say).Equals(pair.Item2.Aggregate(Plan, Say))));

    [Fact]
    public void Verbs_of_a_change_may_be_said_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Shuffled(AnyChange.Verbs<SchemaChange>()),
        pair => pair.Item1.Aggregate(Change.Schema("schema"), Say).Equals(pair.Item2.Aggregate(Change.Schema("schema"), Say))));

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_verbs() => Check.QuickThrowOnFailure(Prop.ForAll(
        Shuffled(AnyPlan.Verbs),
        pair => pair.Item1.Aggregate(Plan, Say).Review().Select(finding => finding.Message)
            .SequenceEqual(pair.Item2.Aggregate(Plan, Say).Review().Select(finding => finding.Message))));

    [Fact]
    public void Saying_a_list_verb_twice_equals_saying_it_once_with_both() =>
        Assert.Equal(Stage.AdvanceWhen(One, Other), Stage.AdvanceWhen(One).AdvanceWhen(Other));

    [Fact]
    public void The_order_within_one_list_verb_counts() => Assert.NotEqual(Stage.AdvanceWhen(One, Other), Stage.AdvanceWhen(Other, One));

    [Fact]
    public void A_list_in_any_collection_equals_the_listed_items() =>
        Assert.Equal(Stage.HoldWhen(One, Other), Stage.HoldWhen(new[] { One, Other }.Where(_ => true)));

    static Arbitrary<(Func<T, T>[], Func<T, T>[])> Shuffled<T>(Gen<Func<T, T>[]> verbs) =>
        (from some in verbs
         from others in Gen.Shuffle(some)
         select (some, others)).ToArbitrary();

    static T Say<T>(T value, Func<T, T> verb) => verb(value);
}
