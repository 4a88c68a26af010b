using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>A plan as a text that can be read aloud.</summary>
public static class PlanRendering
{
    /// <summary>
    /// The whole plan as text: what changes, the path with its evidence, the way back, containment, people, the signals that are read and the
    /// points that are still open. Equal plans have the same text, on every machine; lines end with a line feed.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The text, with a line feed at its end.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static string Render(this RolloutPlan plan)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        var within = Within(plan).Distinct().ToArray();
        var rendering = ValueRendering.Of(within);
        var declared = plan.Sheet.Changes;
        var sections = plan.Facts.Said.Where(fact => fact != Fact.Name)
            .GroupBy(Headings.Of)
            .OrderBy(section => Array.IndexOf(Headings.InOrder, section.Key))
            .Select(section => (Heading: section.Key, Lines: section.SelectMany(fact => Lines(rendering, plan, fact))))
            .Concat(
            [
                (Heading: "Mentioned and not changed", Lines: within.OfType<Change>().Where(change => !declared.Contains(change)).SelectMany(rendering.Block)),
                (Heading: "Signals", Lines: within.OfType<Metric>().SelectMany(rendering.Block)),
                (Heading: "Open points", Lines: OpenPlaces.In(plan)),
            ]);
        var text = sections.Where(section => section.Lines.Any())
            .SelectMany(section => section.Lines.Select(line => "  " + line).Prepend(section.Heading).Prepend(""));
        return string.Join("\n", text.Prepend($"Risk {plan.Risk}").Prepend(Wording.Capital(plan.ToString()))) + "\n";
    }

    static IEnumerable<string> Lines(ValueRendering rendering, RolloutPlan plan, Fact fact)
    {
        var words = Wordbook.Of(typeof(RolloutPlan), fact).Words;
        var items = ValueRendering.Items(plan.Facts[fact]!);
        if (words.EndsWith("{steps}", StringComparison.Ordinal))
        {
            return items.SelectMany((item, index) => Block(rendering, words.Replace("{steps}", Wording.Plain(index + 1) + ". "), item))
                .Concat(fact == Fact.Path ? AppliedUnsaid(plan.Sheet) : []);
        }

        return words.EndsWith("{each}", StringComparison.Ordinal)
            ? items.SelectMany(item => Block(rendering, words.Replace("{each}", item is Open ? Wordbook.Spaced(fact.ToString()) + " " : ""), item))
            : [rendering.Phrase(plan, fact)];
    }

    /// <summary>Where stages name what they apply, what none of them names is easily taken for what is not applied.</summary>
    static IEnumerable<string> AppliedUnsaid(PlanSheet sheet)
    {
        var named = sheet.Stages.SelectMany(stage => stage.Sheet.Applied).ToArray();
        var rest = sheet.Changes.Except(named).Select(change => change.ToString()).ToArray();
        return named.Length > 0 && rest.Length > 0 && sheet.Stages.FirstOrDefault(stage => !stage.Sheet.ExposesNobody) is { } first
            ? [$"{first} applies what no stage names: {Wording.List(rest, "and")}"]
            : [];
    }

    static IEnumerable<string> Block(ValueRendering rendering, string before, object item) => item is PlanValue value
        ? rendering.Block(value).Select((line, index) => index == 0 ? before + line : line)
        : [before + "something that was not read"];

    /// <summary>Every value within a value, outermost first.</summary>
    static IEnumerable<PlanValue> Within(PlanValue value) =>
        from fact in value.Facts.Said
        from item in ValueRendering.Items(value.Facts[fact]!).OfType<PlanValue>()
        from found in Within(item).Prepend(item)
        select found;
}
