using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>Numbers, times and phases as text, the same in every culture.</summary>
internal static class Words
{
    public static string Plain(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Counted(int number, string one) => number == 1 ? $"1 {one}" : $"{Plain(number)} {one}s";

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    public static string At(Instant time) => InstantPattern.ExtendedIso.Format(time);

    /// <summary>The hours may be more than a day: "28:30:00".</summary>
    public static string Elapsed(Duration time) => DurationPattern.CreateWithInvariantCulture("H:mm:ss").Format(time);

    /// <summary>The name of the phase, word by word: "rolled back".</summary>
    public static string Of(Phase phase) =>
        string.Concat(phase.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
