using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>Traces that are smaller than one: with fewer steps, then with shorter waits, then of a smaller plan.</summary>
internal static class TraceShrinker
{
    public static IEnumerable<Trace> Smaller(Trace trace) =>
        Fewer(trace.Steps).Concat(Sooner(trace.Steps)).Select(steps => new Trace(trace.Plan, steps))
            .Concat(PlanShrinker.Smaller(trace.Plan).Select(plan => new Trace(plan, trace.Steps)));

    /// <summary>Without a half of the steps, a quarter, and so on down to a single one.</summary>
    static IEnumerable<IReadOnlyList<TraceStep>> Fewer(IReadOnlyList<TraceStep> steps)
    {
        for (var length = (steps.Count + 1) / 2; length > 0; length /= 2)
        {
            for (var from = 0; from < steps.Count; from += length)
                yield return [.. steps.Take(from), .. steps.Skip(from + length)];
        }
    }

    static IEnumerable<IReadOnlyList<TraceStep>> Sooner(IReadOnlyList<TraceStep> steps) =>
        from at in Enumerable.Range(0, steps.Count)
        where steps[at].After > Duration.Zero
        select (IReadOnlyList<TraceStep>)[.. steps.Take(at), new(Duration.Zero, steps[at].Happened), .. steps.Skip(at + 1)];
}
