using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Rendering;

public class PlanDocumentTests
{
    [Fact]
    public void A_plan_comes_back_from_its_document_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan => PlanDocument.Of(plan).ToPlan().Equals(plan)));

    [Fact]
    public void Equal_plans_have_equal_documents() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
        AnyPlan.Gen.ToArbitrary(),
        plan => Written(PlanDocument.Of(plan).Root).SequenceEqual(Written(PlanDocument.Of(PlanDocument.Of(plan).ToPlan()).Root))));

    [Fact]
    public void What_any_verb_says_comes_back()
    {
        // One reader for all: it asks reflection for the members of the grammar once.
        var problems = new List<DocumentProblem>();
        var reader = new DocumentReader(problems);
        Assert.All(Exercise.All.Where(IsSayable), saying =>
        {
            problems.Clear();
            Assert.Equal(saying.Result, reader.Any(DocumentWriter.Node(saying.Result)));
        });
    }

    [Fact]
    public void What_any_verb_says_is_in_the_document() => Assert.Empty(
        from saying in Exercise.OfVerbs
        where PlanSchema.Kinds.Any(kind => kind.Type == saying.Result.GetType())
        where Written(DocumentWriter.Node(saying.Result)).SequenceEqual(Written(DocumentWriter.Node(saying.Receiver!)))
        select saying.ToString());

    [Fact]
    public void A_node_tells_its_kind_its_name_and_its_facts_in_a_fixed_order()
    {
        var root = PlanDocument.Of(SmallPlan.Clean()).Root;

        Assert.Equal("rolloutPlan", root.Kind);
        Assert.Equal("p", root.Name);
        Assert.Equal(["name", "owner", "stopLoss", "changes", "path", "wayBack", "announcements"], root.Facts.Select(fact => fact.Name));
    }

    /// <summary>A grant begins with a right, and the sample that verbs are said of has none.</summary>
    static bool IsSayable(Exercise.Saying saying) =>
        PlanSchema.Kinds.Any(kind => kind.Type == saying.Result.GetType()) && !saying.Arguments.Append(saying.Receiver).Contains(Grant.To(Role.OnCall));

    internal static IEnumerable<string> Written(DocumentValue value) => value switch
    {
        DocumentNode node => node.Facts.SelectMany(fact => Written(fact.Value).Prepend(fact.Name)).Prepend(node.Kind),
        DocumentList list => list.Items.SelectMany(Written).Prepend("list").Append("end"),
        _ => [((DocumentScalar)value).Form.ToString(), ((DocumentScalar)value).Text],
    };
}
