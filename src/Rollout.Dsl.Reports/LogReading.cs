using Rollout.Dsl.Execution;

namespace Rollout.Dsl;

/// <summary>What a text holds of a log.</summary>
public sealed class LogReading
{
    internal LogReading(ExecutionLog log, LogLine last, int? tornLine, string? torn)
    {
        Log = log;
        Last = last;
        TornLine = tornLine;
        Torn = torn;
    }

    /// <summary>The log, up to the last whole line.</summary>
    public ExecutionLog Log { get; }

    /// <summary>The last whole line, after which the log is carried on.</summary>
    public LogLine Last { get; }

    /// <summary>The number of the line that was torn off, counted from 1; null where the text ends with a whole line.</summary>
    public int? TornLine { get; }

    /// <summary>What stands on the line that was torn off, or null. It is no part of the log; take it off the text before the log is carried on.</summary>
    public string? Torn { get; }
}
