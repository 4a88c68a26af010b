using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// Renders any value: its text, and then every fact that its text does not tell. Whether the text tells a fact is found out by
/// taking the fact away: then the text reads differently.
/// </summary>
internal static class ValueRendering
{
    /// <summary>The value on one line, with its details in brackets.</summary>
    public static string Inline(PlanValue value)
    {
        var details = IsIntroduced(value) ? [] : Details(value).ToArray();
        return value + (details.Length == 0 ? "" : " (" + string.Join("; ", details) + ")");
    }

    /// <summary>The value and its details, one a line.</summary>
    public static IEnumerable<string> Block(PlanValue value) => Details(value).Select(line => "   " + line).Prepend(value.ToString());

    /// <summary>What the text does not tell, reasons last.</summary>
    public static IEnumerable<string> Details(PlanValue value) => value.Facts.Said.OrderBy(fact => fact == Fact.Reason)
        .SelectMany(fact => Tells(value, fact)
            ? Items(value.Facts[fact]!).OfType<PlanValue>().Where(item => !IsIntroduced(item)).SelectMany(Deeper)
            : [Phrase(value, fact)])
        .Where(detail => detail.Length > 0);

    /// <summary>The words of a fact with its content.</summary>
    public static string Phrase(PlanValue value, Fact fact)
    {
        var words = Wordbook.Of(value.GetType(), fact).Words;
        var items = Items(value.Facts[fact]!).Select(Content).ToArray();
        return words.Replace("{0}", string.Join(", ", items))
            .Replace("{all}", Several(items, "all of: "))
            .Replace("{any}", Several(items, "any of: "))
            .Replace("{each}", string.Join("; ", items))
            .Replace("{steps}", string.Join("; ", items))
            .Replace("{and}", Wording.List(items, "and"))
            .Trim();
    }

    public static object[] Items(object content) => content is Chain chain ? chain.ToArray() : [content];

    /// <summary>Changes and metrics are introduced once with their details, so elsewhere their text is enough.</summary>
    public static bool IsIntroduced(PlanValue value) => value is Change or Metric;

    static bool Tells(PlanValue value, Fact fact) =>
        Text(value, value.Facts.Set(fact, NotRead.Value)) != value.ToString()
        || Text(value, value.Facts.Said.Where(other => other != fact).Aggregate(FactTable.Empty, (table, other) => table.Set(other, value.Facts[other]!))) != value.ToString();

    static string Text(PlanValue value, FactTable facts) => value.With(facts, value.Provenance).ToString();

    static IEnumerable<string> Deeper(PlanValue value)
    {
        var details = Details(value).ToArray();
        return details.Length == 0 ? [] : [value + ": " + string.Join("; ", details)];
    }

    static string Several(string[] items, string word) => items.Length == 1 ? items[0] : word + string.Join("; ", items);

    static string Content(object content) => content switch
    {
        PlanValue value => Inline(value),
        NotRead => "something that was not read",
        bool truth => truth ? "yes" : "no",
        Enum choice => Wordbook.Spaced(choice.ToString()),
        string text => text,
        _ => Wording.Content(content),
    };
}
