using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>What happened in a scenario, and what was decided.</summary>
public sealed class Simulation
{
    readonly Instant _start;
    readonly Duration? _cutOffAfter;

    internal Simulation(RolloutPlan plan, Instant start, IReadOnlyList<SimulatedTurn> turns, Duration? cutOffAfter)
    {
        _start = start;
        _cutOffAfter = cutOffAfter;
        Plan = plan;
        Turns = turns;
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<SimulatedTurn> Turns { get; }

    /// <summary>Everything that was decided, in order, but for the waiting.</summary>
    public IReadOnlyList<Decision> Decisions => [.. Turns.SelectMany(turn => turn.Decisions).Where(decision => decision.Kind != DecisionKind.Wait)];

    /// <summary>The state at the end.</summary>
    public RolloutState State => Turns[Turns.Count - 1].State;

    /// <summary>Where the rollout is at the end.</summary>
    public Phase Phase => State.Phase;

    /// <summary>How long it took.</summary>
    public Duration Lasted => Turns[Turns.Count - 1].At - _start;

    /// <summary>When something was decided first, counted from the start; null where it never was.</summary>
    /// <param name="kind">What.</param>
    /// <returns>The time, or null.</returns>
    public Duration? First(DecisionKind kind) => Decisions.FirstOrDefault(decision => decision.Kind == kind) is { } decision ? decision.At - _start : null;

    /// <summary>Asserts where the rollout is at the end.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The same simulation.</returns>
    /// <exception cref="RolloutAssertionException">It is elsewhere. The message holds the whole timeline.</exception>
    public Simulation ShouldEnd(Phase phase) => Phase == phase
        ? this
        : throw new RolloutAssertionException($"The simulation of {Plan} ends {Words.Of(Phase)} and not {Words.Of(phase)}.\n\n{this}");

    /// <summary>
    /// The decisions, each with its time since the start and its reason, and how it ends, the same in every culture. A wait for a person, a window
    /// or a start condition is told once for each reason, where time goes by meanwhile.
    /// </summary>
    /// <returns>Several lines of text, with a line feed between them.</returns>
    public override string ToString() => string.Join(
        "\n",
        [
            $"{Words.Capital(Plan.ToString())}, release {State.Release}, from {Words.At(_start)}",
            .. Told().Select(decision => $"{Words.Elapsed(decision.At - _start),10}  {decision}"),
            _cutOffAfter is { } time
                ? $"{Words.Elapsed(time),10}  cut off after {time.InWords()}: {Words.Of(Phase)}"
                : $"{Words.Elapsed(Lasted),10}  {(State.IsEnded ? "ended" : "at rest")}: {Words.Of(Phase)}",
        ]);

    IEnumerable<Decision> Told()
    {
        var waits = new HashSet<string>();
        for (var at = 0; at < Turns.Count; at++)
        {
            var turn = Turns[at];
            var lasts = at == Turns.Count - 1 || Turns[at + 1].At > turn.At;
            foreach (var decision in turn.Decisions)
            {
                if (decision.Kind != DecisionKind.Wait || (lasts && IsForOthers(decision) && waits.Add(decision.Because)))
                    yield return decision;
            }
        }
    }

    /// <summary>An observation that goes on, and a hold that was told when it began, are no news.</summary>
    static bool IsForOthers(Decision wait) =>
        wait.Rule is DecisionRule.NotReady or DecisionRule.ApprovalMissing or DecisionRule.PersonMissing or DecisionRule.GrowthClosed;
}
