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
    /// <exception cref="InvalidOperationException">A function of the property throws. The message tells the course, and the inner exception is what was thrown.</exception>
    public Proof Prove(CourseProperty property)
    {
        try
        {
            return Decided(property ?? throw new ArgumentNullException(nameof(property)));
        }
        catch (UnansweredException unanswered)
        {
            throw new InvalidOperationException(Unanswered(property, unanswered), unanswered.InnerException);
        }
    }

    Proof Decided(CourseProperty property)
    {
        var where = property.Where ?? (property.Kind == PropertyKind.OnlyAfter ? property.Moments! : null);
        if (where is not null && !Numbers.Any(state => where(MomentOf(state))))
            return Ended(property, IsComplete ? ProofOutcome.Vacuous : ProofOutcome.Undecided, null);
        var story = property.Kind switch
        {
            PropertyKind.Always => First(state => property.Where!(MomentOf(state)) && !property.Moments!(MomentOf(state))),
            PropertyKind.Never => FirstStep(property),
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

    string Unanswered(CourseProperty property, UnansweredException unanswered)
    {
        var way = _space.WayTo(Numbers.First(state => _space.States[state] == unanswered.Moment.State));
        var story = StoryOf(unanswered.Edge is { } edge ? [.. way, edge] : way);
        var (thrown, count) = (unanswered.InnerException!, story.Steps.Count);
        var heading = $"\"{property.Name}\" cannot be asked of {Plan}: it throws {thrown.GetType().Name} " + (count == 0 ? "before anything happens" : $"in {Wording.Plural(count, "step")}");
        return string.Concat(story.Lines.Select(line => "\n  " + line).Prepend(heading)) + $"\n  Thrown: {thrown.Message}"
            + "\n  Try: let it answer for every moment; Stage is null before the first one." + (count == 0 ? "" : $"\n  Replay: {story.Token}");
    }

    Story? First(Func<int, bool> isBroken)
    {
        foreach (var state in Numbers)
        {
            if (isBroken(state))
                return StoryOf(_space.WayTo(state));
        }

        return null;
    }

    Story? FirstStep(CourseProperty property)
    {
        foreach (var state in Numbers.Where(state => property.Where!(MomentOf(state))))
        {
            foreach (var edge in _space.EdgesOf(state))
            {
                if (property.Steps!(StepOf(edge)))
                    return StoryOf([.. _space.WayTo(state), edge]);
            }
        }

        return null;
    }

    /// <summary>A course to such a moment that takes none of the steps that have to come before it.</summary>
    Story? Before(CourseProperty property)
    {
        var search = new Search(_space, edge => !property.Steps!(StepOf(edge)));
        return search.From([0], state => property.Moments!(MomentOf(state))) is { } end ? StoryOf(end.Way) : null;
    }

    /// <summary>
    /// The shortest course that never comes to such a moment: it rests before that, or goes round for ever although all times that run also
    /// end.
    /// </summary>
    Story? Endless(CourseProperty property)
    {
        var open = Numbers.Select(state => !property.Moments!(MomentOf(state))).ToArray();
        var starts = Numbers.Where(state => open[state] && property.Where!(MomentOf(state))).ToArray();
        var cycles = new FairCycles(_space, open);
        var search = new Search(_space, edge => open[edge.To]);
        var rest = search.From(starts, cycles.MayRest);
        var round = search.From(starts, cycles.IsOnCycle);
        IReadOnlyList<Edge>? cycle = round is null ? null : cycles.CycleFrom(round.Value.State);
        if (rest is { } end && !(round?.Way.Count + cycle?.Count < end.Way.Count))
            return StoryOf(end.Way, end.Way.Count);
        return round is { } begun ? StoryOf([.. begun.Way, .. cycle!], begun.Way.Count) : null;
    }

    Story? TooLate(CourseProperty property)
    {
        var game = new RecoveryGame(_space, state => property.Moments!(MomentOf(state)));
        foreach (var state in Numbers.Where(state => property.Where!(MomentOf(state))))
        {
            var time = game.LongestFrom(state);
            if (!(time <= property.Time))
                return StoryOf(_space.WayTo(state), null, time is { } known ? $"and from there the fastest way takes {Wording.Time(known)}" : "and from there nobody has a way, or a step on it has no time");
        }

        return null;
    }
}
