using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>An array, a list or the result of a query, item by item.</summary>
internal sealed class Sequence(IEnumerable<object?> items, bool canGrow, Sequence? source = null) : Followed
{
    readonly List<object?> _items = items.ToList();
    readonly int _versionOfSource = source?.Version ?? 0;

    public IReadOnlyList<object?> Items => _items;

    public bool CanGrow { get; } = canGrow;

    /// <summary>A query is evaluated when its items are asked for: what its source held when it was written says nothing once that changed.</summary>
    public override bool IsForgotten => base.IsForgotten || (source is not null && (source.IsForgotten || source.Version != _versionOfSource));

    public void Add(object? item)
    {
        _items.Add(item);
        Written();
    }

    public void Set(int index, object? item)
    {
        _items[index] = item;
        Written();
    }

    protected override void ForgetContent()
    {
        foreach (var followed in _items.OfType<Followed>())
            followed.Forget();
        _items.Clear();
    }
}
