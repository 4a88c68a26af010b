namespace Rollout.Dsl.Exploration;

/// <summary>What became of a proof.</summary>
public enum ProofOutcome
{
    /// <summary>The property holds over every course.</summary>
    Holds,

    /// <summary>A course breaks it.</summary>
    Broken,

    /// <summary>No course comes to a moment of which the property says anything, so nothing was proved.</summary>
    Vacuous,

    /// <summary>The search ended at a limit before every course was seen, and no course that was seen breaks the property.</summary>
    Undecided,
}
