using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Checks names and texts. They appear in findings, reports and commands, so they must be readable on one line.</summary>
internal static class Naming
{
    const int LongestName = 200;

    public static string Name(string? value, string what, string argument)
    {
        var text = Text(value, what, argument);
        if (text.Length > LongestName)
        {
            throw new RejectedCallException(
                $"{what} is {Wording.Number(text.Length)} characters long, and at most {Wording.Number(LongestName)} fit on a line; shorten it.",
                argument);
        }

        return text;
    }

    public static string Text(string? value, string what, string argument)
    {
        if (value is null)
            throw new RejectedCallException($"{what} is null; write it in words.", argument);
        if (string.IsNullOrWhiteSpace(value))
            throw new RejectedCallException($"{what} is blank; write it in words.", argument);
        if (Unprintable(value).ToArray() is { Length: > 0 } marks)
        {
            var unprintable = marks.Select(Wording.Hexadecimal).Distinct();
            throw new RejectedCallException(
                $"{what} contains U+{string.Join(", U+", unprintable)}, which cannot be printed on one line; take it out.", argument);
        }

        if (value.Trim() != value)
            throw new RejectedCallException($"{what} is '{value}', with blanks at an end, which nobody sees in a report; trim it.", argument);
        return value;
    }

    static IEnumerable<char> Unprintable(string text) =>
        Enumerable.Range(0, text.Length).Where(at => IsUnprintable(text[at]) || IsHalf(text, at)).Select(at => text[at]);

    /// <summary>Half of a surrogate pair is no character, and no text in UTF-8 holds it.</summary>
    static bool IsHalf(string text, int at) =>
        char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at) && (at == 0 || !char.IsSurrogatePair(text, at - 1));

    /// <summary>Control characters, line breaks, and marks that turn the direction of the text around them.</summary>
    static bool IsUnprintable(char character) =>
        char.IsControl(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
