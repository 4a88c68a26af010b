namespace Rollout.Dsl;

/// <summary>What a scalar is written as.</summary>
public enum DocumentForm
{
    /// <summary>Text: names, reasons, choices, dates, and times as ISO 8601 durations.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,
}
