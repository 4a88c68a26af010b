using System;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>Turns a value of a plan into its node, fact by fact, in the order of the facts.</summary>
internal static class DocumentWriter
{
    public static DocumentNode Node(PlanValue value) => Node(value, static (_, _) => true);

    /// <summary>The node with only those facts that the choice admits.</summary>
    public static DocumentNode Node(PlanValue value, Func<Type, Fact, bool> admits) => DocumentNode.Of(
        PlanSchema.NameOf(value.GetType()),
        from fact in value.Facts.Said
        where admits(value.GetType(), fact)
        select DocumentFact.Of(PlanSchema.NameOf(fact), Value(value.Facts[fact]!, admits)));

    static DocumentValue Value(object content, Func<Type, Fact, bool> admits) => content switch
    {
        PlanValue value => Node(value, admits),
        Chain chain => DocumentList.Of(chain.ToArray().Select(item => Value(item, admits))),
        _ => (DocumentValue?)Scalars.Write(content) ?? PlanSchema.Quantity(content.GetType())?.Write(content)
            ?? throw new NotSupportedException($"A content of type {content.GetType().Name} has no written form."),
    };
}
