using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Testing;

/// <summary>
/// Properties that are proved over every course that a plan can take: whatever the evidence shows, in whatever order times end, and whatever
/// people do who may do it. Every call returns a new list.
/// </summary>
public sealed partial class Verification
{
    readonly RolloutPlan _plan;
    readonly IReadOnlyList<(CourseProperty Property, bool IsReadyMade)> _properties;
    readonly int? _states;

    internal Verification(RolloutPlan plan)
        : this(plan, [], null)
    {
    }

    Verification(RolloutPlan plan, IReadOnlyList<(CourseProperty Property, bool IsReadyMade)> properties, int? states)
    {
        _plan = plan;
        _properties = properties;
        _states = states;
    }

    /// <summary>Adds a property, such as one of <see cref="Safety"/>.</summary>
    /// <param name="property">The property.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="ArgumentNullException">The property is null.</exception>
    public Verification Property(CourseProperty property) => With([(property ?? throw new ArgumentNullException(nameof(property)), false)]);

    /// <summary>Adds every property of <see cref="Safety.All"/>. One of these that says nothing about the plan, such as one about the point of no return, does not fail.</summary>
    /// <returns>The list with them.</returns>
    public Verification Safe() => With(Safety.All.Select(property => (property, true)));

    /// <summary>
    /// Looks at no more states than so many, shortest courses first. What is left undecided by that fails, since it is not proved; by default
    /// every state is looked at.
    /// </summary>
    /// <param name="states">How many states, at least 1.</param>
    /// <returns>The list with that limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Verification AtMost(int states) => states < 1
        ? throw new ArgumentOutOfRangeException(nameof(states), $"The limit of states is {Words.Plain(states)}; write at least 1.")
        : new(_plan, _properties, states);

    /// <summary>Proves the properties, or finds the shortest course that breaks each of them: over courses without an override, and once more over those with one.</summary>
    /// <returns>What became of each property, in the order of the list.</returns>
    public VerificationReport Evaluate()
    {
        var courses = _states is { } limit ? Courses.Of(_plan, limit) : Courses.Of(_plan);
        var overridden = _states is { } same ? Courses.WithOverridesOf(_plan, same) : Courses.WithOverridesOf(_plan);
        return new(_plan, [.. _properties.Select(item => new VerifiedProperty(courses.Prove(item.Property), overridden.Prove(item.Property), item.IsReadyMade))]);
    }

    /// <summary>
    /// Asserts that every property of the list holds over the courses without an override. One that was broken, that was left undecided, or that
    /// says nothing about the plan although the test names it, fails; so does a list without a property.
    /// </summary>
    /// <exception cref="RolloutAssertionException">Something failed. The message holds each such property with its shortest story.</exception>
    public void Check()
    {
        if (_properties.Count == 0)
            throw new RolloutAssertionException($"Nothing is verified of {_plan}; name a property before Check().");
        var report = Evaluate();
        if (!report.Holds)
            throw new RolloutAssertionException(report.ToString());
    }

    Verification With(IEnumerable<(CourseProperty Property, bool IsReadyMade)> properties) => new(_plan, [.. _properties, .. properties], _states);
}
