using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>
/// Plans that are smaller than one, by what they say: one fact, or one item of a list, less. What is left is checked as the verbs check it,
/// so whatever the grammar refuses is no candidate; neither is what the engine cannot run.
/// </summary>
internal static class PlanShrinker
{
    public static IEnumerable<RolloutPlan> Smaller(RolloutPlan plan)
    {
        var document = PlanDocument.Of(plan);
        return Smaller(document.Root).Select(root => Read(document.Version, root)).OfType<RolloutPlan>();
    }

    static RolloutPlan? Read(int version, DocumentNode root)
    {
        try
        {
            var plan = PlanDocument.From(version, root).ToPlan();
            DecisionEngine.For(plan);
            return plan;
        }
        catch (RejectedDocumentException)
        {
            return null;
        }
        catch (RejectedCallException)
        {
            return null;
        }
    }

    /// <summary>What leaves out most comes first: whole facts of the node, then parts of them.</summary>
    static IEnumerable<DocumentNode> Smaller(DocumentNode node)
    {
        var facts = node.Facts;
        foreach (var fact in facts)
            yield return DocumentNode.Of(node.Kind, facts.Where(other => other != fact));
        foreach (var fact in facts)
        {
            foreach (var value in Smaller(fact.Value))
                yield return DocumentNode.Of(node.Kind, facts.Select(other => other == fact ? DocumentFact.Of(fact.Name, value) : other));
        }
    }

    static IEnumerable<DocumentValue> Smaller(DocumentValue value) => value switch
    {
        DocumentNode node => Smaller(node),
        DocumentList list => Fewer(list.Items).Concat(Within(list.Items)),
        _ => [],
    };

    static IEnumerable<DocumentValue> Fewer(IReadOnlyList<DocumentValue> items) => items.Count < 2
        ? []
        : Enumerable.Range(0, items.Count).Select(at => DocumentList.Of(items.Where((_, index) => index != at)));

    static IEnumerable<DocumentValue> Within(IReadOnlyList<DocumentValue> items) =>
        from at in Enumerable.Range(0, items.Count)
        from smaller in Smaller(items[at])
        select DocumentList.Of(items.Select((item, index) => index == at ? smaller : item));
}
