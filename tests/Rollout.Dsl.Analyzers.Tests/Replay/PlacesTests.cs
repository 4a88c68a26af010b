using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Replay;

public sealed class PlacesTests
{
    static readonly VerifiedRules Rules = Verify.Only("ROL0002", "ROL2003");

    [Fact]
    public async Task Finding_in_a_template_of_another_file_lands_on_its_call_and_names_the_verb()
    {
        var found = await Rules.Files(
        [
            ("Plan.cs", Verify.InClass("public static RolloutPlan Plan => " + Verify.WithPath("""Stage.Named("full").ToEveryone().{|ROL2003:Guarded(Errors)|}""") + ";")),
            ("Templates.cs", """
                using Rollout.Dsl;
                using Rollout.Dsl.Units;

                static class Templates
                {
                    public static Stage Guarded(this Stage stage, RatioMetric errors) => stage
                        .AdvanceWhen(errors < 1.Percent())
                        .RollBackWhen(errors > 0.5.Percent());
                }
                """),
        ]);

        Assert.EndsWith(" (said in Guarded, Templates.cs:8).", found[0].GetMessage(), System.StringComparison.Ordinal);
        var further = Assert.Single(found[0].AdditionalLocations);
        Assert.Equal("errors > 0.5.Percent()", further.SourceTree!.ToString().Substring(further.SourceSpan.Start, further.SourceSpan.Length));
    }

    /// <summary>What is said of a plan where it is written, with the severity and the suppressions of that file, is not said again where it is used.</summary>
    [Theory]
    [InlineData("var plan = Releases.Plan; System.Console.WriteLine(plan);")]
    [InlineData("foreach (var plan in new[] { Releases.Plan }) System.Console.WriteLine(plan);")]
    [InlineData("System.Console.WriteLine(Releases.Plan);")]
    [InlineData("RolloutPlan Same() => Releases.Plan; System.Console.WriteLine(Same());")]
    public Task Plan_of_another_member_is_reviewed_there_alone(string statements) => Rules.Files(
    [
        ("Plan.cs", Verify.InClass("public static RolloutPlan Plan => " + Verify.WithPath("""Stage.Named("full").ToEveryone().AdvanceWhen(Errors < 1.Percent()).RollBackWhen({|ROL2003:Errors > 0.5.Percent()|})""") + ";")),
        ("Use.cs", $$"""
            using Rollout.Dsl;

            static class Use
            {
                static void Run()
                {
                    {{statements}}
                }
            }
            """),
    ]);

    [Fact]
    public Task Plan_of_another_member_that_is_extended_is_reviewed_where_that_is() => Rules.Files(
    [
        ("Plan.cs", Verify.InClass("public static RolloutPlan Plan => " + Verify.WithPath("""Stage.Named("full").ToEveryone().AdvanceWhen(Errors < 1.Percent())""") + ";")),
        ("Use.cs", """
            using Rollout.Dsl;
            using Rollout.Dsl.Units;

            static class Use
            {
                public static RolloutPlan Plan => Releases.Plan.StopLoss({|ROL2003:Metric.Ratio("errors") > 0.5.Percent()|});
            }
            """),
    ]);

    [Fact]
    public Task Refused_call_lands_on_its_argument() =>
        Rules.Path("""Stage.Named("full").To({|ROL0001:140|}.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())""");

    [Fact]
    public async Task Refused_call_in_a_field_lands_where_the_plan_mentions_the_field()
    {
        var found = await Rules.Members($$"""
            static readonly RollbackStep Off = Undo.TurnOff(Flag).Within(0.Seconds());
            public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Flag).Through(Stage.Named("full").ToEveryone())
                .RollingBackBy({|ROL0001:Off|}).StopLoss(Errors > 1.Percent());
            """);

        Assert.Equal(
            "The time bound of a step is 0 seconds, and it has to be longer than 0; write how long it takes (said in Off, Plan.cs:18).",
            found[0].GetMessage());
    }

    [Theory]
    [InlineData("Stage.Named({|ROL0001:\" \"|}).ToEveryone()", "The name of a stage is blank; write it in words.")]
    [InlineData("Stage.Named(\"a\").ToEveryone(), {|ROL0001:Stage.Named(\"a\").ToEveryone()|}", "Two stages of the plan are called 'a', so findings and logs could not tell them apart; give each a name of its own.")]
    [InlineData("Stage.Named(\"a\").ToEveryone().ObserveFor(1.Hours()).{|ROL0001:ObserveFor(2.Hours())|}", "Stage 'a' already says ObserveFor(1 hour), and ObserveFor(2 hours) would contradict or repeat it; say ObserveFor once.")]
    [InlineData("Stage.Named(\"a\").ToEveryone(), Stage.Named(\"b\").ToEveryone().Applying({|ROL0001:Web|})", "Stage 'b' applies 'web', which the plan does not change; name it in Changing(...).")]
    public async Task Refused_call_has_the_sentence_of_the_library(string path, string sentence)
    {
        var found = await Rules.Path(path);

        Assert.Equal(sentence, found[0].GetMessage());
    }

    [Theory]
    [InlineData("Stage.Named(\"full\", {|ROL0001:10|}).ToEveryone()", "Named(...) got a value for 'line', which the compiler fills in with the place of the call; leave it out.")]
    [InlineData("Stage.Named(\"full\", file: {|ROL0001:\"a.cs\"|}).ToEveryone()", "Named(...) got a value for 'file', which the compiler fills in with the place of the call; leave it out.")]
    public async Task Place_of_a_call_is_not_written_out(string path, string sentence)
    {
        var found = await Rules.Path(path);

        Assert.Equal(sentence, found[0].GetMessage());
    }

    [Fact]
    public Task Template_may_hand_on_the_place_of_its_caller() => Rules.Members($$"""
        static Stage Full([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => Stage.Named("full", line).ToEveryone();
        public static RolloutPlan Plan => {{Verify.WithPath("Full()")}};
        """);

    [Theory]
    [InlineData("stage.AdvanceWhen(Errors < 1.Percent())", "AdvanceWhen", "stage")]
    [InlineData("plan.OwnedBy(Role.OnCall)", "OwnedBy", "plan")]
    [InlineData("plan?.OwnedBy(Role.OnCall)", "OwnedBy", "plan")]
    [InlineData("Undo.TurnOff(Flag).Within(1.Minutes())", "Within", "rollback step")]
    public async Task Discarded_result_is_flagged(string statement, string verb, string receiver)
    {
        var found = await Rules.Members($$"""
            static Stage Lost(Stage stage, RolloutPlan plan)
            {
                {|ROL0002:{{statement}}|};
                _ = stage.AdvanceWhen(Errors < 1.Percent());
                Action refused = () => stage.ObserveFor(0.Seconds());
                plan.Review();
                return stage;
            }
            """);

        Assert.Equal(
            $"The result of {verb}(...) is thrown away, so the {receiver} does not contain what it says; values never change, so assign the result or continue the chain.",
            found.Single().GetMessage());
    }
}
