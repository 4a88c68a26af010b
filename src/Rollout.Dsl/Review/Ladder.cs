using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// The rungs by which a change reaches everyone: the stages that expose, from the one that applies it. Stages that expose nobody are
/// no rungs. Code behind the flag of the plan is one behaviour with it, so its ladder begins no earlier than that of the flag.
/// </summary>
internal sealed class Ladder
{
    /// <summary>The share in percent, or the factor, up to which a step is small.</summary>
    public const int SmallUpTo = 10;

    readonly PlanReading _plan;
    readonly int _start;

    Ladder(PlanReading plan, Change change, int start)
    {
        _plan = plan;
        _start = start;
        Change = change;
        Rungs = plan.Path.Skip(start).Where(step => !ExposesNobody(step)).Select(Known).ToArray();
    }

    public Change Change { get; }

    /// <summary>The rungs in order; null stands for something that was not read: one rung, several, or none.</summary>
    public IReadOnlyList<Stage?> Rungs { get; }

    /// <summary>The first rung, where it is known which one that is.</summary>
    public Stage? First => Rungs.Count == 0 ? null : Rungs[0];

    /// <summary>Each two rungs of which it is known that nothing that exposes stands between them.</summary>
    public IEnumerable<(Stage From, Stage To)> Steps =>
        Rungs.Zip(Rungs.Skip(1), (from, to) => (from, to)).Where(step => step is { from: not null, to: not null }).Select(step => (step.from!, step.to!));

    /// <summary>
    /// Whether the first rung is no choice of the plan, or may be none. The shape of a store changes for everyone at once, so it has
    /// no ladder beside that of the code that uses it. What is one-way may follow the ladder of what it completes, once that one
    /// has reached everyone.
    /// </summary>
    public bool MayHaveNoOtherFirstRung => IsStepBesideALadder || IsStepOnTopOfALadder;

    public static IEnumerable<Ladder> Of(PlanReading plan) =>
        from change in plan.Changes
        let start = StartOf(plan, change)
        where start is not null
        select new Ladder(plan, change, start.Value);

    /// <summary>Each step of the ladders once; <see cref="PlanReading.Steps"/> keeps them.</summary>
    public static IEnumerable<(Stage From, Stage To)> StepsOf(PlanReading plan) =>
        plan.Ladders.SelectMany(ladder => ladder.Steps).GroupBy(step => step.To).Select(same => same.First());

    /// <summary>Whether the stage is known to expose everyone: a full share, and not of one audience only.</summary>
    public static bool IsFull(Stage stage) =>
        stage.Sheet is { IsExposureKnown: true, ExposesNobody: false, Exposure.Percent: 100 }
        && (stage.Facts[Fact.Audience] is null || Audience.RandomSample.Equals(stage.Facts[Fact.Audience]));

    /// <summary>Whether the stage is known to expose fewer than everyone.</summary>
    public static bool IsPartial(Stage stage) =>
        stage.Sheet is { IsExposureKnown: true, ExposesNobody: false } sheet
        && (sheet.Exposure.Percent < 100 || (sheet.Audience is { IsRead: true } audience && !audience.Equals(Audience.RandomSample)));

    /// <summary>Whether the share says how much of the whole is exposed. A full share of one audience does not.</summary>
    public static bool IsMeasured(Stage stage) => stage.Sheet.Exposure.Percent < 100 || IsFull(stage);

    /// <summary>The changes by name, as in "changes 'a' and 'b'".</summary>
    public static string NamesOf(IEnumerable<Ladder> ladders)
    {
        var names = ladders.Select(ladder => Wording.Quoted(ladder.Change.Name)).ToArray();
        return (names.Length == 1 ? "change " : "changes ") + Wording.List(names, "and");
    }

    bool IsStepBesideALadder =>
        Change.Kind == ChangeKind.Schema
        && !(First is { } first && IsPartial(first))
        && _plan.Path.Any(step => !ExposesNobody(step) && !(step is Stage stage && IsFull(stage)));

    bool IsStepOnTopOfALadder =>
        (PlanReading.IsOneWay(Change) || !Change.Knows(Fact.Grade))
        && _plan.Path.Take(_start).Any(step => !ExposesNobody(step) && !(step is Stage stage && IsPartial(stage)));

    static bool ExposesNobody(PathStep step) => step is PointOfNoReturn or Stage { Sheet: { IsExposureKnown: true, ExposesNobody: true } };

    static Stage? Known(PathStep step) => step is Stage { Sheet.IsExposureKnown: true } stage ? stage : null;

    static int? StartOf(PlanReading plan, Change change)
    {
        var own = AppliedAt(plan, change);
        if (change.Kind != ChangeKind.Code || plan.Plan.Facts[Fact.Control] is not { } control)
            return own;
        if (control is not FlagChange { IsRead: true } flag || own is null)
            return null;
        if (plan.Changes.Contains(flag))
            return AppliedAt(plan, flag) is { } exposed ? System.Math.Max(own.Value, exposed) : null;
        return plan.Plan.Knows(Fact.Changes) && !plan.Changes.Any(flag.MayBe) ? own : null;
    }

    /// <summary>The step that applies the change, or null where that was not read.</summary>
    static int? AppliedAt(PlanReading plan, Change change)
    {
        for (var i = 0; change.IsRead && i < plan.Path.Count; i++)
        {
            if (plan.Path[i] is Stage stage && stage.Sheet.Applied.Contains(change))
                return i;
        }

        return plan.FirstExposing is { } first && plan.AppliedByDefault.Contains(change)
            ? plan.PositionOf(first)
            : null;
    }
}
