using Rollout.Dsl.Exploration;

namespace Rollout.Dsl.Testing;

/// <summary>What became of one property.</summary>
public sealed class VerifiedProperty
{
    internal VerifiedProperty(Proof proof, Proof withOverride, bool isReadyMade)
    {
        Proof = proof;
        WithOverride = withOverride;
        IsReadyMade = isReadyMade;
    }

    /// <summary>What became of it over the courses without an override.</summary>
    public Proof Proof { get; }

    /// <summary>What became of it where a person may override too. It is told, and nothing fails by it.</summary>
    public Proof WithOverride { get; }

    /// <summary>Whether the property was added by <see cref="Verification.Safe"/>.</summary>
    public bool IsReadyMade { get; }

    /// <summary>Whether the property holds without an override; one that is ready-made may also say nothing about the plan.</summary>
    public bool Holds => Proof.Holds || (IsReadyMade && Proof.Outcome == ProofOutcome.Vacuous);

    /// <summary>The proof or the shortest story, and a line for the courses with an override, the same in every culture.</summary>
    /// <returns>Two lines or more.</returns>
    public override string ToString() => $"{Proof}\n  With an override: {Outcome()}";

    string Outcome() => WithOverride.Outcome switch
    {
        ProofOutcome.Holds => $"holds ({Words.Counted(WithOverride.States, "state")}, {Words.Counted(WithOverride.Steps, "step")})",
        ProofOutcome.Vacuous => "says nothing",
        ProofOutcome.Undecided => $"undecided after {Words.Counted(WithOverride.States, "state")}",
        _ => WithOverride.Story!.Steps.Count == 0 ? "broken" : $"broken in {Words.Counted(WithOverride.Story.Steps.Count, "step")}, replay {WithOverride.Story.Token}",
    };
}
