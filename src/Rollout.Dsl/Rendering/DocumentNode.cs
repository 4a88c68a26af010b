using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>One value of a plan: what kind of value it is, and the facts that it says.</summary>
public sealed class DocumentNode : DocumentValue
{
    DocumentNode(string kind, IReadOnlyList<DocumentFact> facts)
    {
        Kind = kind;
        Facts = facts;
    }

    /// <summary>What kind of value it is, as in "stage".</summary>
    public string Kind { get; }

    /// <summary>Its facts. Of a written document they stand in a fixed order.</summary>
    public IReadOnlyList<DocumentFact> Facts { get; }

    /// <summary>The name of the value, or null where it has none.</summary>
    public string? Name => (this["name"] as DocumentScalar)?.Text;

    /// <summary>The content of a fact, or null where the node does not say it.</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <returns>The content, or null.</returns>
    public DocumentValue? this[string fact] => Facts.FirstOrDefault(item => item.Name == fact)?.Value;

    /// <summary>A node.</summary>
    /// <param name="kind">What kind of value it is.</param>
    /// <param name="facts">Its facts.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ArgumentNullException">The kind or the facts are null.</exception>
    public static DocumentNode Of(string kind, IEnumerable<DocumentFact> facts) => new(
        kind ?? throw new ArgumentNullException(nameof(kind)),
        Array.AsReadOnly((facts ?? throw new ArgumentNullException(nameof(facts))).ToArray()));
}
