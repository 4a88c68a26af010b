using System;
using System.Globalization;

namespace Rollout.Dsl;

/// <summary>A log that was damaged, or that this version of the library does not read.</summary>
public sealed class RejectedLogException : FormatException
{
    internal RejectedLogException(int line, string sentence, Exception? cause)
        : base("Line " + line.ToString(CultureInfo.InvariantCulture) + ": " + sentence, cause) => Line = line;

    /// <summary>The first line that does not fit, counted from 1.</summary>
    public int Line { get; }
}
