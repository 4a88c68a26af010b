using System.Linq;

namespace Rollout.Dsl.Execution;

/// <summary>A record upon whose event a plan decides otherwise.</summary>
public sealed class ReplayDifference
{
    internal ReplayDifference(LogRecord recorded, LogRecord replayed)
    {
        Recorded = recorded;
        Replayed = replayed;
    }

    /// <summary>The record as it stands in the log.</summary>
    public LogRecord Recorded { get; }

    /// <summary>The record as the plan writes it.</summary>
    public LogRecord Replayed { get; }

    /// <summary>The difference in a sentence that quotes both decisions, from the first one on that differs.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString()
    {
        var same = Recorded.Decisions.Zip(Replayed.Decisions, (one, other) => one.DoesAs(other)).TakeWhile(isSame => isSame).Count();
        return $"Record {Wording.Plain(Recorded.Number)} ({Wording.Moment(Recorded.At)}, {Recorded.Event}) has '{Quote(Recorded, same)}', and the plan decides '{Quote(Replayed, same)}'.";
    }

    static string Quote(LogRecord record, int from) => from < record.Decisions.Count ? record.Decisions[from].ToString() : "nothing more";
}
