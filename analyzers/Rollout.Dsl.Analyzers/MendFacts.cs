using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers;

/// <summary>What the code fix of a finding takes from the plan as it was read. Where something was not read, nothing is told and no fix is offered.</summary>
internal sealed class MendFacts(RolloutPlan plan, RolloutPolicy policy)
{
    readonly Lazy<PlanReading> _reading = new(() => new(plan, policy));

    public IEnumerable<KeyValuePair<string, string?>> Of(Finding finding) => finding.Id switch
    {
        "ROL1003" when finding.Severity == Severity.Error => OfOrder(_reading.Value),
        "ROL2002" => OfStopping(_reading.Value, finding.Element),
        "ROL2006" => OfWindow(_reading.Value, finding.Element, WindowShorterThanSignal.WindowFor),
        "ROL2009" => OfWindow(_reading.Value, finding.Element, stage => CannotSeeFailure.WindowFor(_reading.Value, stage)),
        "ROL4001" => OfPoint(_reading.Value),
        _ => [],
    };

    /// <summary>The order in which exposure grows, where nothing but the exposure ties the stages to their places.</summary>
    static IEnumerable<KeyValuePair<string, string?>> OfOrder(PlanReading plan)
    {
        var stages = plan.Stages;
        if (!plan.KnowsPath || stages.Count < plan.Path.Count || plan.Rungs.Count < stages.Count
            || stages.Any(stage => stage.Facts[Fact.Applies] is not null || stage.Facts[Fact.Segments] is not null || !Equals(stage.Facts[Fact.Audience], stages[0].Facts[Fact.Audience]))
            || plan.Rungs.Any(one => plan.Rungs.Any(other => one is null || other is null || one.To(other) is null)))
            return [];
        var order = Enumerable.Range(0, stages.Count).OrderBy(position => plan.Rungs[position]!.Percent).ToArray();
        return [Steps(plan), new("order", string.Join(" ", order.Select(Plain)))];
    }

    static IEnumerable<KeyValuePair<string, string?>> OfStopping(PlanReading plan, string element) =>
        from stage in plan.Stages.Where(stage => stage.ToString() == element).Take(1)
        select new KeyValuePair<string, string?>("verb", plan.IsWhollyAfterPointOfNoReturn(stage) ? nameof(Stage.ContainWhen) : nameof(Stage.RollBackWhen));

    /// <summary>The window that a gate needs, in seconds, where the stage and the plan leave the time for it.</summary>
    static IEnumerable<KeyValuePair<string, string?>> OfWindow(PlanReading plan, string element, Func<Stage, Duration?> needed) =>
        from stage in plan.Stages.Where(stage => stage + " / advance" == element).Take(1)
        let window = needed(stage)
        where window is not null && !(stage.Sheet.Limit < window) && !(plan.Sheet.Deadline < window)
        select new KeyValuePair<string, string?>("window", Math.Ceiling(window.Value.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture));

    /// <summary>Where the first one-way change is applied and why it is one, if stages name them all and the plan says what is done behind that point.</summary>
    static IEnumerable<KeyValuePair<string, string?>> OfPoint(PlanReading plan)
    {
        if (!plan.KnowsPath || plan.Stages.Any(stage => !stage.Knows(Fact.Applies)) || plan.AppliedByDefault.Any(PlanReading.IsOneWay)
            || (plan.Plan.Facts[Fact.Containment] is null && plan.Plan.Facts[Fact.ForwardRepair] is null))
            return [];
        var first = plan.Stages.FirstOrDefault(stage => stage.Sheet.Applied.Any(PlanReading.IsOneWay));
        return first?.Sheet.Applied.First(PlanReading.IsOneWay).Get<string>(Fact.Reason) is { } reason
            ? [Steps(plan), new("before", Plain(plan.PositionOf(first))), new("reason", reason)]
            : [];
    }

    static KeyValuePair<string, string?> Steps(PlanReading plan) => new("steps", Plain(plan.Path.Count));

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
