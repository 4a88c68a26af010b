using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>A condition that stops the rollout as it stands.</summary>
public sealed class StatusStop
{
    internal StatusStop(DecisionEvidence seen, string? per, DecisionKind leadsTo)
    {
        Seen = seen;
        Per = per;
        LeadsTo = leadsTo;
    }

    /// <summary>The condition, and what was last seen of it in this stage.</summary>
    public DecisionEvidence Seen { get; }

    /// <summary>What the cost of the condition is spent for, such as "request", or null where it is none on a cost.</summary>
    public string? Per { get; }

    /// <summary>What is decided as soon as it is crossed.</summary>
    public DecisionKind LeadsTo { get; }

    /// <summary>The stop in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Seen.Condition}{(Per is null ? "" : $" (per {Per})")}: {StatusText.Word(LeadsTo)} ({(Seen.Verdict is null ? "no verdict yet" : DecisionWords.Said(Seen))})";
}
