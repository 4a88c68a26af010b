using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Numbers;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Numbers;

public class PlanNumbersPropertyTests
{
    [Fact]
    public void Less_knowledge_only_removes_numbers_and_never_changes_one() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
        (from plan in AnyPlan.Gen
         from picks in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 12)
         select (plan, picks)).ToArbitrary(),
        given =>
        {
            var plan = given.plan;
            foreach (var pick in given.picks)
            {
                var lesser = Forgetting.OneThing(plan).Cast<RolloutPlan>().ToArray();
                if (lesser.Length == 0)
                    break;
                var forgetful = lesser[pick % lesser.Length];
                Assert.Empty(Numbers(forgetful).Except(Numbers(plan)));
                plan = forgetful;
            }
        }));

    [Fact]
    public void A_plan_of_which_nothing_was_read_has_no_number() =>
        Assert.Empty(Figures.Lines(((RolloutPlan)Unread.Of(typeof(RolloutPlan))!).Numbers()));

    [Fact]
    public void More_exposure_never_harms_fewer() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 100).Two().Zip(Gen.Choose(1, 5_000)).ToArbitrary(),
        given =>
        {
            var ((one, other), traffic) = given;
            return Harmed(Math.Min(one, other), traffic) <= Harmed(Math.Max(one, other), traffic);
        }));

    [Fact]
    public void A_longer_bound_never_shortens_the_worst_case() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 100_000).Two().Zip(AnyStage.Verbs).ToArbitrary(),
        given =>
        {
            var ((one, other), verbs) = given;
            return Worst(Math.Min(one, other), verbs) is not { } shorter || shorter <= Worst(Math.Max(one, other), verbs);
        }));

    [Fact]
    public void A_computed_time_is_known_no_better_than_its_weakest_part() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => plan.Numbers().Stages.SelectMany(stage => new[] { stage.RolledBack, stage.Contained }).OfType<KnownGoodNumbers>().All(way =>
            new[] { way.Detect, way.Decide, way.Act, way.Recover }.All(part => way.Total.Confidence <= part.Confidence))));

    [Fact]
    public void Generated_plans_have_numbers_of_every_kind()
    {
        var kinds = AnyPlan.Gen.Sample(800, new Rnd(20261126), 50).SelectMany(plan => Figures.Lines(plan.Numbers())).Select(line => line.Split(": ")[0].Split(" / ")[^1]).ToHashSet();
        Assert.Empty(
            new[] { "Exposed", "ExposedPeople", "RequestsExpected", "RequestsNeeded", "TimeNeeded", "IsEnough", "Requests", "Time", "HarmedUntilDetected", "Total", "Harmed", "LargestStep", "CannotBeUndoneFrom", "FastestToFullExposure" }
                .Except(kinds));
    }

    /// <summary>
    /// Without how well they are known, which may be less with less knowledge, and without those of a stage that was not read at all: it has no
    /// name to find it by.
    /// </summary>
    static string[] Numbers(RolloutPlan plan) => [.. Figures.Lines(plan.Numbers()).Where(line => !line.StartsWith("? / ", StringComparison.Ordinal)).Select(line => line.Replace("(measured)", "").Replace("(claimed)", ""))];

    static decimal Harmed(int percent, int traffic) => SmallPlan.Along(SmallPlan.Flag, SmallPlan.Judged("some", percent.PercentOfTraffic()))
        .By(Undo.TurnOff(SmallPlan.Flag).Within(90.Seconds())).Expecting(traffic.RequestsPerSecond()).Numbers().Stages[0].Harmed!.Value;

    static Duration? Worst(int seconds, Func<Stage, Stage>[] verbs) => SmallPlan.Along(
            SmallPlan.Flag, verbs.Aggregate(Stage.Named("some").To(10.PercentOfTraffic()), (stage, verb) => verb(stage)))
        .By(Undo.TurnOff(SmallPlan.Flag).Within(seconds.Seconds()), Undo.Verify(SmallPlan.Errors < 1.Percent()).Within(1.Minutes()))
        .Expecting(100.RequestsPerSecond()).DecidingWithin(5.Minutes()).Numbers().ToKnownGood.Time;
}
