using System;
using System.Collections.Generic;

namespace Rollout.Dsl;

/// <summary>One fact that a kind of value may say: whether every value of that kind says it, and what its content is.</summary>
internal sealed class KindEntry(Fact fact, bool isRequired, bool isList, Type[] types)
{
    public Fact Fact { get; } = fact;

    public string Name { get; } = PlanSchema.NameOf(fact);

    public bool IsRequired { get; } = isRequired;

    public bool IsList { get; } = isList;

    /// <summary>The types of the content, or of each item of a list. An abstract one stands for its whole family.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
