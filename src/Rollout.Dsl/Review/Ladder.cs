using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// The rungs by which a change reaches everyone: the stages that expose, from the one that applies it. Stages that expose nobody are
/// no rungs. What stands behind the flag of the plan is one behaviour with it, so its ladder begins no earlier than that of the flag.
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
        Rungs = Rung.Along(plan.Path.Skip(start), plan.SegmentSizes);
    }

    public Change Change { get; }

    /// <summary>The rungs in order; null stands for something that was not read: one rung, several, or none.</summary>
    public IReadOnlyList<Rung?> Rungs { get; }

    /// <summary>The first rung, where it is known which one that is.</summary>
    public Rung? First => Rungs.Count == 0 ? null : Rungs[0];

    /// <summary>
    /// The stage of production in which the change takes effect, or null where that is another one or was not read. In a dry run, in a
    /// shadow and in an environment before production it takes no effect yet.
    /// </summary>
    public Stage? TakesEffectIn => _plan.Path[_start] is Stage stage
        && stage.Knows(Fact.Pattern)
        && stage.Sheet.Pattern is not (StagePattern.DryRun or StagePattern.Shadow or StagePattern.Staging) ? stage : null;

    /// <summary>Whether it is known that the path has reached everyone before the change takes effect.</summary>
    public bool FollowsEveryone => Rung.Along(_plan.Path.Take(_start), _plan.SegmentSizes).Any(rung => rung is { IsFull: true });

    /// <summary>
    /// Whether the first rung is no choice of the plan, or may be none. The shape of a store, a contract, and the end of something old
    /// change for everyone at once, so they have no ladder beside that of the code that uses them. What is one-way may follow the
    /// ladder of what it completes, once that one has reached everyone.
    /// </summary>
    public bool MayHaveNoOtherFirstRung => IsStepBesideALadder || IsStepOnTopOfALadder;

    public static IEnumerable<Ladder> Of(PlanReading plan) =>
        from change in plan.Changes
        let start = StartOf(plan, change)
        where start is not null
        select new Ladder(plan, change, start.Value);

    /// <summary>Each two rungs of a ladder of which it is known that nothing that exposes stands between them.</summary>
    public static IEnumerable<(Rung From, Rung To)> StepsOf(PlanReading plan) =>
        plan.Ladders.SelectMany(ladder => StepsAlong(ladder.Rungs));

    /// <inheritdoc cref="StepsOf"/>
    public static IEnumerable<(Rung From, Rung To)> StepsAlong(IReadOnlyList<Rung?> rungs) =>
        rungs.Zip(rungs.Skip(1), (from, to) => (from, to)).Where(step => step is { from: not null, to: not null }).Select(step => (step.from!, step.to!));

    /// <summary>The changes by name, as in "changes 'a' and 'b'".</summary>
    public static string NamesOf(IEnumerable<Ladder> ladders)
    {
        var names = ladders.Select(ladder => Wording.Quoted(ladder.Change.Name)).ToArray();
        return (names.Length == 1 ? "change " : "changes ") + Wording.List(names, "and");
    }

    bool IsStepBesideALadder =>
        Change.Kind is ChangeKind.Schema or ChangeKind.Contract or ChangeKind.Removal
        && First is not { IsPartial: true }
        && _plan.Rungs.Any(rung => rung is not { IsFull: true });

    bool IsStepOnTopOfALadder =>
        (PlanReading.IsOneWay(Change) || !Change.Knows(Fact.Grade))
        && Rung.Along(_plan.Path.Take(_start), _plan.SegmentSizes).Any(rung => rung is not { IsPartial: true });

    static int? StartOf(PlanReading plan, Change change)
    {
        var own = AppliedAt(plan, change);
        if (!change.CanBeBehindFlag || plan.Plan.Facts[Fact.Control] is not { } control || control is Control)
            return own;
        if (control is not FlagChange { IsRead: true } flag || own is null)
            return null;
        if (plan.Changes.Contains(flag))
            return AppliedAt(plan, flag) is { } exposed ? System.Math.Max(own.Value, exposed) : null;
        return plan.Plan.Knows(Fact.Changes) && !plan.Changes.Any(flag.MayBe) ? own : null;
    }

    /// <summary>The step that applies the change, or null where that was not read.</summary>
    public static int? AppliedAt(PlanReading plan, Change change)
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
