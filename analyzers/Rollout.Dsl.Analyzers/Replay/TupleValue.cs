using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>A tuple, element by element. Tuples are copied when they are assigned, so they are values here.</summary>
internal sealed class TupleValue(IReadOnlyList<object?> elements)
{
    public IReadOnlyList<object?> Elements { get; } = elements;

    public override bool Equals(object? obj) => obj is TupleValue other && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => Elements.Aggregate(17, static (hash, element) => unchecked((hash * 31) + (element?.GetHashCode() ?? 0)));
}
