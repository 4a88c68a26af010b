using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>What a value says: an immutable table from fact to content. Equality, joins and unread facts are defined here, once.</summary>
internal sealed class FactTable
{
    /// <summary>Says nothing.</summary>
    public static readonly FactTable Empty = new([], nothingRead: false);

    /// <summary>Stands for a value of which nothing could be read: every fact may or may not have been said.</summary>
    public static readonly FactTable NothingRead = new([], nothingRead: true);

    readonly KeyValuePair<Fact, object>[] _entries;

    FactTable(KeyValuePair<Fact, object>[] entries, bool nothingRead)
    {
        _entries = entries;
        IsNothingRead = nothingRead;
        IsRead = !nothingRead && Array.TrueForAll(entries, static entry => IsReadContent(entry.Value));
    }

    public bool IsNothingRead { get; }

    /// <summary>Whether everything was read, down to the last fact of every value within: only then does equality prove sameness.</summary>
    public bool IsRead { get; }

    public IEnumerable<Fact> Said => _entries.Select(entry => entry.Key);

    /// <summary>The content of a fact: null when it was not said, <see cref="NotRead"/> when it was said and could not be read.</summary>
    public object? this[Fact fact]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == fact)
                    return entry.Value;
            }

            return IsNothingRead ? NotRead.Value : null;
        }
    }

    public bool Knows(Fact fact) => this[fact] switch
    {
        NotRead or PlanValue { StandsForUnread: true } => false,
        Chain chain => chain.IsWhole,
        _ => true,
    };

    public FactTable Set(Fact fact, object content)
    {
        // Each verb comes through here, so the place in the order is found in one pass, without sorting.
        var index = 0;
        while (index < _entries.Length && _entries[index].Key < fact)
            index++;
        var behind = index < _entries.Length && _entries[index].Key == fact ? index + 1 : index;
        var entries = new KeyValuePair<Fact, object>[index + 1 + _entries.Length - behind];
        Array.Copy(_entries, entries, index);
        entries[index] = new(fact, content);
        Array.Copy(_entries, behind, entries, index + 1, _entries.Length - behind);
        return new(entries, IsNothingRead);
    }

    public FactTable Append(Fact fact, IReadOnlyCollection<object> items)
    {
        if (items.Count == 0)
            return this;
        var before = this[fact] switch
        {
            Chain chain => chain,
            NotRead => Chain.Append(null, [NotRead.Value]),
            _ => null,
        };
        return Set(fact, Chain.Append(before, items));
    }

    public static bool IsReadContent(object content) => content switch
    {
        NotRead => false,
        PlanValue value => value.IsRead,
        Chain chain => chain.IsRead,
        _ => true,
    };

    /// <summary>Whether the two tables may say the same once everything is read.</summary>
    public bool MayBe(FactTable other) =>
        Array.TrueForAll(_entries, entry => MayBe(entry.Value, other[entry.Key]))
        && Array.TrueForAll(other._entries, entry => MayBe(this[entry.Key], entry.Value));

    static bool MayBe(object? left, object? right) => (left, right) switch
    {
        (NotRead, _) or (_, NotRead) => true,
        (PlanValue one, PlanValue another) => one.MayBe(another),
        (Chain one, Chain another) => !one.IsRead || !another.IsRead || one.Equals(another),
        _ => Equals(left, right),
    };

    /// <summary>What is known when either of two tables may hold: equal facts stay, differing ones are not read.</summary>
    public static FactTable Join(FactTable left, FactTable right)
    {
        if (left.Equals(right))
            return left;
        var entries = left.Said.Union(right.Said).OrderBy(fact => fact)
            .Select(fact => new KeyValuePair<Fact, object>(fact, JoinContents(left[fact], right[fact])))
            .ToArray();
        return new(entries, left.IsNothingRead || right.IsNothingRead);
    }

    static object JoinContents(object? left, object? right) => (left, right) switch
    {
        ({ } one, { } other) when one.Equals(other) => one,
        (PlanValue one, PlanValue other) when one.GetType() == other.GetType() => one.Join(other),
        (Chain one, Chain other) when one.Count == other.Count =>
            Chain.Append(null, one.ToArray().Zip(other.ToArray(), JoinContents)),
        _ => NotRead.Value,
    };

    public override bool Equals(object? obj)
    {
        if (obj is not FactTable other || IsNothingRead != other.IsNothingRead || _entries.Length != other._entries.Length)
            return false;
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key != other._entries[i].Key || !_entries[i].Value.Equals(other._entries[i].Value))
                return false;
        }

        return true;
    }

    /// <summary>Of values and lists within only the fact counts: to go through all of a plan would cost more than the hash saves.</summary>
    public override int GetHashCode()
    {
        var hash = IsNothingRead ? 1 : 0;
        foreach (var entry in _entries)
            hash = unchecked((((hash * 31) + (int)entry.Key) * 31) + (entry.Value is PlanValue or Chain ? 0 : entry.Value.GetHashCode()));
        return hash;
    }
}
