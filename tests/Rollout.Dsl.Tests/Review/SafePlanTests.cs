using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Tests.Review;

/// <summary>A false alarm is a worse defect than a missed one: whoever is accused of nothing stops listening.</summary>
public class SafePlanTests
{
    const int Many = 10_000;

    [Fact]
    public void A_plan_that_a_careful_team_writes_has_no_finding()
    {
        var accused = ParallelEnumerable.Range(0, Many).AsOrdered()
            .Select(number => (Number: number, Findings: AnySafePlan.Of(number).Review())).Where(plan => plan.Findings.Count > 0).ToArray();
        var alarms = accused.SelectMany(plan => plan.Findings, (plan, finding) => (plan.Number, Finding: finding)).GroupBy(alarm => alarm.Finding.Id).OrderByDescending(same => same.Count())
            .Select(same => $"{same.Count()} times, as in plan {same.First().Number}: {same.First().Finding}").ToArray();
        if (alarms.Length > 0)
            Assert.Fail($"{accused.Length} of {Many} plans are accused.\n{string.Join("\n", alarms)}\n\n{AnySafePlan.Of(accused[0].Number).Render()}");
    }

    [Fact]
    public void Careful_teams_change_everything_in_every_way()
    {
        string[] said =
        [
            .. All<RiskClass>(), .. All<ChangeKind>(), .. All<Reversibility>(), .. All<SchemaPhase>(), .. All<StagePattern>(), .. All<SegmentKind>(), .. All<ExposureUnit>(),
            .. All<StepKind>(), .. All<Harmed>(),
            .. typeof(Metric).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Metric)) && !type.IsAbstract && type != typeof(UnreadMetric)).Select(type => type.Name),
            nameof(PointOfNoReturn), nameof(Approval), nameof(Rehearsal), nameof(Repair), nameof(BaselineLimit), nameof(Judge), nameof(ErrorBudget), nameof(CombinedCondition), nameof(Parity),
            nameof(Audience), nameof(Variant), nameof(Peak), nameof(Pace), nameof(Control), nameof(Backup), nameof(Prerequisite), nameof(Grant), nameof(Freeze), nameof(ReleaseWindow),
        ];
        var met = Enumerable.Range(0, Many / 5).SelectMany(number => Words(AnySafePlan.Of(number)).Distinct()).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        Assert.Equal("", string.Join(", ", said.Where(word => met.GetValueOrDefault(word) < 5)));
    }

    static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{typeof(T).Name} {value}");

    static IEnumerable<string> Words(RolloutPlan plan) => Within(plan)
        .Select(content => content is Enum ? $"{content.GetType().Name} {content}" : content.GetType().Name)
        .Concat(plan.Sheet.Changes.Select(change => $"{nameof(ChangeKind)} {change.Kind}"))
        .Concat(plan.Sheet.Changes.Select(change => $"{nameof(Reversibility)} {change.Sheet.Reversibility}"))
        .Concat(plan.Sheet.Stages.Select(stage => $"{nameof(StagePattern)} {stage.Sheet.Pattern}"))
        .Append($"{nameof(RiskClass)} {plan.Risk.Class}");

    /// <summary>Everything that a value says, at any depth.</summary>
    static IEnumerable<object> Within(PlanValue value) =>
        from fact in value.Facts.Said
        from content in value.Facts[fact] is Chain chain ? chain.ToArray() : [value.Facts[fact]!]
        from said in content is PlanValue inner ? Within(inner).Prepend(inner) : [content]
        select said;
}
