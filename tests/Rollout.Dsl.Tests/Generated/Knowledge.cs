using System.Linq;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Whether what is known here is known there too, and the same.</summary>
static class Knowledge
{
    public static bool IsNoMoreThan(FactTable lesser, FactTable table) =>
        (lesser.IsNothingRead || !table.IsNothingRead)
        && lesser.Said.Union(table.Said).All(fact => IsNoMoreThan(lesser[fact], table[fact]));

    static bool IsNoMoreThan(object? lesser, object? content) => (lesser, content) switch
    {
        (NotRead, _) => true,
        (PlanValue one, PlanValue other) => one.GetType() == other.GetType() && IsNoMoreThan(one.Facts, other.Facts),
        (Chain one, Chain other) => one.Count == other.Count && one.ToArray().Zip(other.ToArray(), IsNoMoreThan).All(less => less),
        _ => Equals(lesser, content),
    };
}
