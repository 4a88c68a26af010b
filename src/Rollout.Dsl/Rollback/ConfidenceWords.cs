namespace Rollout.Dsl;

/// <summary>How well a time is known, as it reads beside the time.</summary>
internal static class ConfidenceWords
{
    /// <summary>A rehearsal measures no bound: it shows that the time that was promised can be kept.</summary>
    public static string Word(this Confidence confidence) => confidence switch
    {
        Confidence.Open => "open",
        Confidence.Claimed => "claimed",
        Confidence.Measured => "claimed, and kept in rehearsal",
        _ => "proven",
    };
}
