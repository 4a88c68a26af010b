using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>The open points of a plan, each with the fact in whose place it stands.</summary>
internal static class OpenPlaces
{
    public static IEnumerable<string> In(PlanValue holder) => (
        from fact in holder.Facts.Said
        from item in ValueRendering.Items(holder.Facts[fact]!).OfType<PlanValue>()
        from line in OpenIn(item) is { } open ? [$"{Words(holder, fact)}: {open}"] : In(item)
        select line).Distinct();

    /// <summary>What is open in place of a time, of a version, or of a whole fact.</summary>
    static Open? OpenIn(PlanValue value) => value as Open ?? (value as Bound)?.Open ?? (value as Artefact)?.Open;

    static string Words(PlanValue holder, Fact fact) => (holder, fact) switch
    {
        (Acceptance acceptance, _) => $"day until which {acceptance.Sheet.Rule} is accepted",
        (Change change, Fact.From) => $"version that change {Wording.Quoted(change.Name)} starts from",
        (Change change, Fact.To) => $"version that change {Wording.Quoted(change.Name)} leads to",
        (_, Fact.Bound) => $"time bound of {Wording.Quoted(holder.ToString())}",
        _ => $"{Wordbook.Spaced(fact.ToString())} of {holder.Subject}",
    };
}
