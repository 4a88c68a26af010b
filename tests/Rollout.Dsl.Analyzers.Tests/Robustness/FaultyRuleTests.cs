using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rollout.Dsl.Analyzers.Tests.Verification;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>A rule that fails takes no other rule down, and it is told which one it was.</summary>
public sealed class FaultyRuleTests
{
    const string Source = """
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        public static class Releases
        {
            static readonly FlagChange Flag = Change.Flag("FLAG");
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Flag)
                .Through(Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).StopLoss(Errors > 2.Percent());
        }
        """;

    static readonly Faulty First = new("ROL1001");

    static readonly Faulty Last = new("ROL6999");

    [Fact]
    public async Task Other_rules_are_heard_and_each_faulty_one_is_a_hidden_diagnostic_that_names_it()
    {
        var found = await Found([First, .. RuleCatalogue.Rules, Last]);

        Assert.Equal(["ROL5001", "ROL9999", "ROL9999"], found.Select(diagnostic => diagnostic.Id));
        var faults = found.Where(diagnostic => diagnostic.Id == "ROL9999").ToArray();
        Assert.All(faults, fault => Assert.Equal(DiagnosticSeverity.Hidden, fault.Severity));
        Assert.All(faults, fault => Assert.StartsWith("RolloutPlan.For", Source[fault.Location.SourceSpan.Start..], StringComparison.Ordinal));
        Assert.StartsWith("Rule ROL1001 failed here: System.NotSupportedException: It broke.", faults[0].GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("Rule ROL6999 failed here: System.NotSupportedException: It broke.", faults[1].GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', faults[0].GetMessage());
    }

    static async Task<Diagnostic[]> Found(IReadOnlyList<Rule> rules)
    {
        var driver = new CompilationWithAnalyzers(Analysis.Compile([("Plan.cs", Source)]), [new AnalyzerBy(rules)], new AnalyzerOptions([]));
        return [.. (await driver.GetAnalyzerDiagnosticsAsync()).OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal)];
    }

    sealed class Faulty(string id) : Rule(new(id, nameof(Faulty), "A faulty rule", Severity.Warning, RiskClass.Routine, "says nothing and breaks"))
    {
        public override Needs Needs => new();

        /// <summary>It breaks on the way, not at the call.</summary>
        public override IEnumerable<Finding> Judge(PlanReading plan)
        {
            yield return Found("plan", "Half a thought.", plan.Plan);
            throw new NotSupportedException("It broke.");
        }
    }

#pragma warning disable RS1036, RS1038, RS1041 // It is an analyzer of this test, not of a package.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    sealed class AnalyzerBy(IReadOnlyList<Rule> rules) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => CompilationStart.Descriptors;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationStartAction(start => CompilationStart.Register(start, rules));
        }
    }
#pragma warning restore RS1036, RS1038, RS1041
}
