using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rollout.Dsl.Analyzers.Replay;

/// <summary>What is known after a branch that may have gone either way.</summary>
internal static class Joining
{
    public static object? Join(object? left, object? right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => left,
        (Followed, _) or (_, Followed) => Forgotten(left, right),
        _ when Equals(left, right) => left,
        (PlanValue one, PlanValue other) when one.GetType() == other.GetType() => one.Join(other),
        _ => NotReadValue.Instance,
    };

    /// <summary>What may be one thing or another cannot be followed: writing to it may write to either.</summary>
    static NotReadValue Forgotten(object? left, object? right)
    {
        (left as Followed)?.Forget();
        (right as Followed)?.Forget();
        return NotReadValue.Instance;
    }

    public static Dictionary<ISymbol, object?> Join(Dictionary<ISymbol, object?> left, Dictionary<ISymbol, object?> right) =>
        left.Keys.Union(right.Keys, SymbolEqualityComparer.Default).Where(key => key is not null).ToDictionary(
            key => key!,
            key => left.TryGetValue(key!, out var one) && right.TryGetValue(key!, out var other) ? Join(one, other) : NotReadValue.Instance,
            (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
}
