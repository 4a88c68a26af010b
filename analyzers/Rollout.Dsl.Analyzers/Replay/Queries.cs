using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>
/// The pure queries over known items. Anything else, and anything that depends on an item that was not read, is unread. Items are
/// computed at once although a query computes them when asked; what it reads cannot change meanwhile, or the result is unread.
/// </summary>
internal sealed class Queries(Func<Closure, object?[], object?> invoke)
{
    /// <summary>The result of a query by its name, or unread.</summary>
    public object? Run(string name, object?[] arguments)
    {
        if (arguments.Length == 0 || arguments.Any(argument => argument is NotReadValue))
            return NotReadValue.Instance;
        if (arguments[0] is not Sequence { IsForgotten: false } source)
            return NotReadValue.Instance;
        var items = source.Items;
        return (name, arguments.Length - 1, arguments.ElementAtOrDefault(1), arguments.ElementAtOrDefault(2)) switch
        {
            ("Select", 1, Closure { Parameters.Length: 1 } by, _) => Lazily(items.Select(item => invoke(by, [item])), source),
            ("Select", 1, Closure by, _) => Lazily(items.Select((item, index) => invoke(by, [item, index])), source),
            ("SelectMany", 1, Closure by, _) => Flat(items.Select(item => invoke(by, [item])), source),
            ("Where", 1, Closure by, _) => Where(items, by) is { } kept ? Lazily(kept, source) : NotReadValue.Instance,
            ("Concat", 1, Sequence { IsForgotten: false, CanGrow: false } more, _) => Lazily(items.Concat(more.Items), source),
            ("Append", 1, var item, _) => Lazily(items.Append(item), source),
            ("Prepend", 1, var item, _) => Lazily(items.Prepend(item), source),
            ("Reverse", 0, _, _) => Lazily(items.Reverse(), source),
            ("OrderBy", 1, Closure by, _) => Ordered(items, by, source, isDescending: false),
            ("OrderByDescending", 1, Closure by, _) => Ordered(items, by, source, isDescending: true),
            ("Skip", 1, int count, _) => Lazily(items.Skip(count), source),
            ("Take", 1, int count, _) => Lazily(items.Take(count), source),
            ("Zip", 2, Sequence { IsForgotten: false, CanGrow: false } other, Closure by) => Lazily(items.Zip(other.Items, (left, right) => invoke(by, [left, right])), source),
            ("Zip", 1, Sequence { IsForgotten: false, CanGrow: false } other, _) => Lazily(items.Zip(other.Items, static (left, right) => (object?)new TupleValue([left, right])), source),
            ("ToArray", 0, _, _) => new Sequence(items, canGrow: false),
            ("ToList", 0, _, _) => new Sequence(items, canGrow: true),
            ("AsEnumerable", 0, _, _) => source,
            ("Count", 0, _, _) => items.Count,
            ("Any", 0, _, _) => items.Count > 0,
            ("First", 0, _, _) when items.Count > 0 => items[0],
            ("Last", 0, _, _) when items.Count > 0 => items[items.Count - 1],
            ("Single", 0, _, _) when items.Count == 1 => items[0],
            ("ElementAt", 1, int index, _) when index >= 0 && index < items.Count => items[index],
            ("Sum", 0, _, _) when items.All(item => item is int) => Total(items),
            ("Max", 0, _, _) when items.Count > 0 && items.All(item => item is int) => items.Max(),
            ("Min", 0, _, _) when items.Count > 0 && items.All(item => item is int) => items.Min(),
            ("Any", 1, Closure by, _) => Where(items, by) is { } kept ? kept.Count > 0 : NotReadValue.Instance,
            ("All", 1, Closure by, _) => Where(items, by) is { } kept ? kept.Count == items.Count : NotReadValue.Instance,
            ("Aggregate", 2, var seed, Closure by) => items.Aggregate(seed, (all, item) => invoke(by, [all, item])),
            _ => NotReadValue.Instance,
        };
    }

    /// <summary>The queries that begin a sequence.</summary>
    public static object Begin(string name, object?[] arguments) => (name, arguments.ElementAtOrDefault(0), arguments.ElementAtOrDefault(1)) switch
    {
        ("Range", int start, int count) when count is >= 0 and <= 100_000 && start <= int.MaxValue - count =>
            new Sequence(Enumerable.Range(start, count).Cast<object?>(), canGrow: false),
        ("Repeat", var item, int count) when count is >= 0 and <= 100_000 && item is not NotReadValue => new Sequence(Enumerable.Repeat(item, count), canGrow: false),
        ("Empty", _, _) => new Sequence([], canGrow: false),
        _ => NotReadValue.Instance,
    };

    static Sequence Lazily(IEnumerable<object?> items, Sequence source) => new(items, canGrow: false, source);

    static object Flat(IEnumerable<object?> lists, Sequence source)
    {
        var all = new List<object?>();
        foreach (var list in lists)
        {
            if (list is not Sequence { IsForgotten: false } items)
                return NotReadValue.Instance;
            all.AddRange(items.Items);
        }

        return Lazily(all, source);
    }

    List<object?>? Where(IEnumerable<object?> items, Closure by)
    {
        var kept = new List<object?>();
        foreach (var item in items)
        {
            if (invoke(by, [item]) is not bool keep)
                return null;
            if (keep)
                kept.Add(item);
        }

        return kept;
    }

    /// <summary>Whole numbers are ordered alike everywhere; the order of texts depends on the culture.</summary>
    object Ordered(IReadOnlyList<object?> items, Closure by, Sequence source, bool isDescending)
    {
        var keyed = items.Select(item => (Item: item, Key: invoke(by, [item]))).ToArray();
        if (!keyed.All(static pair => pair.Key is int))
            return NotReadValue.Instance;
        var ordered = isDescending ? keyed.OrderByDescending(static pair => (int)pair.Key!) : keyed.OrderBy(static pair => (int)pair.Key!);
        return Lazily(ordered.Select(static pair => pair.Item), source);
    }

    static object Total(IEnumerable<object?> items)
    {
        var total = items.Sum(item => (long)(int)item!);
        return total is >= int.MinValue and <= int.MaxValue ? (int)total : NotReadValue.Instance;
    }
}
