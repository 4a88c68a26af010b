using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Execution;

/// <summary>
/// What happened to a rollout and what was decided: a sequence of records that only grows. It is a value; a log with one record more is
/// another log, and both share what they have in common.
/// </summary>
public sealed class ExecutionLog
{
    readonly Chain? _records;
    readonly Lazy<IReadOnlyList<LogRecord>> _listed;

    ExecutionLog(LogHeader header, Chain? records, LogRecord? last)
    {
        Header = header;
        _records = records;
        _listed = new(() => Array.AsReadOnly(records is null ? [] : Array.ConvertAll(records.ToArray(), record => (LogRecord)record)));
        Last = last;
    }

    /// <summary>What the log is of.</summary>
    public LogHeader Header { get; }

    /// <summary>How many records it has.</summary>
    public int Count => _records?.Count ?? 0;

    /// <summary>The record that came last, or null where there is none yet.</summary>
    public LogRecord? Last { get; }

    /// <summary>The records, in order.</summary>
    public IReadOnlyList<LogRecord> Records => _listed.Value;

    /// <summary>A log of records that were kept elsewhere.</summary>
    /// <param name="header">What the log is of.</param>
    /// <param name="records">The records, numbered from 1 without a gap.</param>
    /// <returns>The log. Whether it fits a plan is found out by <see cref="RolloutRun.Resume"/>.</returns>
    /// <exception cref="RejectedCallException">The header, the records or one of them is null, or a record has another number than its place.</exception>
    public static ExecutionLog Of(LogHeader header, IEnumerable<LogRecord> records)
    {
        var log = new ExecutionLog(header ?? throw new RejectedCallException("The header of a log is null; say what the log is of.", nameof(header)), null, null);
        foreach (var record in records ?? throw new RejectedCallException("The records of a log are null; pass an empty list where there are none.", nameof(records)))
        {
            if (record?.Number != log.Count + 1)
            {
                throw new RejectedCallException(
                    $"{(record is null ? "A null" : $"Record {Wording.Plain(record.Number)}")} stands where record {Wording.Plain(log.Count + 1)} belongs; pass every record once, in order.", nameof(records));
            }

            log = log.With(record);
        }

        return log;
    }

    /// <summary>The log in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"the log of {Header} with {Wording.Plural(Count, "record")}";

    /// <summary>Whether the other log says the same, record by record.</summary>
    /// <param name="obj">The other log.</param>
    /// <returns>True when both say the same.</returns>
    public override bool Equals(object? obj) =>
        obj is ExecutionLog other && Header.Equals(other.Header) && Count == other.Count && Records.SequenceEqual(other.Records);

    /// <summary>A hash of what the log is of and of its length.</summary>
    /// <returns>The same number for equal logs.</returns>
    public override int GetHashCode() => unchecked((Header.GetHashCode() * 31) + Count);

    internal static ExecutionLog Of(LogHeader header) => new(header, null, null);

    internal ExecutionLog With(LogRecord record) => new(Header, Chain.Append(_records, [record]), record);
}
