using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Several contents in their order.</summary>
public sealed class DocumentList : DocumentValue
{
    DocumentList(IReadOnlyList<DocumentValue> items) => Items = items;

    /// <summary>The items in their order.</summary>
    public IReadOnlyList<DocumentValue> Items { get; }

    /// <summary>A list.</summary>
    /// <param name="items">The items in their order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">The items are null.</exception>
    public static DocumentList Of(IEnumerable<DocumentValue> items) =>
        new(Array.AsReadOnly((items ?? throw new ArgumentNullException(nameof(items))).ToArray()));
}
