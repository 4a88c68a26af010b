using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl;

/// <summary>
/// One line of a log. It ends with a hash over the line and the hash of the line before it, so a line that was altered, left out, doubled or
/// moved no longer fits.
/// </summary>
public sealed class LogLine
{
    const string Mark = ",\"hash\":\"";

    const string End = "\"}";

    const int HashLength = 64;

    LogLine(string content, string hash)
    {
        Text = content + Mark + hash + End + "\n";
        Hash = hash;
    }

    /// <summary>The line, with the line feed at its end.</summary>
    public string Text { get; }

    /// <summary>
    /// The SHA-256 over the hash of the line before it and the line up to its own hash, as UTF-8; 64 lower-case hexadecimal digits. Kept
    /// elsewhere, it shows later that no line at the end was lost, and that nobody wrote the log anew.
    /// </summary>
    public string Hash { get; }

    /// <summary>The first line of a log.</summary>
    /// <param name="header">What the log is of.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentNullException">The header is null.</exception>
    public static LogLine First(LogHeader header) => After("", (header ?? throw new ArgumentNullException(nameof(header))).ToDocument());

    /// <summary>The line that follows this one.</summary>
    /// <param name="record">The record on it.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public LogLine Next(LogRecord record) => After(Hash, (record ?? throw new ArgumentNullException(nameof(record))).ToDocument());

    /// <summary>The line without its line feed.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => Text.TrimEnd('\n');

    /// <summary>What stands on a line before its hash, or null where the line does not end with one.</summary>
    internal static string? ContentOf(string line)
    {
        var length = line.Length - Mark.Length - HashLength - End.Length;
        return length > 0 && string.CompareOrdinal(line, length, Mark, 0, Mark.Length) == 0 && line.EndsWith(End, StringComparison.Ordinal) ? line.Substring(0, length) : null;
    }

    internal static LogLine Of(string before, string content) => new(content, Sum(before + content));

    static LogLine After(string before, DocumentNode node)
    {
        var line = JsonText.Line(node);
        return Of(before, line.Substring(0, line.Length - 1));
    }

    static string Sum(string text)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
