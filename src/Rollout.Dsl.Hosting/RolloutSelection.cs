using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Hosting;

/// <summary>
/// Which plans an application runs, and under which policy. An immutable value: every verb returns a new one, and their order does not
/// matter.
/// </summary>
public sealed class RolloutSelection
{
    readonly IReadOnlyList<RolloutPlan> _given;
    readonly IReadOnlyList<Assembly> _assemblies;

    RolloutSelection(IReadOnlyList<RolloutPlan> given, IReadOnlyList<Assembly> assemblies, RolloutPolicy? policy)
    {
        _given = given;
        _assemblies = assemblies;
        Policy = policy;
    }

    /// <summary>The policy that every plan is reviewed under, or null where each obeys that of its own assembly.</summary>
    public RolloutPolicy? Policy { get; }

    /// <summary>The plans: those given, in order, and then those found, by their names. One that was given and found counts once.</summary>
    public IReadOnlyList<RolloutPlan> Plans =>
        [.. _given.Concat(_assemblies.SelectMany(Found).OrderBy(plan => plan.Sheet.Name, StringComparer.Ordinal)).Distinct()];

    /// <summary>Begins with plans.</summary>
    /// <param name="first">A plan.</param>
    /// <param name="rest">More plans.</param>
    /// <returns>The selection of these plans.</returns>
    /// <exception cref="ArgumentNullException">A plan is null.</exception>
    public static RolloutSelection Of(RolloutPlan first, params RolloutPlan[] rest) => new RolloutSelection([], [], null).And(first, rest);

    /// <summary>Begins with the plans of an assembly: its public static properties and fields of type <see cref="RolloutPlan"/>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The selection of these plans.</returns>
    /// <exception cref="ArgumentNullException">The assembly is null.</exception>
    public static RolloutSelection FoundIn(Assembly assembly) => new RolloutSelection([], [], null).AndFoundIn(assembly);

    /// <summary>Adds plans.</summary>
    /// <param name="first">A plan.</param>
    /// <param name="rest">More plans.</param>
    /// <returns>The selection with these plans.</returns>
    /// <exception cref="ArgumentNullException">A plan is null.</exception>
    public RolloutSelection And(RolloutPlan first, params RolloutPlan[] rest)
    {
        RolloutPlan[] plans = [first, .. rest ?? throw new ArgumentNullException(nameof(rest))];
        return plans.Contains(null!) ? throw new ArgumentNullException(nameof(first)) : new([.. _given, .. plans], _assemblies, Policy);
    }

    /// <summary>Adds the plans of an assembly, as <see cref="FoundIn(Assembly)"/> finds them.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The selection with these plans.</returns>
    /// <exception cref="ArgumentNullException">The assembly is null.</exception>
    public RolloutSelection AndFoundIn(Assembly assembly) =>
        new(_given, [.. _assemblies, assembly ?? throw new ArgumentNullException(nameof(assembly))], Policy);

    /// <summary>Says under which policy every plan is reviewed, whatever policy its assembly names.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The selection under that policy.</returns>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public RolloutSelection Under(RolloutPolicy policy) => new(_given, _assemblies, policy ?? throw new ArgumentNullException(nameof(policy)));

    static IEnumerable<RolloutPlan> Found(Assembly assembly)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var types = assembly.GetTypes().Where(type => type.IsVisible && !type.ContainsGenericParameters).ToArray();
        var properties = types.SelectMany(type => type.GetProperties(Public))
            .Where(property => property.PropertyType == typeof(RolloutPlan) && property.GetIndexParameters().Length == 0).Select(property => property.GetValue(null));
        var fields = types.SelectMany(type => type.GetFields(Public)).Where(field => field.FieldType == typeof(RolloutPlan)).Select(field => field.GetValue(null));
        return properties.Concat(fields).OfType<RolloutPlan>();
    }
}
