using NodaTime;

namespace Rollout.Dsl.Execution;

/// <summary>Something that has to happen before the rollout goes on.</summary>
public sealed class StatusWait
{
    internal StatusWait(string what, Instant? until, string? command)
    {
        What = what;
        Until = until;
        Command = command;
    }

    /// <summary>What, in words.</summary>
    public string What { get; }

    /// <summary>Until when it is waited for, or when it is over; null where nobody knows.</summary>
    public Instant? Until { get; }

    /// <summary>What a person does to end the wait, in words; null where time or evidence ends it.</summary>
    public string? Command { get; }

    /// <summary>The wait in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => What + (Until is { } until ? $", until {Wording.Moment(until)}" : "");
}
