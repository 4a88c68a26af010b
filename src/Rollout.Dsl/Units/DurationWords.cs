using NodaTime;

namespace Rollout.Dsl;

/// <summary>Times as people say them.</summary>
public static class DurationWords
{
    /// <summary>The time in words: "1 hour 30 minutes". It is exact, and a day is 24 hours.</summary>
    /// <param name="time">The time.</param>
    /// <returns>One line of text, the same in every culture.</returns>
    public static string InWords(this Duration time) => Wording.Time(time);
}
