using System;

namespace Rollout.Dsl;

/// <summary>One fact that a node says.</summary>
public sealed class DocumentFact
{
    DocumentFact(string name, DocumentValue value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name of the fact, as in "exposure".</summary>
    public string Name { get; }

    /// <summary>Its content.</summary>
    public DocumentValue Value { get; }

    /// <summary>A fact.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its content.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentNullException">The name or the content is null.</exception>
    public static DocumentFact Of(string name, DocumentValue value) =>
        new(name ?? throw new ArgumentNullException(nameof(name)), value ?? throw new ArgumentNullException(nameof(value)));
}
