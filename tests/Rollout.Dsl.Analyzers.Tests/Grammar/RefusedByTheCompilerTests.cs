using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Grammar;

/// <summary>What the types refuse by themselves, with no analyzer loaded.</summary>
public sealed class RefusedByTheCompilerTests
{
    const string Bare = "A bare number is no threshold: say its unit, as in ";
    const string Listed = "Conditions are listed, not combined: AdvanceWhen(a, b) means all of them; StopLoss(a, b), RollBackWhen(a, b), ContainWhen(a, b) and HoldWhen(a, b) mean any of them. Where it has to be otherwise, write Condition.AnyOf(a, b) or Condition.AllOf(a, b).";
    const string Part = "A latency has no single value: say which part, as in Latency.P99 < 400.Milliseconds().";

    [Theory]
    [InlineData("_ = Errors < 5;", "CS0619", Bare + "ErrorRate < 0.5.Percent().")]
    [InlineData("_ = Errors > 0.5;", "CS0619", Bare + "ErrorRate < 0.5.Percent().")]
    [InlineData("_ = Failures < 5;", "CS0619", Bare + "Errors < 5.Events(), or write Errors.StaysAtZero().")]
    [InlineData("_ = Latency.P99 < 400;", "CS0619", Bare + "Latency.P99 < 400.Milliseconds().")]
    [InlineData("_ = Metric.Rate(\"orders\") > 5;", "CS0619", Bare + "Orders > 5.PerSecond().")]
    [InlineData("_ = Metric.Gauge(\"queue\", \"jobs\") < 5;", "CS0619", Bare + "Queue < 500.Of(\"jobs\").")]
    [InlineData("_ = Metric.Age(\"lag\") < 5;", "CS0619", Bare + "Lag < 30.Seconds().")]
    [InlineData("_ = Metric.Cost(\"cost\", \"EUR\", per: \"request\") < 0.5;", "CS0619", "A bare number is no threshold: say its currency, as in CostPerRequest < 0.02.Euros().")]
    [InlineData("_ = Metric.Score(\"score\") > 0.5;", "CS0619", "A bare number is no threshold: say what it is, as in Precision > Score.Of(0.85).")]
    [InlineData("_ = Latency < 2.Times(Baseline.Control);", "CS0619", Part)]
    [InlineData("_ = Errors <= 2.Times(Baseline.Control);", "CS0619", "A limit is excluded: write < or >.")]
    [InlineData("_ = Latency.P99 >= 2.Times(Baseline.Control);", "CS0619", "A limit is excluded: write < or >.")]
    [InlineData("_ = Metric.Rate(\"orders\") >= 5.PerSecond();", "CS0619", "A limit is excluded: write < or >.")]
    [InlineData("_ = Errors < 2.Times();", "CS0019", "Operator '<' cannot be applied to operands of type 'RatioMetric' and 'Factor'")]
    [InlineData("_ = Metric.Rate(\"orders\") < 5.Percent();", "CS0019", "Operator '<' cannot be applied to operands of type 'RateMetric' and 'Ratio'")]
    [InlineData("_ = Latency < 400.Milliseconds();", "CS0619", Part)]
    [InlineData("_ = Latency < 400;", "CS0619", Part)]
    [InlineData("_ = Errors < 1.Percent() && Failures.StaysAtZero();", "CS0619", Listed)]
    [InlineData("_ = Errors < 1.Percent() || Failures.StaysAtZero();", "CS0619", Listed)]
    [InlineData("_ = !(Errors < 1.Percent());", "CS0619", "A condition is not negated: write the opposite comparison, as in ErrorRate > 0.1.Percent().")]
    [InlineData("_ = Errors <= 1.Percent();", "CS0619", "A limit is excluded: write < or >. For events, Errors < 4.Events() means at most 3.")]
    [InlineData("_ = Failures >= 1.Events();", "CS0619", "A limit is excluded: write < or >. For events, Errors < 4.Events() means at most 3.")]
    [InlineData("_ = Latency.P99 <= 1.Seconds();", "CS0619", "A limit is excluded: write < or >. For events, Errors < 4.Events() means at most 3.")]
    [InlineData("if (Errors < 1.Percent()) { }", "CS0619", "A condition is no truth value, because nothing is measured while a plan is written")]
    [InlineData("_ = Latency.P99 < 1.Percent();", "CS0019", "Operator '<' cannot be applied to operands of type 'LatencyQuantile' and 'Ratio'")]
    [InlineData("_ = Errors < 1.Seconds();", "CS0019", "Operator '<' cannot be applied to operands of type 'RatioMetric' and 'Duration'")]
    [InlineData("_ = -5.Percent();", "CS0023", "Operator '-' cannot be applied to operand of type 'Ratio'")]
    [InlineData("_ = Undo.TurnOff(Flag).Within(10);", "CS1503", "Argument 1: cannot convert from 'int' to 'Rollout.Dsl.Bound'")]
    [InlineData("RolloutPlan plan = RolloutPlan.For(\"p\").Changing(Flag).Through(Stage.Named(\"a\").ToEveryone());", "CS0029", "Cannot implicitly convert type 'Rollout.Dsl.PlanWithoutRollback' to 'Rollout.Dsl.RolloutPlan'")]
    [InlineData("_ = RolloutPlan.For(\"p\").Changing(Flag).Through(Stage.Named(\"a\"));", "CS1503", "Argument 1: cannot convert from 'Rollout.Dsl.StageWithoutExposure' to 'Rollout.Dsl.PathStep'")]
    [InlineData("_ = RolloutPlan.For(\"p\").Changing(Flag).Through();", "CS1501", "No overload for method 'Through' takes 0 arguments")]
    [InlineData("_ = Undo.TurnOff(Web);", "CS1503", "Argument 1: cannot convert from 'Rollout.Dsl.CodeChange' to 'Rollout.Dsl.FlagChange'")]
    public void Statement_fails_with_one_clear_message(string statement, string id, string message)
    {
        var source = Verify.InClass($$"""static void Write() { {{statement}} }""");

        var errors = Analysis.Compile([("Plan.cs", source)], version: LanguageVersion.Latest).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();

        Assert.Equal(id, errors[0].Id);
        Assert.All(errors, error => Assert.Equal(id, error.Id));
        Assert.Contains(message, errors[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }
}
