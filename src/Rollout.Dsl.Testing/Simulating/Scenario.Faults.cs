using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>What goes wrong.</summary>
public sealed partial class Scenario
{
    /// <summary>Says what a condition shows from the start on. Of what is said about a condition and a time, the last counts.</summary>
    /// <param name="condition">A condition of the plan.</param>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The scenario with that verdict.</returns>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    /// <exception cref="ArgumentException">No stage of the plan is judged by the condition.</exception>
    public Scenario With(Condition condition, Verdict verdict) => Showing(condition, verdict, Duration.Zero, Duration.MaxValue);

    /// <summary>Says that a condition is breached from a time on: for an advance condition that it is broken, for a stop-loss that it is crossed.</summary>
    /// <param name="condition">A condition of the plan.</param>
    /// <param name="after">When, 0 or more.</param>
    /// <returns>The scenario with that breach.</returns>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    /// <exception cref="ArgumentException">No stage of the plan is judged by the condition.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Scenario Breaching(Condition condition, Duration after) => Showing(condition, Verdict.Breached, after, Duration.MaxValue);

    /// <summary>Says that nothing is measured of a condition for a time.</summary>
    /// <param name="condition">A condition of the plan.</param>
    /// <param name="from">When the gap begins, 0 or more.</param>
    /// <param name="to">When it ends, after it begins.</param>
    /// <returns>The scenario with that gap.</returns>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    /// <exception cref="ArgumentException">No stage of the plan is judged by the condition.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or the end is not after the beginning.</exception>
    public Scenario WithoutData(Condition condition, Duration from, Duration to) => Showing(condition, Verdict.NoData, from, to);

    /// <summary>Says that a condition is healthy and something else by turns, from the start on.</summary>
    /// <param name="condition">A condition of the plan.</param>
    /// <param name="verdict">What it is in every other turn.</param>
    /// <param name="every">How long a turn lasts, above 0.</param>
    /// <returns>The scenario with that flapping.</returns>
    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    /// <exception cref="ArgumentException">No stage of the plan is judged by the condition.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above 0.</exception>
    public Scenario Flapping(Condition condition, Verdict verdict, Duration every)
    {
        Positive(every, nameof(every), "A turn lasts");
        return With(new Showing(Judged(condition), verdict, Duration.Zero, Duration.MaxValue, every));
    }

    /// <summary>Says that verdicts come late: what is measured is known only a time after.</summary>
    /// <param name="by">The time, 0 or more.</param>
    /// <returns>The scenario with late verdicts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Scenario Late(Duration by)
    {
        NotNegative(by, nameof(by), "Verdicts are late by");
        return But(copy => copy.Delay = by);
    }

    /// <summary>Says that no approval arrives.</summary>
    /// <returns>The scenario without approvals.</returns>
    public Scenario LosingApprovals() => But(copy => copy.LosesApprovals = true);

    /// <summary>Says that a step of the way back, or setting the exposure of a stage, fails.</summary>
    /// <param name="action">The name of a stage, or a step as the plan prints it.</param>
    /// <returns>The scenario with that failure.</returns>
    /// <exception cref="ArgumentNullException">The action is null.</exception>
    /// <exception cref="ArgumentException">The plan has no such step or stage.</exception>
    public Scenario Failing(string action)
    {
        var known = Plan.Sheet.Stages.Select(stage => stage.Sheet.Name).Concat(Steps()).Distinct().ToArray();
        if (!known.Contains(action ?? throw new ArgumentNullException(nameof(action))))
            throw new ArgumentException($"{Words.Capital(Plan.ToString())} has neither a stage nor a step '{action}'; write one of: {string.Join(", ", known.Select(name => $"'{name}'"))}.", nameof(action));
        return But(copy => copy.FailingActions = [.. FailingActions, action]);
    }

    /// <summary>
    /// Says that whoever runs the plan crashes after each decision, and begins again with what was recorded: the state is decided anew from all
    /// events, and the outcome of an action is reported twice.
    /// </summary>
    /// <returns>The scenario with those crashes.</returns>
    public Scenario CrashingAfterEachDecision() => But(copy => copy.Crashes = true);

    /// <summary>Says that an incident is open for a time.</summary>
    /// <param name="from">When it is opened, 0 or more.</param>
    /// <param name="to">When it is closed, after it is opened.</param>
    /// <returns>The scenario with that incident.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or the end is not after the beginning.</exception>
    public Scenario Incident(Duration from, Duration to)
    {
        Span(from, to);
        var name = $"INC-{Words.Plain(Events.Count(item => item.Happened.Kind == EventKind.IncidentOpened) + 1)}";
        return At(from, RolloutEvent.IncidentOpened(name)).At(to, RolloutEvent.IncidentClosed(name));
    }

    /// <summary>Says that something happens at a time.</summary>
    /// <param name="time">When, 0 or more.</param>
    /// <param name="happened">What.</param>
    /// <returns>The scenario with that event.</returns>
    /// <exception cref="ArgumentNullException">The event is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Scenario At(Duration time, RolloutEvent happened)
    {
        NotNegative(time, nameof(time), "An event happens after");
        return But(copy => copy.Events = [.. Events, (time, happened ?? throw new ArgumentNullException(nameof(happened)))]);
    }

    Scenario Showing(Condition condition, Verdict verdict, Duration from, Duration to)
    {
        Span(from, to);
        return With(new Showing(Judged(condition), verdict, from, to, every: null));
    }

    Scenario With(Showing showing) => But(copy => copy.Shown = [.. Shown, showing]);

    Condition Judged(Condition? condition)
    {
        var judged = Plan.Sheet.Stages.SelectMany(stage => JudgedConditions.Of(Plan, stage)).Distinct().ToArray();
        if (judged.Contains(condition ?? throw new ArgumentNullException(nameof(condition))))
            return condition;
        var known = judged.Length == 0 ? "the plan has none" : $"pass one of: {string.Join(", ", judged.Select(one => $"'{one}'"))}";
        throw new ArgumentException($"No stage of {Plan} is judged by '{condition}'; {known}.", nameof(condition));
    }

    IEnumerable<string> Steps() =>
        Plan.Sheet.Rollback.Concat(Plan.Sheet.ContainmentSteps.Select(step => step.Sheet)).Concat(Plan.Sheet.ForwardRepairs.Select(step => step.Sheet)).Select(step => step.Action);

    static void Span(Duration from, Duration to)
    {
        NotNegative(from, nameof(from), "It begins after");
        if (to <= from)
            throw new ArgumentOutOfRangeException(nameof(to), $"It ends {to.InWords()} after the start and begins {from.InWords()} after it; write an end after the beginning.");
    }
}
