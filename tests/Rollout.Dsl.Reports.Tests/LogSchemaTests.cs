using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;
using Rollout.Dsl.Tests.Generated;

namespace Rollout.Dsl.Reports.Tests;

public class LogSchemaTests
{
    static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.Flag };

    [Fact]
    public void The_published_schema_follows_from_the_table_of_the_reader()
    {
        var received = LogSchemaText.Print();
        if (LogJson.Schema.ReplaceLineEndings("\n") == received)
            return;
        var file = Path.Combine(AppContext.BaseDirectory, "log-1.received.json");
        File.WriteAllText(file, received);
        Assert.Fail($"The published schema is another one than the reader follows. Compare {file} with docs/schema/log-1.json; if every difference is meant, copy the former over the latter and commit it.");
    }

    [Fact]
    public void Every_line_follows_the_schema_and_a_line_of_another_shape_does_not()
    {
        var schema = JsonSchema.FromText(LogJson.Schema);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2026, 1103), Prop.ForAll(AnyRun.Gen.ToArbitrary(), run =>
            LogJson.Write(run.Log).Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line =>
                Follows(schema, line) && !Follows(schema, line.Replace("\"at\":", "\"when\":", StringComparison.Ordinal)))));
    }

    static bool Follows(JsonSchema schema, string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return schema.Evaluate(parsed.RootElement, Strict).IsValid;
    }
}
