using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Several conditions of which any, or all, have to hold.</summary>
internal sealed class CombinedCondition : Condition
{
    internal CombinedCondition(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    public Combination? Combination => this.Find<Combination>(Fact.Kind);

    /// <summary>The conditions, those that were not read included, each as a placeholder.</summary>
    public IReadOnlyList<Condition> Parts =>
        this.Positions(Fact.Conditions).Select(item => item as Condition ?? (Condition)Unread.Of(typeof(Condition))!).ToArray();

    internal override bool? Decides =>
        !Knows(Fact.Conditions) || Parts.Any(part => part.Decides is null) ? null : Parts.Any(part => part.Decides is true);

    private protected override string Words => Combination is { } combination && Parts.Count > 0
        ? "(" + Wording.List(Parts.Select(part => part.ToString()), combination == Dsl.Combination.Any ? "or" : "and") + ")"
        : "a combination of conditions";

    public static CombinedCondition Of(Combination combination, IEnumerable<Condition> parts) =>
        new(FactTable.Empty.Set(Fact.Kind, combination).Append(Fact.Conditions, parts.ToArray()), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new CombinedCondition(facts, provenance);
}
