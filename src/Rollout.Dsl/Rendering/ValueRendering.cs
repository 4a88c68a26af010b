using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// Renders any value: its text, and then every fact that its text does not tell. Whether the text tells a fact is found out by
/// taking the fact away: then the text reads differently. Changes and metrics are introduced once with their details, so elsewhere
/// their text is enough, unless others go by the same name.
/// </summary>
internal sealed class ValueRendering(IEnumerable<PlanValue> namesakes)
{
    readonly HashSet<PlanValue> _namesakes = [.. namesakes];

    /// <summary>Of several changes, or several metrics, of one name each is told with its details wherever it is mentioned.</summary>
    public static ValueRendering Of(IEnumerable<PlanValue> values) => new(
        values.Where(value => value is Change or Metric).Distinct()
            .GroupBy(value => (value is Change, value.Facts[Fact.Name]))
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group));

    /// <summary>The value and its details, one a line.</summary>
    public IEnumerable<string> Block(PlanValue value) => Details(value).Select(line => "   " + line).Prepend(value.ToString());

    /// <summary>The words of a fact with its content.</summary>
    public string Phrase(PlanValue value, Fact fact) => value is Stage stage ? Phrase(stage, fact) : Said(value, fact);

    /// <summary>Whom a stage reaches is one thing, said in one line: how much, and of which segments. One that exposes nobody reaches nobody.</summary>
    string Phrase(Stage stage, Fact fact)
    {
        var pattern = stage.Facts[Fact.Pattern] as StagePattern?;
        var exposesNobody = pattern is not (null or StagePattern.Draining);
        var isTold = stage.Facts[Fact.Exposure] is { } exposure && !(exposesNobody && exposure.Equals(Exposure.Nobody));
        return fact switch
        {
            Fact.Pattern when pattern == StagePattern.Draining => "drains what it reaches",
            Fact.Exposure when !isTold => "",
            Fact.Exposure => (exposesNobody ? Said(stage, fact).Replace("reaches ", "runs over ") : Said(stage, fact))
                + (stage.Facts[Fact.Segments] is null ? "" : " " + Said(stage, Fact.Segments)),
            Fact.Segments when isTold => "",
            _ => Said(stage, fact),
        };
    }

    string Said(PlanValue value, Fact fact)
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

    /// <summary>The value on one line, with its details in brackets.</summary>
    string Inline(PlanValue value)
    {
        var details = IsIntroduced(value) ? [] : Details(value).ToArray();
        return value + (details.Length == 0 ? "" : " (" + string.Join("; ", details) + ")");
    }

    /// <summary>What the text does not tell, reasons last.</summary>
    IEnumerable<string> Details(PlanValue value) => value.Facts.Said.OrderBy(fact => fact == Fact.Reason)
        .SelectMany(fact => Tells(value, fact)
            ? Items(value.Facts[fact]!).OfType<PlanValue>().Where(item => !IsIntroduced(item)).SelectMany(item => Deeper(value, item))
            : [Phrase(value, fact)])
        .Where(detail => detail.Length > 0);

    bool IsIntroduced(PlanValue value) => value is Change or Metric && !_namesakes.Contains(value);

    /// <summary>What the text of a value does not tell of one within it: its details, and where the text holds but a part of it, all of it.</summary>
    IEnumerable<string> Deeper(PlanValue value, PlanValue within)
    {
        var details = Details(within).ToArray();
        return details.Length > 0 ? [within + ": " + string.Join("; ", details)]
            : value.ToString().Contains(within.ToString()) ? []
            : [within.ToString()];
    }

    static bool Tells(PlanValue value, Fact fact) =>
        Text(value, value.Facts.Set(fact, NotRead.Value)) != value.ToString()
        || Text(value, value.Facts.Said.Where(other => other != fact).Aggregate(FactTable.Empty, (table, other) => table.Set(other, value.Facts[other]!))) != value.ToString();

    static string Text(PlanValue value, FactTable facts) => value.With(facts, value.Provenance).ToString();

    static string Several(string[] items, string word) => items.Length == 1 ? items[0] : word + string.Join("; ", items);

    string Content(object content) => content switch
    {
        Approval approval when approval.Facts[Fact.Then] is null => Inline(approval) + ", else roll back by default",
        PlanValue value => Inline(value),
        NotRead => "something that was not read",
        bool truth => truth ? "yes" : "no",
        Enum choice => Wordbook.Spaced(choice.ToString()),
        string text => text,
        _ => Wording.Content(content),
    };
}
