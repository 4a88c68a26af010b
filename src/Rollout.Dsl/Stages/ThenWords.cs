namespace Rollout.Dsl;

/// <summary>How the end of a wait reads in sentences.</summary>
internal static class ThenWords
{
    public static string Word(this Then then) => then switch
    {
        Then.RollBack => "roll back",
        Then.Contain => "contain",
        Then.StepBack => "step back",
        _ => "advance",
    };
}
