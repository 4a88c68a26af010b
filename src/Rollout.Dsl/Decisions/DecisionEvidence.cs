namespace Rollout.Dsl.Decisions;

/// <summary>A verdict that a decision rests on.</summary>
public sealed class DecisionEvidence
{
    internal DecisionEvidence(string condition, Verdict? verdict, NoDataCause? cause)
    {
        Condition = condition;
        Verdict = verdict;
        Cause = cause;
    }

    /// <summary>The condition, as the plan prints it.</summary>
    public string Condition { get; }

    /// <summary>The verdict on it, or null where none has come yet.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Why there are no data, or null.</summary>
    public NoDataCause? Cause { get; }

    /// <summary>The verdict in words.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{Condition}: {(Verdict is { } verdict ? EventWords.Word(verdict) : "no verdict yet")}" + (Cause is { } cause ? $" ({EventWords.Word(cause)})" : "");
}
