using System;
using NodaTime;

namespace Rollout.Dsl.Execution;

/// <summary>What a log is of: a release that rolls out by a plan.</summary>
public sealed class LogHeader
{
    internal LogHeader(string plan, string fingerprint, string release, Instant begunAt)
    {
        Plan = plan;
        Fingerprint = fingerprint;
        Release = release;
        BegunAt = begunAt;
    }

    /// <summary>The name of the plan.</summary>
    public string Plan { get; }

    /// <summary>The fingerprint of the plan when the log was begun, as <see cref="PlanFingerprint.Fingerprint"/> has it.</summary>
    public string Fingerprint { get; }

    /// <summary>The release that rolls out.</summary>
    public string Release { get; }

    /// <summary>When the log was begun.</summary>
    public Instant BegunAt { get; }

    /// <summary>Reads a header.</summary>
    /// <param name="node">The header as a tree.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentNullException">The tree is null.</exception>
    /// <exception cref="RejectedDocumentException">The tree is no header of a version that this library reads.</exception>
    public static LogHeader From(DocumentNode node) => LogReader.Header(node ?? throw new ArgumentNullException(nameof(node)));

    /// <summary>The header as a tree of names and contents, without loss.</summary>
    /// <returns>The tree.</returns>
    public DocumentNode ToDocument() => LogWriter.Node(this);

    /// <summary>The header in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"release {Release} by plan '{Plan}'";

    /// <summary>Whether the other header says the same.</summary>
    /// <param name="obj">The other header.</param>
    /// <returns>True when both say the same.</returns>
    public override bool Equals(object? obj) => obj is LogHeader other && Content.Equals(other.Content);

    /// <summary>A hash of what the header says.</summary>
    /// <returns>The same number for equal headers.</returns>
    public override int GetHashCode() => Content.GetHashCode();

    (string, string, string, Instant) Content => (Plan, Fingerprint, Release, BegunAt);
}
