using System;
using NodaTime;

namespace Rollout.Dsl.Exploration;

/// <summary>Something that is proved over every course that a plan can take, or broken by the shortest one that does not keep it.</summary>
public sealed class CourseProperty
{
    CourseProperty(string name, PropertyKind kind, Func<Moment, bool>? moments, Func<Occurrence, bool>? steps, Func<Moment, bool>? where, string suggestion, Duration? time = null)
    {
        Name = name;
        Kind = kind;
        Moments = Asked(moments, moment => moment, _ => null);
        Steps = Asked(steps, step => step.Before, step => step.Edge);
        Where = Asked(where, moment => moment, _ => null);
        Suggestion = suggestion;
        Time = time;
    }

    /// <summary>The property in words, as in "everyone is exposed only after evidence".</summary>
    public string Name { get; }

    /// <summary>What it says about courses.</summary>
    public PropertyKind Kind { get; }

    internal Func<Moment, bool>? Moments { get; }

    internal Func<Occurrence, bool>? Steps { get; }

    /// <summary>The moments for which the property says anything at all; null for all of them.</summary>
    internal Func<Moment, bool>? Where { get; }

    internal string Suggestion { get; }

    internal Duration? Time { get; }

    /// <summary>Something that holds in every moment.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="holds">Whether it holds in a moment.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static CourseProperty Always(string name, Func<Moment, bool> holds) => Always(name, _ => true, holds);

    /// <summary>Something that holds in every moment of some kind.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">For which moments it says anything. Where no course comes to one, the property is vacuous.</param>
    /// <param name="holds">Whether it holds in such a moment.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static CourseProperty Always(string name, Func<Moment, bool> where, Func<Moment, bool> holds) =>
        new(Named(name), PropertyKind.Always, Given(holds, nameof(holds)), null, Given(where, nameof(where)), "");

    /// <summary>A step that no course takes.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="happens">Whether a step is such a step.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static CourseProperty Never(string name, Func<Occurrence, bool> happens) => Never(name, _ => true, happens);

    /// <summary>A step that no course takes from a moment of some kind.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property is vacuous.</param>
    /// <param name="happens">Whether a step is such a step.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static CourseProperty Never(string name, Func<Moment, bool> where, Func<Occurrence, bool> happens) =>
        new(Named(name), PropertyKind.Never, null, Given(happens, nameof(happens)), Given(where, nameof(where)), "");

    /// <summary>
    /// A moment that every course comes to. Assumed is that time goes by, that what is measured for a stage runs out when it is held again
    /// and again, and that windows open; nothing is assumed about evidence and people.
    /// </summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static CourseProperty Eventually(string name, Func<Moment, bool> comes) => Eventually(name, _ => true, comes);

    /// <summary>A moment that every course comes to from a moment of some kind, under the assumptions of <see cref="Eventually(string, Func{Moment, bool})"/>.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property is vacuous.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static CourseProperty Eventually(string name, Func<Moment, bool> where, Func<Moment, bool> comes) =>
        new(Named(name), PropertyKind.Eventually, Given(comes, nameof(comes)), null, Given(where, nameof(where)), "");

    /// <summary>A moment that some course comes to.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static CourseProperty Sometimes(string name, Func<Moment, bool> comes) =>
        new(Named(name), PropertyKind.Sometimes, Given(comes, nameof(comes)), null, null, "");

    /// <summary>A moment that no course comes to without a step of some kind before it.</summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="comes">Whether a moment is such a moment. Where no course comes to one, the property is vacuous.</param>
    /// <param name="step">Whether a step is the one that has to come before.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static CourseProperty OnlyAfter(string name, Func<Moment, bool> comes, Func<Occurrence, bool> step) =>
        new(Named(name), PropertyKind.OnlyAfter, Given(comes, nameof(comes)), Given(step, nameof(step)), null, "");

    /// <summary>
    /// A moment that somebody can bring about within a time from every moment of some kind: whoever may roll back does so at once, and the
    /// steps take no longer than their bounds and succeed. A step without a bound takes no time that is known.
    /// </summary>
    /// <param name="name">The property in words, not blank.</param>
    /// <param name="where">From which moments. Where no course comes to one, the property is vacuous.</param>
    /// <param name="comes">Whether a moment is such a moment.</param>
    /// <param name="time">The longest time, 0 or more.</param>
    /// <returns>The property.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable, or the time is negative.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static CourseProperty ReachableWithin(string name, Func<Moment, bool> where, Func<Moment, bool> comes, Duration time) => time < Duration.Zero
        ? throw new RejectedCallException($"The time in which a moment is reached is {Wording.Time(time)}; write 0 or more.", nameof(time))
        : new(Named(name), PropertyKind.ReachableWithin, Given(comes, nameof(comes)), null, Given(where, nameof(where)), "", time);

    /// <summary>Says what to try where the property is broken.</summary>
    /// <param name="suggestion">One sentence, not blank.</param>
    /// <returns>The property with that suggestion.</returns>
    /// <exception cref="RejectedCallException">The sentence is null, blank or not printable.</exception>
    public CourseProperty Try(string suggestion) => new(
        Name, Kind, Moments, Steps, Where, Naming.Text(suggestion, "What to try where a property is broken", nameof(suggestion)), Time);

    /// <summary>A function that says where it throws, since what it throws says nothing of the course.</summary>
    static Func<T, bool>? Asked<T>(Func<T, bool>? function, Func<T, Moment> at, Func<T, Edge?> edge) => function is null ? null : asked =>
    {
        try
        {
            return function(asked);
        }
        catch (Exception thrown) when (thrown is not UnansweredException)
        {
            throw new UnansweredException(thrown, at(asked), edge(asked));
        }
    };

    static string Named(string? name) => Naming.Text(name, "The name of a property", nameof(name));

    static T Given<T>(T? function, string argument)
        where T : class => function ?? throw new ArgumentNullException(argument);
}
