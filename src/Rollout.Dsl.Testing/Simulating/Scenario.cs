using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>
/// A run of a plan over virtual time. By default all goes well: every start condition holds, plans that come before are completed, every
/// condition is seen healthy, actions are done at once, and whoever is asked approves or advances at once. Each call says where it goes
/// otherwise, and returns a new scenario. Times count from the start.
/// </summary>
public sealed partial class Scenario
{
    internal Scenario(RolloutPlan plan)
    {
        Plan = plan;
        Engine = DecisionEngine.For(plan);
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    internal DecisionEngine Engine { get; }

    internal string Name { get; private set; } = "simulated";

    internal Instant Start { get; private set; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    internal Duration Longest { get; private set; } = Duration.FromDays(90);

    internal Duration? Every { get; private set; }

    internal Duration Delay { get; private set; }

    internal Duration Thinking { get; private set; }

    internal Duration ActionTime { get; private set; }

    internal bool LosesApprovals { get; private set; }

    internal bool Crashes { get; private set; }

    internal IReadOnlyList<Showing> Shown { get; private set; } = [];

    internal IReadOnlyList<string> FailingActions { get; private set; } = [];

    internal IReadOnlyList<(Duration At, RolloutEvent Happened)> Events { get; private set; } = [];

    /// <summary>Names the release that rolls out. By default it is "simulated".</summary>
    /// <param name="release">Its version, not blank.</param>
    /// <returns>The scenario with that release.</returns>
    /// <exception cref="RejectedCallException">The release is null, blank, too long or not printable.</exception>
    public Scenario Release(string release)
    {
        Engine.Prepare(release, Start);
        return But(copy => copy.Name = release);
    }

    /// <summary>Says when the scenario starts, which matters to windows and freezes. By default it is Monday, 5 January 2026, 09:00 UTC.</summary>
    /// <param name="start">The time.</param>
    /// <returns>The scenario from that time on.</returns>
    public Scenario StartingAt(Instant start) => But(copy => copy.Start = start);

    /// <summary>Says how long the scenario lasts at most. By default that is 90 days.</summary>
    /// <param name="time">The longest time, above 0.</param>
    /// <returns>The scenario with that end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above 0.</exception>
    public Scenario For(Duration time)
    {
        Positive(time, nameof(time), "The scenario lasts");
        return But(copy => copy.Longest = time);
    }

    /// <summary>Says how often verdicts come. By default that is every tenth part of a stage's window, but never more often than every minute. At the end of a window they come in any case.</summary>
    /// <param name="time">The time between two verdicts on a condition, above 0.</param>
    /// <returns>The scenario with such verdicts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above 0.</exception>
    public Scenario ReportingEvery(Duration time)
    {
        Positive(time, nameof(time), "Verdicts come every");
        return But(copy => copy.Every = time);
    }

    /// <summary>Says that setting an exposure and taking a step each take a time. By default they take none.</summary>
    /// <param name="time">The time, 0 or more.</param>
    /// <returns>The scenario with such actions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Scenario Acting(Duration time)
    {
        NotNegative(time, nameof(time), "An action takes");
        return But(copy => copy.ActionTime = time);
    }

    /// <summary>Says that people approve and advance a time after they are asked. By default they do so at once.</summary>
    /// <param name="time">The time, 0 or more.</param>
    /// <returns>The scenario with such people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Scenario Answering(Duration time)
    {
        NotNegative(time, nameof(time), "An answer takes");
        return But(copy => copy.Thinking = time);
    }

    /// <summary>Runs the scenario to its end: until the rollout has ended, or nothing more is due, or the longest time is over.</summary>
    /// <returns>What happened and what was decided.</returns>
    public Simulation Run() => new VirtualRun(this).Run();

    Scenario But(Action<Scenario> change)
    {
        var copy = (Scenario)MemberwiseClone();
        change(copy);
        return copy;
    }

    static void Positive(Duration time, string argument, string what)
    {
        if (time <= Duration.Zero)
            throw new ArgumentOutOfRangeException(argument, $"{what} {time.InWords()}; write a time above 0.");
    }

    static void NotNegative(Duration time, string argument, string what)
    {
        if (time < Duration.Zero)
            throw new ArgumentOutOfRangeException(argument, $"{what} {time.InWords()}; write 0 or more.");
    }
}
