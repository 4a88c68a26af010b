using System;
using System.Text;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl;

/// <summary>
/// Execution logs as JSON lines: a header, then one record a line, each with a hash that ties it to the lines before it. What is written is
/// the same text on every machine.
/// </summary>
public static class LogJson
{
    /// <summary>The JSON Schema (draft 2020-12) that each written line follows.</summary>
    public static string Schema => JsonSchemas.Named("log-1.json");

    /// <summary>Writes a log. To carry one on, write what follows <see cref="LogReading.Last"/> line by line.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The lines, with a line feed at the end of each.</returns>
    /// <exception cref="ArgumentNullException">The log is null.</exception>
    public static string Write(ExecutionLog log)
    {
        var line = LogLine.First((log ?? throw new ArgumentNullException(nameof(log))).Header);
        var text = new StringBuilder(line.Text);
        foreach (var record in log.Records)
        {
            line = line.Next(record);
            text.Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>
    /// Reads a log. What follows the last line feed was torn off while it was written: it is left out and reported. Everything else has to
    /// be as it was written. That lines are missing at the end shows only against a hash that was kept elsewhere.
    /// </summary>
    /// <param name="text">The lines.</param>
    /// <returns>The log, and what was torn off.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="RejectedLogException">A line was altered, is missing, or stands there twice or in another place, or the log is of another version.</exception>
    public static LogReading Read(string text) => LogLines.Read(text ?? throw new ArgumentNullException(nameof(text)));
}
