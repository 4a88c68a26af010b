using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>One entry of a log: what happened, when the engine was told of it, and what it decided.</summary>
public sealed class LogRecord
{
    internal LogRecord(int number, Instant at, RolloutEvent happened, IReadOnlyList<LogDecision> decisions)
    {
        Number = number;
        At = at;
        Event = happened;
        Decisions = decisions;
    }

    /// <summary>Its place in the log, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The time that the engine was told. A time before that of the record before it counted as that one.</summary>
    public Instant At { get; }

    /// <summary>What happened.</summary>
    public RolloutEvent Event { get; }

    /// <summary>What was decided, in order; at least that it waits.</summary>
    public IReadOnlyList<LogDecision> Decisions { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="node">The record as a tree.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException">The tree is null.</exception>
    /// <exception cref="RejectedDocumentException">The tree is no record. It carries all problems at once, each with its path.</exception>
    public static LogRecord From(DocumentNode node) => LogReader.Record(node ?? throw new ArgumentNullException(nameof(node)));

    /// <summary>The record as a tree of names and contents, without loss.</summary>
    /// <returns>The tree.</returns>
    public DocumentNode ToDocument() => LogWriter.Node(this);

    /// <summary>The record in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Wording.Moment(At)} {Event}; {string.Join("; ", Decisions)}";

    /// <summary>Whether the other record says the same, the reasons and the places of its decisions included.</summary>
    /// <param name="obj">The other record.</param>
    /// <returns>True when both say the same.</returns>
    public override bool Equals(object? obj) =>
        obj is LogRecord other && Number == other.Number && At == other.At && Event.Equals(other.Event) && Decisions.SequenceEqual(other.Decisions);

    /// <summary>A hash of the number, the time and the event.</summary>
    /// <returns>The same number for equal records.</returns>
    public override int GetHashCode() => (Number, At, Event).GetHashCode();

    internal static LogRecord Of(int number, Instant at, RolloutEvent happened, Turn turn) =>
        new(number, at, happened, Array.AsReadOnly(turn.Decisions.Select(LogDecision.Of).ToArray()));

    /// <summary>Whether the same is done after both, for whatever reason.</summary>
    internal bool DecidesAs(LogRecord other) =>
        Decisions.Count == other.Decisions.Count && Decisions.Zip(other.Decisions, (one, another) => one.DoesAs(another)).All(same => same);
}
