using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Exploration;

/// <summary>Properties over all courses.</summary>
public sealed partial class Courses
{
    /// <summary>Proves a property, or finds the shortest course that breaks it.</summary>
    /// <param name="property">The property.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException">The property is null.</exception>
    public Proof Prove(CourseProperty property)
    {
        if (property is null)
            throw new ArgumentNullException(nameof(property));
        var where = property.Where ?? (property.Kind == PropertyKind.OnlyAfter ? property.Moments! : null);
        if (where is not null && !Numbers.Any(state => where(MomentOf(state))))
            return Ended(property, IsComplete ? ProofOutcome.Vacuous : ProofOutcome.Undecided, null);
        var story = property.Kind switch
        {
            PropertyKind.Always => FirstMoment(moment => property.Where!(moment) && !property.Moments!(moment)),
            PropertyKind.Never => FirstStep(step => property.Where!(step.Before) && property.Steps!(step)),
            PropertyKind.Eventually => Endless(property),
            PropertyKind.OnlyAfter => Before(property),
            PropertyKind.ReachableWithin => TooLate(property),
            _ => Numbers.Any(state => property.Moments!(MomentOf(state))) ? null : new Story([], null, ""),
        };
        if (story is not null && (property.Kind is not (PropertyKind.Sometimes or PropertyKind.ReachableWithin) || IsComplete))
            return Ended(property, ProofOutcome.Broken, story);
        return Ended(property, IsComplete || (property.Kind == PropertyKind.Sometimes && story is null) ? ProofOutcome.Holds : ProofOutcome.Undecided, null);
    }

    IEnumerable<int> Numbers => Enumerable.Range(0, States);

    Proof Ended(CourseProperty property, ProofOutcome outcome, Story? story) => new(Plan, property, outcome, States, Steps, story);

    Story? FirstMoment(Func<Moment, bool> isBroken)
    {
        foreach (var state in Numbers)
        {
            if (isBroken(MomentOf(state)))
                return StoryOf(_space.WayTo(state));
        }

        return null;
    }

    Story? FirstStep(Func<Occurrence, bool> isBroken)
    {
        var edge = _space.Edges.FirstOrDefault(edge => isBroken(StepOf(edge)));
        return edge is null ? null : StoryOf([.. _space.WayTo(edge.From), edge]);
    }

    /// <summary>A course to such a moment that takes none of the steps that have to come before it.</summary>
    Story? Before(CourseProperty property)
    {
        var search = new Search(_space, edge => !property.Steps!(StepOf(edge)));
        return search.From([0]).To(state => property.Moments!(MomentOf(state))) is { } way ? StoryOf(way) : null;
    }

    /// <summary>A course that never comes to such a moment: it rests before that, or goes round for ever although all times that run also end.</summary>
    Story? Endless(CourseProperty property)
    {
        bool IsOpen(int state) => !property.Moments!(MomentOf(state));
        var open = Numbers.Select(IsOpen).ToArray();
        var starts = Numbers.Where(state => open[state] && property.Where!(MomentOf(state))).ToArray();
        var cycles = new FairCycles(_space, open);
        var search = new Search(_space, edge => open[edge.To]);
        if (search.From(starts).To(state => cycles.MayRest(state) || cycles.IsOnCycle(state)) is not { } way)
            return null;
        var start = way.Count == 0 ? starts.First(state => cycles.MayRest(state) || cycles.IsOnCycle(state)) : way[0].From;
        var last = way.Count == 0 ? start : way[way.Count - 1].To;
        IReadOnlyList<Edge> whole = [.. _space.WayTo(start), .. way];
        return cycles.MayRest(last) ? StoryOf(whole, whole.Count) : StoryOf([.. whole, .. cycles.CycleFrom(last)], whole.Count);
    }

    Story? TooLate(CourseProperty property)
    {
        var game = new RecoveryGame(_space, state => property.Moments!(MomentOf(state)));
        return FirstMoment(moment => property.Where!(moment) && !(game.LongestFrom(moment.State) <= property.Time));
    }
}
