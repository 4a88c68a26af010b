namespace Rollout.Dsl.Review;

/// <summary>A finding that the plan accepts, and the acceptance.</summary>
public sealed class AcceptedFinding
{
    internal AcceptedFinding(Finding finding, Acceptance acceptance)
    {
        Finding = finding;
        Acceptance = acceptance;
    }

    /// <summary>What the rule holds against the plan.</summary>
    public Finding Finding { get; }

    /// <summary>Why it is accepted, until when, and by whom.</summary>
    public Acceptance Acceptance { get; }

    /// <summary>The finding and its acceptance in one line.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Finding} Accepted: {Acceptance}.";
}
