namespace Rollout.Dsl.Decisions;

/// <summary>What is decided.</summary>
public enum DecisionKind
{
    /// <summary>Nothing changes yet.</summary>
    Wait,

    /// <summary>The rollout starts: the exposure of its first stage is set.</summary>
    Start,

    /// <summary>The exposure of the next stage is set.</summary>
    Advance,

    /// <summary>The rollout is complete.</summary>
    Complete,

    /// <summary>The rollout stays where it is.</summary>
    Hold,

    /// <summary>Nothing holds the rollout any more.</summary>
    Resume,

    /// <summary>The exposure goes back to that of an earlier stage.</summary>
    StepBack,

    /// <summary>The release is rolled back.</summary>
    RollBack,

    /// <summary>The harm is contained.</summary>
    Contain,

    /// <summary>What cannot be undone is repaired forward.</summary>
    RepairForward,

    /// <summary>A step of the way back is taken.</summary>
    TakeStep,

    /// <summary>A step of the way back is left out.</summary>
    SkipStep,

    /// <summary>The way back is done.</summary>
    Finish,

    /// <summary>A person has to act.</summary>
    CallOwner,

    /// <summary>Another release takes over.</summary>
    Supersede,

    /// <summary>The rollout is called off before anybody is exposed.</summary>
    Withdraw,

    /// <summary>Somebody is told.</summary>
    Announce,

    /// <summary>A command is not obeyed, or a report is not believed.</summary>
    Refuse,
}
