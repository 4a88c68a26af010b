using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>The policy that an assembly names counts for its plans, at compile time as at run time.</summary>
public sealed class PolicyTests
{
    const string Named = "[assembly: RolloutPolicySource(typeof(TeamPolicy), \"Policy\")]";

    const string Usings = "using NodaTime;\nusing Rollout.Dsl;\nusing Rollout.Dsl.Review;\nusing Rollout.Dsl.Units;\n";

    static string Policy(string member, string attributes = Named) =>
        $"{Usings}{attributes}\npublic static class TeamPolicy {{ {member} static int Threshold() => System.Environment.ProcessorCount; }}\n";

    /// <summary>A plan that is clean without a policy.</summary>
    static string Plan(string begin = "RolloutPlan.For(\"p\")", string canary = "Stage.Named(\"some\")") => Usings + $$"""
        public static class Releases
        {
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            static readonly FlagChange Flag = Change.Flag("FLAG");
            public static RolloutPlan Plan => {{begin}}.Changing(Flag)
                .Through({{canary}}.To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).StopLoss(Errors > 2.Percent()).OwnedBy(Role.OnCall);
        }
        """;

    const string Flagged = "{|ROL1002:Stage.Named(\"some\")|}";

    [Theory]
    [InlineData("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent());")]
    [InlineData("public static RolloutPolicy Policy { get; } = RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent());")]
    [InlineData("public static RolloutPolicy Policy() => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent());")]
    [InlineData("internal static readonly RolloutPolicy Policy = Company.And(RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent())); static RolloutPolicy Company => RolloutPolicy.Named(\"company\");")]
    public Task A_plan_obeys_the_policy_that_its_assembly_names(string member) =>
        Verify.Files([("Policy.cs", Policy(member)), ("Plan.cs", Plan(canary: Flagged))]);

    [Fact]
    public Task A_policy_that_no_attribute_names_counts_for_nothing() => Verify.Files(
        [("Policy.cs", Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent());", "")), ("Plan.cs", Plan())]);

    [Fact]
    public async Task A_policy_sets_the_severity_of_a_diagnostic()
    {
        var found = await Verify.Files(
        [
            ("Policy.cs", Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent()).Raising(\"ROL1002\", to: Severity.Error, because: \"it hurt us\");")),
            ("Plan.cs", Plan(canary: Flagged)),
        ]);
        Assert.Equal(DiagnosticSeverity.Error, found.Single().Severity);
    }

    [Fact]
    public Task A_policy_switches_a_rule_off() => Verify.Files(
    [
        ("Policy.cs", Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent()).SwitchingOff(\"ROL1002\", because: \"we are few\");")),
        ("Plan.cs", Plan()),
    ]);

    [Fact]
    public async Task A_limit_that_was_not_read_silences_its_rules_and_is_named()
    {
        var compilation = Compile(
            Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(Threshold().Percent());"), Plan(canary: "Stage.Named(\"some\")"));
        Assert.Empty(await Analysis.Build(compilation));
        var unread = Assert.Single(await Analysis.Unread(compilation));
        Assert.Equal(
            "The compiler could not read the limit of the first exposure of policy 'team', so these rules may have stayed silent: ROL0004, ROL1002, ROL1004, ROL1009, ROL1011, ROL4006",
            unread.GetMessage());
        Assert.Equal(DiagnosticSeverity.Hidden, unread.Severity);
    }

    [Theory]
    [InlineData("public static RolloutPolicy Policy => Threshold() > 3 ? null! : RolloutPolicy.Named(\"team\");", "Policy")]
    [InlineData("public static RolloutPolicy Policy { get; set; } = RolloutPolicy.Named(\"team\");", "Policy")]
    [InlineData("public static RolloutPolicy Policy => throw new System.Exception();", "Policy")]
    [InlineData("public static RolloutPolicy Policy => Policy;", "Policy")]
    [InlineData("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\");", "Polcy")]
    public async Task A_policy_of_which_nothing_was_read_is_loud(string member, string named)
    {
        var compilation = Compile(
            Policy(member, $"[assembly: RolloutPolicySource(typeof(TeamPolicy), \"{named}\")]"),
            Plan().Replace(".OwnedBy(Role.OnCall)", "", System.StringComparison.Ordinal));
        Assert.Empty(await Analysis.Build(compilation));
        var unread = Assert.Single(await Analysis.Unread(compilation));
        Assert.Equal(DiagnosticSeverity.Warning, unread.Severity);
        Assert.StartsWith("The compiler could not read the policy of the project, so these rules may have stayed silent: ROL0004, ", unread.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_not_there_is_refused_at_run_time()
    {
        var compilation = Compile(
            Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\");", "[assembly: RolloutPolicySource(typeof(TeamPolicy), \"Polcy\")]"), "namespace P;\n" + Plan());
        Assert.Empty(await Analysis.Build(compilation));
        var thrown = Assert.IsType<RejectedCallException>(Assert.Throws<RejectedCallException>(() => EmittedPlans.Findings(compilation)));
        Assert.Equal(
            "The policy of the assembly is said to be TeamPolicy.Polcy, which gives none; name a static member of type RolloutPolicy in RolloutPolicySource(...).",
            thrown.Message);
    }

    [Fact]
    public async Task A_refused_call_in_a_policy_is_reported_there()
    {
        var found = await Analysis.Build(Compile(Policy("public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").StepAtMost(1);"), Plan()));
        Assert.Equal(["ROL0001: A step of at most 1 time is no limit that a plan could keep; write 2 or more."], found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}"));
    }

    [Theory]
    [InlineData("rollout policy 1; name 'team'; first-exposure 5")]
    [InlineData("rollout policy 1; name 'team'; first-exposure 20", "ROL0008")]
    [InlineData("anything", "ROL0008")]
    public async Task A_published_text_has_to_be_what_the_policy_says(string text, params string[] ids)
    {
        var found = await Analysis.Build(Compile(Published(text)));
        Assert.Equal(ids, found.Select(diagnostic => diagnostic.Id));
        Assert.All(found, diagnostic => Assert.Equal(
            "Policy 'team' is published with a text that is not what it says, so projects that reference this one obey another policy; write \"rollout policy 1; name 'team'; first-exposure 5\" in PublishedRolloutPolicy(...).",
            diagnostic.GetMessage()));
        Assert.Equal(found.Select(diagnostic => diagnostic.ToString()), (await Analysis.Live(Compile(Published(text)))).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public async Task A_plan_obeys_the_published_policy_of_another_assembly()
    {
        var found = await Analysis.Build(Referencing(Published("rollout policy 1; name 'team'; first-exposure 5")));
        Assert.Equal(["ROL1002"], found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("TeamPolicy.Policy.And(RolloutPolicy.Named(\"own\").StagesAtMost(8))", "ROL1002")]
    [InlineData("RolloutPolicy.Named(\"own\").SwitchingOff(\"ROL1002\", \"we are few\").And(TeamPolicy.Policy)")]
    public async Task A_policy_composes_with_the_published_one_of_another_assembly(string policy, params string[] ids)
    {
        var compilation = Referencing(
            Published("rollout policy 1; name 'team'; first-exposure 5"),
            "[assembly: RolloutPolicySource(typeof(Own), \"Policy\")]\npublic static class Own { public static RolloutPolicy Policy => " + policy + "; }");
        Assert.Equal(ids, (await Analysis.Build(compilation)).Select(diagnostic => diagnostic.Id));
        Assert.Empty(await Analysis.Unread(compilation));
    }

    [Fact]
    public async Task A_policy_composed_with_one_that_was_not_read_is_loud()
    {
        var compilation = Referencing(
            Policy(Five, ""),
            "[assembly: RolloutPolicySource(typeof(Own), \"Policy\")]\npublic static class Own { public static RolloutPolicy Policy => TeamPolicy.Policy.And(RolloutPolicy.Named(\"own\")); }");
        Assert.Empty(await Analysis.Build(compilation));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Analysis.Unread(compilation)).Severity);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "rollout policy 9; name 'team'")]
    public async Task A_policy_of_another_assembly_that_publishes_no_readable_text_is_loud(bool publishes, string text)
    {
        var compilation = Referencing(publishes ? Published(text) : Policy(Five, ""));
        Assert.Empty(await Analysis.Build(compilation));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Analysis.Unread(compilation)).Severity);
    }

    const string Five = "public static RolloutPolicy Policy => RolloutPolicy.Named(\"team\").FirstExposureAtMost(5.Percent());";

    static string Published(string text) => Policy(Five, $"[assembly: PublishedRolloutPolicy(typeof(TeamPolicy), nameof(TeamPolicy.Policy), \"{text}\")]");

    static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = Analysis.Compile(sources.Select((source, index) => ($"File{index}.cs", source)));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>A project with a plan that names the policy of a compiled library.</summary>
    static CSharpCompilation Referencing(string library, string source = Named)
    {
        using var image = new MemoryStream();
        Assert.True(Compile(library).WithAssemblyName("Team").Emit(image).Success);
        IEnumerable<MetadataReference> references = References.All.Append(MetadataReference.CreateFromImage(image.ToArray()));
        var compilation = Analysis.Compile([("Plan.cs", $"{Usings}{source}"), ("Releases.cs", Plan())], references.ToImmutableArray());
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
