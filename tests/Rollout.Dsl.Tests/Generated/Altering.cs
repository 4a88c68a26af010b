using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Every way to say one thing otherwise: a fact that may be left out is left out, an item too, or a content is another of its type.</summary>
static class Altering
{
    public static IEnumerable<PlanValue> OneThing(PlanValue value) =>
        from fact in value.Facts.Said
        from facts in Contents(value.Facts[fact]!).Select(content => value.Facts.Set(fact, content)).Concat(MayBeLeftOut(value, fact) ? [Without(value.Facts, fact)] : [])
        select value.With(facts, value.Provenance);

    static bool MayBeLeftOut(PlanValue value, Fact fact) => PlanSchema.Kinds.SingleOrDefault(kind => kind.Type == value.GetType()) is { } kind
        && !kind.SaidAtBirth.Contains(fact) && kind.Entries.Single(entry => entry.Fact == fact) is { IsRequired: false };

    static FactTable Without(FactTable facts, Fact left) => facts.Said.Where(fact => fact != left).Aggregate(FactTable.Empty, (table, fact) => table.Set(fact, facts[fact]!));

    static IEnumerable<object> Contents(object content) => content switch
    {
        PlanValue value => OneThing(value),
        Chain chain => Items(chain.ToArray()).Where(items => items.Length > 0).Select(items => Chain.Append(null, items)),
        string text => [text + "'", text + " more"],
        Enum choice => Enum.GetValues(choice.GetType()).Cast<object>().Where(other => !other.Equals(choice)).Take(1),
        Duration time => [time + Duration.FromNanoseconds(1), time + Duration.FromDays(1)],
        LocalDate date => [date.PlusDays(1)],
        LocalTime clock => [clock.PlusMinutes(1), clock.PlusSeconds(1)],
        Instant instant => [instant.Plus(Duration.FromMilliseconds(1))],
        int number => [number + 1],
        decimal number => [number + 0.0000001m],
        Ratio share => [share.Percent == 3 ? 4.Percent() : 3.Percent()],
        _ => [],
    };

    static IEnumerable<object[]> Items(object[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            yield return [.. items[..i], .. items[(i + 1)..]];
            foreach (var other in Contents(items[i]))
                yield return [.. items[..i], other, .. items[(i + 1)..]];
            if (i > 0 && !items[i].Equals(items[i - 1]))
                yield return [.. items[..(i - 1)], items[i], items[i - 1], .. items[(i + 1)..]];
        }
    }
}
