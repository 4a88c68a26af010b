using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Execution;

/// <summary>
/// A rollout under way: a plan, its log, and the state to which the log leads. It is a value and does nothing itself. Whoever runs it keeps
/// the new record first and carries out its decisions then, so that what was done is never missing from the log.
/// </summary>
public sealed class RolloutRun
{
    internal RolloutRun(DecisionEngine engine, ExecutionLog log, RolloutState state, IReadOnlyList<Decision> decisions)
    {
        Engine = engine;
        Log = log;
        State = state;
        Decisions = decisions;
    }

    /// <summary>The plan that is run.</summary>
    public RolloutPlan Plan => Engine.Plan;

    /// <summary>Everything that happened so far.</summary>
    public ExecutionLog Log { get; }

    /// <summary>Where the rollout stands.</summary>
    public RolloutState State { get; }

    /// <summary>What was decided on the event that came last; none before the first one.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>When the run wants to be told of the clock although nothing happens, or null.</summary>
    public Instant? NextDue => Engine.NextDue(State);

    internal DecisionEngine Engine { get; }

    /// <summary>Begins the log of a release.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="release">The release that rolls out, as its version; not blank.</param>
    /// <param name="now">The time.</param>
    /// <returns>A run whose log has no record yet.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    /// <exception cref="RejectedCallException">
    /// The release is null, blank, too long or not printable; the plan has open points; or two conditions of it cannot be told apart.
    /// </exception>
    public static RolloutRun Begin(RolloutPlan plan, string release, Instant now)
    {
        RefuseOpenPoints(plan ?? throw new ArgumentNullException(nameof(plan)));
        return Prepare(plan, release, now);
    }

    /// <summary>The same of any plan, to see what it would decide.</summary>
    internal static RolloutRun Prepare(RolloutPlan plan, string release, Instant now)
    {
        var engine = DecisionEngine.For(plan);
        var state = engine.Prepare(release, now);
        return new(engine, ExecutionLog.Of(new LogHeader(plan.Name, plan.Fingerprint(), release, now)), state, []);
    }

    /// <summary>Takes up a run where its log ends, as after a restart: every event is decided upon again.</summary>
    /// <param name="plan">The plan by which the log was written.</param>
    /// <param name="log">The log.</param>
    /// <returns>The run. Its decisions are those of the last record, which may not have been carried out.</returns>
    /// <exception cref="ArgumentNullException">The plan or the log is null.</exception>
    /// <exception cref="RejectedCallException">
    /// The plan has open points, the log is of a plan that behaves otherwise, or the plan decides otherwise than the log has it; the sentence names the first record.
    /// </exception>
    public static RolloutRun Resume(RolloutPlan plan, ExecutionLog log)
    {
        var outcome = Replay.Of(log).Against(plan);
        RefuseOpenPoints(plan);
        if (log.Header.Fingerprint != plan.Fingerprint())
        {
            throw new RejectedCallException(
                $"The log of {log.Header} was begun when the plan behaved otherwise than {plan} does now (the fingerprints are {Short(log.Header.Fingerprint)} and {Short(plan.Fingerprint())}); resume it with the plan of that time, or ask Replay.Of(...).Against(...) what would be decided otherwise.",
                nameof(log));
        }

        return outcome.FirstDifference is null
            ? outcome.Run
            : throw new RejectedCallException($"The log of {log.Header} does not follow from {plan}. {outcome.FirstDifference} Restore the log, or read it with the version of the library that wrote it.", nameof(log));
    }

    /// <summary>Decides what follows from an event, and records both.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="now">When. A time before that of the state counts as that of the state.</param>
    /// <returns>The run after it, with one record more.</returns>
    /// <exception cref="ArgumentNullException">The event is null.</exception>
    public RolloutRun Append(RolloutEvent happened, Instant now)
    {
        var turn = Engine.Decide(State, happened, now);
        return new(Engine, Log.With(LogRecord.Of(Log.Count + 1, now, happened, turn)), turn.State, turn.Decisions);
    }

    /// <summary>What is open would be missing just when the run needs it.</summary>
    static void RefuseOpenPoints(RolloutPlan plan)
    {
        var open = OpenPoint.In(new(plan, PolicySource.Of(plan))).Select(item => $"{item.What} is {item.Open}").ToArray();
        if (open.Length > 0)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(plan.ToString())} cannot be run, since not everything in it is decided: {string.Join("; ", open)}. Write the facts in place of Open.{nameof(Open.Until)}(...) and Open.{nameof(Open.Undecided)}(...).",
                nameof(plan));
        }
    }

    static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint.Substring(0, 12) : fingerprint;
}
