using System;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Turns a value of a plan into its node, fact by fact, in the order of the facts.</summary>
internal static class DocumentWriter
{
    public static DocumentNode Node(PlanValue value) => Node(value, static (_, _) => Side.Behaviour);

    /// <summary>The node with only what counts: of a presence that it was said, and no prose.</summary>
    public static DocumentNode Node(PlanValue value, Func<Type, Fact, Side> sideOf) => DocumentNode.Of(
        PlanSchema.NameOf(value.GetType()),
        from fact in value.Facts.Said
        let side = sideOf(value.GetType(), fact)
        where side != Side.Prose
        select DocumentFact.Of(PlanSchema.NameOf(fact), side == Side.Presence ? DocumentScalar.OfTruth(true) : Value(value.Facts[fact]!, sideOf)));

    static DocumentValue Value(object content, Func<Type, Fact, Side> sideOf) => content switch
    {
        PlanValue value => Node(value, sideOf),
        Chain chain => DocumentList.Of(chain.ToArray().Select(item => Value(item, sideOf))),
        _ => (DocumentValue?)Scalars.Write(content) ?? PlanSchema.Quantity(content.GetType())?.Write(content)
            ?? throw new NotSupportedException($"A content of type {content.GetType().Name} has no written form."),
    };
}
