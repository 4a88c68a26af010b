using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>One kind of value that a document may hold, with the facts that it may say.</summary>
internal sealed class ValueKind(Type type, Fact[][] births, KindEntry[] entries)
{
    public Type Type { get; } = type;

    public string Name { get; } = PlanSchema.NameOf(type);

    public IReadOnlyList<KindEntry> Entries { get; } = entries.OrderBy(entry => entry.Fact).ToArray();

    /// <summary>The sets of facts with which such a value may begin, where there are several: one of them has to be said whole.</summary>
    public IReadOnlyList<Fact[]> Births { get; } = births;

    /// <summary>The facts that the member says that makes such a value.</summary>
    public Fact[] SaidAtBirth => Births.Count > 0
        ? Births.SelectMany(birth => birth).Distinct().ToArray()
        : Entries.Where(entry => entry.IsRequired).Select(entry => entry.Fact).ToArray();

    public KindEntry? this[string name] => Entries.FirstOrDefault(entry => entry.Name == name);
}
