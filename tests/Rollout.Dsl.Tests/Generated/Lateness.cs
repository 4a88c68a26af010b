using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Traces whose events say when they happened, told on time, or late, twice and in another order.</summary>
static class Lateness
{
    public static Trace Dated(this Trace trace) => trace with { Events = [.. trace.Events.Select(item => (item.Happened.At(item.At), item.At))] };

    /// <summary>Each event says when it happened; some are told later than that, and some a second time.</summary>
    public static Trace Late(this Trace trace, int seed)
    {
        var random = new Random(seed);
        return trace with
        {
            Events =
            [
                .. from telling in Tellings(trace.Dated().Events, random).OrderBy(telling => telling.Place).ToArray()
                   select (telling.Happened, trace.Events[telling.Place].At),
            ],
        };
    }

    static IEnumerable<(RolloutEvent Happened, int Place)> Tellings((RolloutEvent Happened, Instant At)[] events, Random random)
    {
        for (var at = 0; at < events.Length; at++)
        {
            yield return (events[at].Happened, random.Next(4) == 0 ? random.Next(at, events.Length) : at);
            if (random.Next(3) == 0)
                yield return (events[at].Happened, random.Next(at, events.Length));
        }
    }
}
