using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// Conditions as a list of alternatives, each of them a list of atoms that all have to hold (the disjunctive normal form). Signals are
/// independent of each other, so an alternative can be fulfilled exactly when no signal in it is left without a reading. Conditions that
/// decide nothing are left out; what was not read may be fulfilled or not.
/// </summary>
internal static class Alternatives
{
    /// <summary>The form can grow with the product of its parts. Beyond this many it is not judged.</summary>
    const int Most = 256;

    /// <summary>The ways to fulfil all the conditions, or null when there are too many.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="longest">How long they can hold at most, where that is known; what has to hold for longer is never fulfilled.</param>
    public static IReadOnlyList<Atom[]>? ToFulfil(IEnumerable<Condition> conditions, Duration? longest = null) =>
        Joined(conditions, Combination.All, fails: false, longest);

    /// <summary>The ways not to fulfil at least one of the conditions, or null when there are too many.</summary>
    public static IReadOnlyList<Atom[]>? ToFail(IEnumerable<Condition> conditions) => Joined(conditions, Combination.All, fails: true, null);

    /// <summary>Whether there may be a reading of each signal that all the atoms allow.</summary>
    public static bool MayHold(IEnumerable<Atom> alternative) =>
        BySignal(alternative).All(group => group.Aggregate((left, right) => left.And(right)) is { IsEmpty: false });

    public static IEnumerable<IGrouping<Signal, ReadingRange>> BySignal(IEnumerable<Atom> alternative) =>
        from atom in alternative
        where atom.Signal is not null && atom.Readings is not null
        group atom.Readings!.Value by atom.Signal!;

    /// <summary>What is said of a combination in each region is said of its parts there.</summary>
    public static Condition InScopeOf(Condition whole, Condition part) => new[] { Fact.EachRegion, Fact.EachCohort }.Aggregate(part, (inner, fact) =>
        whole.Facts[fact] is { } said ? (Condition)inner.With(inner.Facts.Set(fact, said), inner.Provenance) : inner);

    static IReadOnlyList<Atom[]>? Joined(IEnumerable<Condition> parts, Combination combination, bool fails, Duration? longest)
    {
        var counted = parts.Where(part => part.Decides is not false).Select(part => Of(part, fails, longest));
        // Not all of them hold when any of them fails, and the other way round.
        return (combination == Combination.All) != fails
            ? counted.Aggregate((IReadOnlyList<Atom[]>?)[[]], Each)
            : counted.Aggregate((IReadOnlyList<Atom[]>?)[], Either);
    }

    static IReadOnlyList<Atom[]>? Of(Condition condition, bool fails, Duration? longest) => condition switch
    {
        _ when !fails && condition.Find<Duration>(Fact.Sustained) > longest => [],
        CombinedCondition { Combination: { } combination, Parts: { Count: > 0 } parts } =>
            Joined(parts.Select(part => InScopeOf(condition, part)), combination, fails, longest),
        { Signal: { } signal, Readings: { } readings, Decides: true } =>
            (fails ? readings.Others : [readings]).Select(range => new[] { new Atom(condition, signal, range) }).ToArray(),
        _ => [[new(condition, condition.Signal, null)]],
    };

    static IReadOnlyList<Atom[]>? Each(IReadOnlyList<Atom[]>? left, IReadOnlyList<Atom[]>? right) =>
        left is null || right is null || left.Count * right.Count > Most
            ? null
            : left.SelectMany(one => right.Select(other => (Atom[])[.. one, .. other])).ToArray();

    static IReadOnlyList<Atom[]>? Either(IReadOnlyList<Atom[]>? left, IReadOnlyList<Atom[]>? right) =>
        left is null || right is null || left.Count + right.Count > Most ? null : [.. left, .. right];
}
