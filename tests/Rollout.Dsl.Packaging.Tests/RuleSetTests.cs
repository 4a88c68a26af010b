using System;
using System.Linq;

namespace Rollout.Dsl.Packaging.Tests;

/// <summary>The rule set that a project chooses, and what goes before it.</summary>
[Collection(OneBuildAtATime.Name)]
public sealed class RuleSetTests(PackedLibrary packed)
{
    /// <summary>Of this plan of low risk ROL2001 is in every set, ROL1004 in the recommended one, and 8 percent are too much for the strict one alone.</summary>
    const string Plan = """
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        public static class Releases
        {
            static readonly FlagChange Flag = Change.Flag("FLAG");
            static readonly RatioMetric Errors = Metric.Ratio("errors");

            public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Flag)
                .Through(
                    Stage.Named("some").To(8.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Errors < 1.Percent()),
                    Stage.Named("most").To(90.PercentOfUsers()).ObserveFor(1.Hours()),
                    Stage.Named("all").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).StopLoss(Errors > 2.Percent()).OwnedBy(Role.OnCall);
        }
        """;

    [Theory]
    [InlineData("", "warning ROL1004, warning ROL2001")]
    [InlineData("recommended", "warning ROL1004, warning ROL2001")]
    [InlineData("minimal", "warning ROL2001")]
    [InlineData("strict", "warning ROL1002, warning ROL1004, warning ROL2001")]
    public void Project_is_held_against_the_rule_set_that_it_chooses(string set, string expected) => Assert.Equal(expected, Found(Project(set)));

    [Theory]
    [InlineData("minimal", "error ROL1004, warning ROL2001")]
    [InlineData("strict", "error ROL1004, warning ROL1002, warning ROL2001")]
    public void Severity_of_the_user_goes_before_the_rule_set(string set, string expected) => Assert.Equal(
        expected, Found(Project(set).With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ROL1004.severity = error\n")));

    [Fact]
    public void Project_that_gets_the_package_through_another_one_chooses_for_itself()
    {
        var library = new Consumer(packed);
        var app = new Consumer(
            packed,
            $"""<ProjectReference Include="{library.Folder}/Consumer.csproj" />""",
            "<AssemblyName>App</AssemblyName><RolloutRuleSet>minimal</RolloutRuleSet>").With("Plan.cs", Plan);

        Assert.Equal("warning ROL2001", Found(app));
    }

    [Fact]
    public void Unknown_rule_set_stops_the_build_with_the_ones_that_there_are()
    {
        var output = Project("severe").Fail();

        Assert.Contains(
            "error : RolloutRuleSet is 'severe', which is no rule set, so nobody knows which rules the plans of this project are held against; write minimal, recommended or strict.",
            output,
            StringComparison.Ordinal);
    }

    Consumer Project(string set) => new Consumer(packed, properties: $"<RolloutRuleSet>{set}</RolloutRuleSet>").With("Plan.cs", Plan);

    /// <summary>What is said of the exposure and the gates of the plan.</summary>
    static string Found(Consumer consumer) => string.Join(", ", consumer.Build()
        .Select(line => line[(line.LastIndexOf(':') + 2)..]).Where(found => found[^7..] is "ROL1002" or "ROL1004" or "ROL2001").Order(StringComparer.Ordinal));
}
