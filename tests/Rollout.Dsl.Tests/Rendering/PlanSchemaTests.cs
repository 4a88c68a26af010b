using System;
using System.IO;
using System.Linq;
using Rollout.Dsl.Tests.Architecture;

namespace Rollout.Dsl.Tests.Rendering;

public class PlanSchemaTests
{
    [Fact]
    public void Every_member_of_the_grammar_is_exercised() => Assert.Empty(Exercise.NeverSaid);

    /// <summary>A kind that is no public type has no sample of its own, so its verbs are said only of what other samples show.</summary>
    [Fact]
    public void Every_kind_of_condition_is_a_receiver() => Assert.Empty(
        from kind in PlanSchema.Kinds
        where typeof(Condition).IsAssignableFrom(kind.Type) && !Exercise.OfVerbs.Any(saying => saying.Receiver!.GetType() == kind.Type)
        select kind.Name);

    [Fact]
    public void The_rows_are_what_exercising_the_grammar_shows()
    {
        var received = ObservedSchema.Print();
        if (SourceFile.All.Single(file => file.Name == "PlanSchema.Rows").Text.ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "PlanSchema.Rows.received.cs");
        File.WriteAllText(file, received);
        Assert.Fail($"The grammar says other facts than the schema of documents. Compare {file} with src/Rollout.Dsl/Rendering/PlanSchema.Rows.cs; if every difference is meant, copy the former over the latter and commit it.");
    }

    [Fact]
    public void Every_content_has_a_written_form() => Assert.Empty(
        from kind in PlanSchema.Kinds
        from entry in kind.Entries
        from type in entry.Types
        where !Scalars.Are(type) && PlanSchema.Quantity(type) is null && !PlanSchema.Kinds.Any(other => type.IsAssignableFrom(other.Type))
        select $"{kind.Name} says {entry.Name} as {type.Name}");

    [Fact]
    public void Every_quantity_has_a_written_form() => Assert.Equal(
        typeof(PlanValue).Assembly.GetExportedTypes().Where(type => type.IsValueType && !type.IsEnum).Select(type => type.Name).Order(),
        QuantityKind.All.Select(quantity => quantity.Type.Name).Order());

    [Fact]
    public void A_text_is_never_the_alternative_of_another_text() => Assert.Empty(
        from kind in PlanSchema.Kinds
        from entry in kind.Entries
        where entry.Types.Count(type => Scalars.Are(type) && type != typeof(bool) && type != typeof(int) && type != typeof(long) && type != typeof(decimal)) > 1
        select $"{kind.Name}/{entry.Name}");

    [Fact]
    public void Kinds_and_quantities_have_names_of_their_own()
    {
        var names = PlanSchema.Kinds.Select(kind => kind.Name).Concat(QuantityKind.All.Select(quantity => quantity.Name)).ToArray();
        Assert.Equal(names.Distinct(), names);
    }
}
