using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Reports.Tests;

public class SchemaTests
{
    static readonly JsonSchema Schema = JsonSchema.FromText(PlanJson.Schema);

    static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.Flag };

    [Fact]
    public void The_published_schema_follows_from_the_table_of_the_reader()
    {
        var received = JsonSchemaText.Print();
        if (PlanJson.Schema.ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "plan-1.received.json");
        File.WriteAllText(file, received);
        Assert.Fail($"The published schema is another one than the reader follows. Compare {file} with docs/schema/plan-1.json; if every difference is meant, copy the former over the latter and commit it.");
    }

    [Fact]
    public void Every_plan_follows_the_schema() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan => Follows(PlanJson.Write(plan))));

    [Fact]
    public void What_does_not_follow_the_schema_is_refused_by_it()
    {
        var json = PlanJson.Write(Checkout.Releases.NewCheckoutFlow.Plan);

        Assert.True(Follows(json));
        Assert.False(Follows(json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));
        Assert.False(Follows(json.Replace("\"PT30M\"", "\"soon\"", StringComparison.Ordinal)));
        Assert.False(Follows(json.Replace("\"kind\": \"stage\"", "\"kind\": \"phase\"", StringComparison.Ordinal)));
        Assert.False(Follows(json.Replace("\"window\"", "\"windows\"", StringComparison.Ordinal)));
    }

    static bool Follows(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Schema.Evaluate(parsed.RootElement, Strict).IsValid;
    }
}
