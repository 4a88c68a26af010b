using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Rollout.Dsl.Review;

/// <summary>
/// A policy as one line: clauses that are parted by semicolons, words that are parted by blanks. What somebody wrote in words of their
/// own stands between single quotes, and a quote within it is doubled.
/// </summary>
internal static class PolicyText
{
    const string Version = "rollout policy 1";

    public static string Write(RolloutPolicy policy) => string.Join("; ", Clauses(policy));

    public static RolloutPolicy Read(string? text)
    {
        var clauses = Parted(Naming.Text(text, "The text of a policy", nameof(text)), ';').ToArray();
        if (clauses[0] != Version)
        {
            throw new RejectedCallException(
                $"The text of a policy begins with '{clauses[0]}', and this library reads what begins with '{Version}'; write the text that ToText() gives.",
                nameof(text));
        }

        var named = clauses.Length > 1 ? Parted(clauses[1], ' ').ToArray() : [];
        if (named.Length != 2 || named[0] != "name")
            throw new RejectedCallException("The text of a policy gives no name after its version; write the text that ToText() gives.", nameof(text));
        return clauses.Skip(2).Aggregate(RolloutPolicy.Named(Unquoted(named[1])), Said);
    }

    static IEnumerable<string> Clauses(RolloutPolicy policy)
    {
        var sheet = policy.Sheet;
        yield return Version;
        yield return "name " + Quoted(sheet.Name);
        if (policy.Facts[Fact.RuleSet] is RuleSet rules)
            yield return "rules " + rules;
        if (sheet.FirstExposure is { } share)
            yield return "first-exposure " + share.Percent.ToString(CultureInfo.InvariantCulture);
        if (sheet.Step is { } times)
            yield return "step " + Wording.Plain(times);
        if (sheet.Rollback is { } rollback)
            yield return "rollback " + DurationPattern.Roundtrip.Format(rollback);
        if (sheet.Hold is { } hold)
            yield return "hold " + DurationPattern.Roundtrip.Format(hold);
        if (sheet.Stages is { } stages)
            yield return "stages " + Wording.Plain(stages);
        if (sheet.RequiredHarm.Count > 0)
            yield return "harm " + string.Join(" ", sheet.RequiredHarm);
        foreach (var window in sheet.Windows)
            yield return $"within {string.Join(",", window.Days)}{string.Concat(Hours(window))}";
        foreach (var adjustment in sheet.Adjustments)
        {
            yield return adjustment.Kind switch
            {
                AdjustmentKind.Raise => $"raise {adjustment.Rule} {adjustment.Severity} {Quoted(adjustment.Reason)}",
                AdjustmentKind.Lower => $"lower {adjustment.Rule} {adjustment.Severity} {Quoted(adjustment.Reason)}",
                _ => $"off {adjustment.Rule} {Quoted(adjustment.Reason)}",
            };
        }
    }

    static RolloutPolicy Said(RolloutPolicy policy, string clause)
    {
        var words = Parted(clause, ' ').ToArray();
        return (words[0], words.Length) switch
        {
            ("rules", 2) => policy.Under(Member<RuleSet>(words[1], clause)),
            ("first-exposure", 2) => policy.FirstExposureAtMost(Ratio.FromPercent(Number(words[1], clause))),
            ("step", 2) => policy.StepAtMost(Whole(words[1], clause)),
            ("rollback", 2) => policy.RollbackWithin(Time(words[1], clause)),
            ("hold", 2) => policy.HoldingAtMost(Time(words[1], clause)),
            ("stages", 2) => policy.StagesAtMost(Whole(words[1], clause)),
            ("harm", > 1) => policy.RequiringHarm(Member<Harmed>(words[1], clause), [.. words.Skip(2).Select(word => Member<Harmed>(word, clause))]),
            ("within", > 1) => policy.Within(Window(words, clause)),
            ("raise", 4) => policy.Raising(words[1], Member<Severity>(words[2], clause), Unquoted(words[3])),
            ("lower", 4) => policy.Lowering(words[1], Member<Severity>(words[2], clause), Unquoted(words[3])),
            ("off", 3) => policy.SwitchingOff(words[1], Unquoted(words[2])),
            _ => throw Unknown(clause),
        };
    }

    static IEnumerable<string> Hours(ReleaseWindow window)
    {
        if (window.Facts[Fact.From] is LocalTime opens)
            yield return " from " + LocalTimePattern.ExtendedIso.Format(opens);
        if (window.Facts[Fact.To] is LocalTime closes)
            yield return " to " + LocalTimePattern.ExtendedIso.Format(closes);
        if (window.Facts[Fact.Zone] is string zone)
            yield return " in " + Quoted(zone);
    }

    static ReleaseWindow Window(string[] words, string clause)
    {
        var days = words[1].Split(',').Select(word => Member<IsoDayOfWeek>(word, clause)).ToArray();
        var window = ReleaseWindow.On(days[0], [.. days.Skip(1)]);
        for (var i = 2; i < words.Length; i += 2)
        {
            window = (words[i], words.Length - i) switch
            {
                ("from", > 1) => window.From(TimeOfDay(words[i + 1], clause)),
                ("to", > 1) => window.To(TimeOfDay(words[i + 1], clause)),
                ("in", > 1) => window.In(Unquoted(words[i + 1])),
                _ => throw Unknown(clause),
            };
        }

        return window;
    }

    static LocalTime TimeOfDay(string word, string clause) =>
        LocalTimePattern.ExtendedIso.Parse(word) is { Success: true } parsed ? parsed.Value : throw Unknown(clause);

    static double Number(string word, string clause) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown(clause);

    static int Whole(string word, string clause) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown(clause);

    static Duration Time(string word, string clause) => DurationPattern.Roundtrip.Parse(word) is { Success: true } parsed ? parsed.Value : throw Unknown(clause);

    static T Member<T>(string word, string clause)
        where T : struct, Enum => Enum.TryParse<T>(word, out var member) && member.ToString() == word ? member : throw Unknown(clause);

    static RejectedCallException Unknown(string clause) =>
        new($"The text of a policy says '{clause}', which this library does not read; write the text that ToText() gives.", "text");

    static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";

    static string Unquoted(string word) =>
        word.Length > 1 && word[0] == '\'' && word[word.Length - 1] == '\'' ? word.Substring(1, word.Length - 2).Replace("''", "'") : word;

    /// <summary>The parts between separators that stand outside quotes.</summary>
    static IEnumerable<string> Parted(string text, char separator)
    {
        var part = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in text)
        {
            isQuoted ^= letter == '\'';
            if (letter == separator && !isQuoted)
            {
                yield return part.ToString().Trim();
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        yield return part.ToString().Trim();
    }
}
