using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// An immutable list that grows at its end in constant time, so that ten thousand verbs do not copy ten thousand lists.
/// </summary>
internal sealed class Chain
{
    readonly Chain? _before;
    readonly object _last;

    Chain(Chain? before, object last)
    {
        _before = before;
        _last = last;
        Count = (before?.Count ?? 0) + 1;
        IsWhole = (before?.IsWhole ?? true) && !(last is NotRead || last is PlanValue { StandsForUnread: true });
        IsRead = (before?.IsRead ?? true) && FactTable.IsReadContent(last);
    }

    public int Count { get; }

    /// <summary>Whether every item was read, so that "none of them" is knowledge.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether every item was read down to its last fact.</summary>
    public bool IsRead { get; }

    public static Chain Append(Chain? chain, IEnumerable<object> items) => items.Aggregate(chain, (all, item) => new Chain(all, item))!;

    public object[] ToArray()
    {
        var items = new object[Count];
        var at = Count;
        for (var chain = this; chain is not null; chain = chain._before)
            items[--at] = chain._last;
        return items;
    }

    public override bool Equals(object? obj) => obj is Chain other && Count == other.Count && ToArray().SequenceEqual(other.ToArray());

    public override int GetHashCode()
    {
        var hash = 17;
        for (var chain = this; chain is not null; chain = chain._before)
            hash = unchecked((hash * 31) + chain._last.GetHashCode());
        return hash;
    }
}
