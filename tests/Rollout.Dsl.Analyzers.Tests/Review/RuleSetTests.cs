using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>The rule set that a project chooses by its property holds for its plans, with the policy that it names.</summary>
public sealed class RuleSetTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("minimal", "")]
    [InlineData("recommended", "")]
    [InlineData("strict", "ROL1002")]
    [InlineData("Strict", "ROL1002")]
    public async Task A_property_asks_for_the_strict_set(string? property, string expected) => Assert.Equal(expected, await Found(property, ""));

    [Theory]
    [InlineData(null, "Strict", "ROL1002")]
    [InlineData("recommended", "Strict", "ROL1002")]
    [InlineData("strict", "Minimal", "ROL1002")]
    [InlineData(null, "Minimal", "")]
    public async Task Of_the_property_and_the_policy_the_stricter_one_holds(string? property, string policy, string expected) => Assert.Equal(
        expected,
        await Found(property, $$"""
            [assembly: RolloutPolicySource(typeof(Team), nameof(Team.Policy))]
            static class Team { public static RolloutPolicy Policy => RolloutPolicy.Named("team").Under(Rollout.Dsl.Review.RuleSet.{{policy}}); }
            """));

    /// <summary>What is held against the first exposure of a plan, which is 10 percent.</summary>
    static async Task<string> Found(string? property, string policy)
    {
        var compilation = Analysis.Compile([("Plan.cs", $$"""
            using Rollout.Dsl;
            using Rollout.Dsl.Units;
            {{policy}}
            public static class Releases
            {
                static readonly FlagChange Flag = Change.Flag("FLAG");
                static readonly RatioMetric Errors = Metric.Ratio("errors");
                public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Flag)
                    .Through(Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
                    .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).StopLoss(Errors > 2.Percent()).OwnedBy(Role.OnCall);
            }
            """)]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var driver = new CompilationWithAnalyzers(compilation, [new PlanAnalyzer()], new AnalyzerOptions([], new Properties(property)));
        return string.Join(", ", (await driver.GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.Id).Where(id => id == "ROL1002"));
    }

    sealed class Properties(string? ruleSet) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ruleSet);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    sealed class Options(string? ruleSet) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.RolloutRuleSet" ? ruleSet : null;
            return value is not null;
        }
    }
}
