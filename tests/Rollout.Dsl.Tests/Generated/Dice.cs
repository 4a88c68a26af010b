using System;
using System.Linq;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Draws that follow from a seed alone, so that a plan can be made again from its number.</summary>
sealed class Dice(int seed)
{
#pragma warning disable CA5394 // Nothing here is secret, and the draws have to be the same in every run.
    readonly Random _random = new(seed);

    public int Between(int least, int most) => _random.Next(least, most + 1);
#pragma warning restore CA5394

    public bool OnceIn(int times) => Between(1, times) == 1;

    public T One<T>(params T[] all) => all[Between(0, all.Length - 1)];

    /// <summary>Some of them in their order, perhaps none.</summary>
    public T[] Some<T>(params T[] all) => [.. all.Where(_ => OnceIn(3))];

    /// <summary>The value with some of the verbs, perhaps none, in their order.</summary>
    public T Saying<T>(T value, params Func<T, T>[] verbs) => Some(verbs).Aggregate(value, (all, verb) => verb(all));
}
