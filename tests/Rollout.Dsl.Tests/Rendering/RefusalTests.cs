using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Rendering;

/// <summary>Documents that no source could have said. Each sample of each kind is spoilt in one place at a time.</summary>
public class RefusalTests
{
    static IEnumerable<DocumentNode> Samples =>
        Exercise.All.Where(saying => PlanSchema.Kinds.Any(kind => kind.Type == saying.Result.GetType()))
            .Select(saying => DocumentWriter.Node(saying.Result))
            .DistinctBy(node => node.Kind + string.Join(",", node.Facts.Select(fact => fact.Name)));

    [Fact]
    public void A_blank_text_a_negative_number_or_time_an_unknown_choice_and_an_empty_list_are_refused()
    {
        // One reader for all: it asks reflection for the members of the grammar once.
        var reader = new DocumentReader([]);
        Assert.Empty((
            from node in Samples
            from fact in node.Facts
            from spoilt in Spoilt(fact.Value)
            where reader.Any(DocumentNode.Of(node.Kind, node.Facts.Select(other => other == fact ? DocumentFact.Of(fact.Name, spoilt) : other))) is not null
            select $"{node.Kind}/{fact.Name}").Distinct());
    }

    [Fact]
    public void A_fact_too_many_is_refused_and_a_fact_too_few_is_named() => Assert.Equal(
        [
            "A value of kind 'role' says no 'colour'; write one of 'name', or leave it out.",
            "A value of kind 'role' has to say 'name', and this one does not; write it.",
        ],
        Problems(DocumentNode.Of("role", [DocumentFact.Of("colour", DocumentScalar.OfText("red"))])));

    [Fact]
    public void A_fact_that_stands_twice_is_refused() => Assert.Equal(
        ["'name' stands here more than once; keep one."],
        Problems(DocumentNode.Of("role", [Named("a"), Named("b")])));

    [Fact]
    public void What_joints_refuse_is_refused_with_the_fact_of_the_joint()
    {
        var root = PlanDocument.Of(SmallPlan.Clean()).Root;
        var stages = ((DocumentList)root["path"]!).Items;
        var twice = DocumentNode.Of(root.Kind, root.Facts.Select(fact => fact.Name == "path" ? DocumentFact.Of("path", DocumentList.Of([stages[0], stages[0]])) : fact));

        var refused = Assert.Throws<RejectedDocumentException>(() => PlanDocument.From(1, twice).ToPlan());

        Assert.Equal("path", Assert.Single(refused.Problems).Path);
    }

    [Theory]
    [InlineData("redeploy", "Redeploy")]
    [InlineData("run", "Run")]
    public void A_step_says_what_its_kind_takes(string kind, string verb)
    {
        var step = DocumentWriter.Node(Undo.TurnOff(SmallPlan.Flag));

        var problems = Problems(DocumentNode.Of(step.Kind, step.Facts.Select(fact => fact.Name == "is" ? DocumentFact.Of("is", DocumentScalar.OfText(kind)) : fact)));

        Assert.Equal([$"A value of kind 'rollbackStep' that says '{kind}' is made with other facts than these; say what {verb}(...) takes."], problems);
    }

    static IEnumerable<DocumentValue> Spoilt(DocumentValue value) => value switch
    {
        DocumentList => [DocumentList.Of([])],
        DocumentScalar { Form: DocumentForm.Number } => [DocumentScalar.OfNumber("-1"), DocumentScalar.OfNumber("1e40")],
        DocumentScalar { Form: DocumentForm.Text, Text: var text } when text.StartsWith('P') && text.Any(char.IsDigit) => [DocumentScalar.OfText("-PT1S"), DocumentScalar.OfText("soon")],
        DocumentScalar { Form: DocumentForm.Text } => [DocumentScalar.OfText(" "), DocumentScalar.OfText("two\nlines")],
        DocumentNode node when QuantityKind.All.Any(quantity => quantity.Name == node.Kind) =>
            from fact in node.Facts
            from spoilt in Spoilt(fact.Value)
            select DocumentNode.Of(node.Kind, node.Facts.Select(other => other == fact ? DocumentFact.Of(fact.Name, spoilt) : other)),
        _ => [],
    };

    static DocumentFact Named(string name) => DocumentFact.Of("name", DocumentScalar.OfText(name));

    static string[] Problems(DocumentNode node)
    {
        var problems = new List<DocumentProblem>();
        Assert.Null(new DocumentReader(problems).Any(node));
        return [.. problems.Select(problem => problem.Message)];
    }
}
