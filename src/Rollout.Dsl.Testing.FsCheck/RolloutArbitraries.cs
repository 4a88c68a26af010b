using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>
/// Plans, verdicts and traces for property-based tests, as FsCheck asks for them: name this class as the source of arbitrary values, or pass
/// what a method returns to <c>Prop.ForAll</c>. What a shrinker yields is valid, and smaller than what it began with.
/// </summary>
public static class RolloutArbitraries
{
    /// <summary>Plans of one to four stages, safe and unsafe, which the engine can run. They shrink by leaving out a stage, a condition, a step or an optional fact.</summary>
    /// <returns>The generator and the shrinker.</returns>
    public static Arbitrary<RolloutPlan> Plans() => Arb.From(AnyPlan.Gen, PlanShrinker.Smaller);

    /// <summary>Verdicts. They shrink to those that are less cautious, and to healthy at last.</summary>
    /// <returns>The generator and the shrinker.</returns>
    public static Arbitrary<Verdict> Verdicts() => Arb.From(Gen.Elements(All), verdict => All.Where(other => other < verdict));

    /// <summary>Plans, each with what happens to it. They shrink by leaving out events and waits, and then parts of the plan.</summary>
    /// <returns>The generator and the shrinker.</returns>
    public static Arbitrary<Trace> Traces() => Arb.From(AnyTrace.Gen, TraceShrinker.Smaller);

    static IEnumerable<Verdict> All => [.. Enum.GetValues(typeof(Verdict)).Cast<Verdict>()];
}
