using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Hosting;

/// <summary>The plans that an application runs, each with its engine, by name. All of them were reviewed when they were registered.</summary>
public sealed class Rollouts
{
    readonly Dictionary<string, DecisionEngine> _engines;

    internal Rollouts(IReadOnlyList<DecisionEngine> engines)
    {
        Plans = [.. engines.Select(engine => engine.Plan)];
        _engines = engines.ToDictionary(engine => engine.Plan.Sheet.Name, StringComparer.Ordinal);
    }

    /// <summary>The plans, in the order in which they were registered.</summary>
    public IReadOnlyList<RolloutPlan> Plans { get; }

    /// <summary>The plan of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="KeyNotFoundException">No plan of that name is registered.</exception>
    public RolloutPlan Plan(string name) => Engine(name).Plan;

    /// <summary>The engine that decides by the plan of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="KeyNotFoundException">No plan of that name is registered.</exception>
    public DecisionEngine Engine(string name) => _engines.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var engine)
        ? engine
        : throw new KeyNotFoundException(
            $"No plan '{name}' is registered; there {(Plans.Count == 1 ? "is" : "are")} {string.Join(", ", Plans.Select(plan => $"'{plan.Sheet.Name}'"))}. Add it to AddRollouts(...).");
}
