using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>The items that a verb takes, at least one.</summary>
/// <param name="IsTaken">Whether the verb takes them as one sequence too, not only one by one.</param>
sealed record Sequence(string Element, IReadOnlyList<Term> Items, bool IsTaken) : Term(Element + "[]")
{
    public override IReadOnlyList<Term> Parts => Items;

    public override string Key => $"[{string.Join(", ", Items.Select(item => item.Key))}]";

    public override Term With(IReadOnlyList<Term> parts) => this with { Items = parts };
}
