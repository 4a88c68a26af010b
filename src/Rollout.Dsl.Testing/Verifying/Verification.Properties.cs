using System;
using NodaTime;
using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Testing;

/// <summary>Properties that a test writes itself.</summary>
public sealed partial class Verification
{
    /// <summary>Adds: something holds in every moment.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="holds">Whether it holds in a moment.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Verification Always(string name, Func<Moment, bool> holds) => Property(CourseProperty.Always(name, holds));

    /// <summary>Adds: something holds in every moment of some kind.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">In which moments. Where no course comes to one, the property says nothing, and fails.</param>
    /// <param name="holds">Whether it holds in such a moment.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public Verification Always(string name, Func<Moment, bool> where, Func<Moment, bool> holds) => Property(CourseProperty.Always(name, where, holds));

    /// <summary>Adds: no course takes such a step.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="happens">Whether a step is such a step.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Verification Never(string name, Func<Occurrence, bool> happens) => Property(CourseProperty.Never(name, happens));

    /// <summary>Adds: no course takes such a step from a moment of some kind.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property says nothing, and fails.</param>
    /// <param name="happens">Whether a step is such a step.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public Verification Never(string name, Func<Moment, bool> where, Func<Occurrence, bool> happens) => Property(CourseProperty.Never(name, where, happens));

    /// <summary>Adds: every course comes to such a moment, as long as time goes by. Nothing is assumed about evidence and people.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Verification Eventually(string name, Func<Moment, bool> comes) => Property(CourseProperty.Eventually(name, comes));

    /// <summary>Adds: every course comes to such a moment from a moment of some kind.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property says nothing, and fails.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public Verification Eventually(string name, Func<Moment, bool> where, Func<Moment, bool> comes) => Property(CourseProperty.Eventually(name, where, comes));

    /// <summary>Adds: some course comes to such a moment.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Verification Sometimes(string name, Func<Moment, bool> comes) => Property(CourseProperty.Sometimes(name, comes));

    /// <summary>Adds: no course comes to such a moment without such a step before it.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment. Where no course comes to one, the property says nothing, and fails.</param>
    /// <param name="step">Whether a step is the one that has to come before.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public Verification OnlyAfter(string name, Func<Moment, bool> comes, Func<Occurrence, bool> step) => Property(CourseProperty.OnlyAfter(name, comes, step));

    /// <summary>Adds: from every moment of some kind somebody can bring about another one within a time, as long as steps keep their bounds.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property says nothing, and fails.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <param name="time">The longest time, 0 or more.</param>
    /// <returns>The list with it.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable, or the time is negative.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public Verification ReachableWithin(string name, Func<Moment, bool> where, Func<Moment, bool> comes, Duration time) =>
        Property(CourseProperty.ReachableWithin(name, where, comes, time));
}
