using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class ExposureRulesTests
{
    const string All = """Stage.Named("all").ToEveryone()""";

    const string EndingThere = """.EndingBelowEveryone("it is a test")""";

    static string Plan(string path, string changes = "Flag", string more = "") => $"""
        RolloutPlan.For("p").Changing({changes})
            .Through({path})
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()))
            .StopLoss(Errors > 2.Percent())
            .OwnedBy(Role.OnCall){more}
        """;

    static string At(string name, string to) => $"""Stage.Named("{name}").To({to}).AdvanceWhen(Errors < 1.Percent())""";

    [Fact]
    public async Task ROL1001_flags_a_change_that_reaches_everyone_in_one_step_at_the_stage()
    {
        var found = await Verify.Plan(Plan("""{|ROL1001:Stage.Named("all")|}.ToEveryone()"""));

        Assert.Equal(
            "Stage 'all' brings change 'FLAG' to everyone in one step, so a fault hurts all of them before any reading shows it; write a stage with a small share in To(...) before it.",
            found[0].GetMessage());
    }

    [Fact]
    public async Task ROL1001_names_all_changes_of_the_ladder_once()
    {
        var found = await Verify.Plan(Plan(
            """Stage.Named("dry").DryRun(1.PercentOfUsers()), {|ROL1001:Stage.Named("all")|}.To(100.PercentOfUsers())""",
            "Web, Flag",
            ".ExposedBy(Flag)"));

        Assert.StartsWith("Stage 'all' brings changes 'web' and 'FLAG' to 100 percent of users in one step, so", found.Single().GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stage.Named(\"a\").To(Unread.Number.PercentOfUsers())")]
    [InlineData("Stage.Named(\"a\").To(100.PercentOfUsers(), Audience.Named(Unread.Text)), " + All)]
    [InlineData("Unread.Yes ? Stage.Named(\"a\").To(5.PercentOfUsers()) : Stage.Named(\"a\").DryRun(5.PercentOfUsers()), " + All)]
    public Task ROL1001_is_silent_where_a_rung_or_a_change_was_not_read(string path) => Verify.Plan(Plan(path));

    [Fact]
    public Task Regions_are_judged_by_what_they_carry_or_by_their_number() => Verify.Plan(Plan(
        """
        {|ROL1002:Stage.Named("a")|}.To(Region.Named("eu"), Region.Named("us")).AdvanceWhen(Errors < 1.Percent()),
                {|ROL1003:Stage.Named("b")|}.To(Region.Named("us")).AdvanceWhen(Errors < 1.Percent()),
                Stage.Named("c").ToEveryone()
        """,
        more: ".Across(Region.Named(\"eu\"), Region.Named(\"us\"), Region.Named(\"ap\"))"));

    [Fact]
    public Task Regions_that_were_not_read_are_of_any_size() => Verify.Plan(Plan(
        """
        Stage.Named("a").To(Region.Named("eu"), Region.Named("us")).AdvanceWhen(Errors < 1.Percent()),
                Stage.Named("b").To(Region.Named("ap"), Region.Named(Unread.Text)).AdvanceWhen(Errors < 1.Percent()),
                Stage.Named("c").ToEveryone()
        """,
        more: ".Across(Region.Named(\"eu\").Carrying(Unread.Number.Percent()), Region.Named(\"us\"), Region.Named(\"ap\"), Region.Named(\"text\"))"));

    [Fact]
    public Task ROL0001_refuses_a_peak_in_a_zone_that_there_is_not() => Verify.Plan(Plan(
        $"{At("some", "10.PercentOfUsers()")}, {All}",
        more: ".Peaking(Peak.Weekly(NodaTime.IsoDayOfWeek.Friday, new NodaTime.LocalTime(8, 0), new NodaTime.LocalTime(10, 0), {|ROL0001:\"Europe/Berln\"|}))"));

    [Fact]
    public async Task ROL1002_flags_a_first_exposure_above_10_percent_at_the_stage()
    {
        var found = await Verify.Plan(Plan($$"""{|ROL1002:Stage.Named("some")|}.To(Exposure.OfHosts(3, of: 8)).AdvanceWhen(Errors < 1.Percent()), {{All}}"""));

        Assert.Equal(
            "Stage 'some' is the first that exposes change 'FLAG', and it exposes 3 of 8 hosts, which is more than 10 percent, so a fault hurts many before any reading shows it; write a stage of at most 10 percent in To(...) before it.",
            found[0].GetMessage());
    }

    [Fact]
    public Task ROL1002_judges_each_ladder_from_the_stage_that_applies_its_change() => Verify.Plan(Plan(
        $$"""{{At("a", "5.PercentOfUsers()")}}.Applying(Flag), {|ROL1002:Stage.Named("b")|}.To(50.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()).Applying(Web), {{All}}""",
        "Flag, Web",
        ".ContainingBy(Contain.Pause(Flag).Within(1.Minutes())).RepairingForwardBy(Repair.Run(\"x\").Within(1.Hours()))").Replace(
            "RollingBackBy(", "RollingBackBy(Undo.Redeploy(Web).Within(1.Hours()), ", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("10.PercentOfUsers()", "")]
    [InlineData("Exposure.OfHosts(1, of: 5)", "")]
    [InlineData("Unread.Number.PercentOfUsers()", "")]
    [InlineData("50.PercentOfUsers()", ".Routine(because: \"cosmetic\")")]
    public Task ROL1002_is_silent_for_a_small_or_unread_first_exposure_and_for_a_routine_plan(string to, string more) =>
        Verify.Plan(Plan($"{At("some", to)}, {All}", more: more));

    [Fact]
    public async Task ROL1003_is_an_error_where_exposure_falls()
    {
        var found = await Verify.Plan(Plan(
            $$"""{{At("a", "10.PercentOfUsers()")}}, {|ROL1003:Stage.Named("b")|}.To(5.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), {{At("c", "50.PercentOfUsers()")}}, {{All}}"""));

        Assert.Equal(
            "Stage 'b' exposes 5 percent of users after stage 'a' exposed 10 percent of users, so the change is taken from people who have it while the rollout claims to go on; order the stages so that To(...) grows, or say in Applying(...) what it applies.",
            found[0].GetMessage());
        Assert.Equal((DiagnosticSeverity.Error, DiagnosticSeverity.Warning), (found[0].Severity, found[0].DefaultSeverity));
    }

    [Fact]
    public async Task ROL1003_is_a_warning_where_exposure_stays()
    {
        var found = await Verify.Plan(Plan(
            $$"""{{At("a", "10.PercentOfUsers()")}}, {|ROL1003:Stage.Named("b")|}.To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), {{All}}"""));

        Assert.Equal(
            "Stage 'b' exposes 10 percent of users as stage 'a' did and applies nothing new, so it looks like a step and is none; write a larger share in To(...), say in Applying(...) what it applies, or make stage 'a' longer with ObserveFor(...).",
            found[0].GetMessage());
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
    }

    [Theory]
    [InlineData("10.PercentOfUsers(), Audience.Internal", "5.PercentOfUsers(), Audience.RandomSample")]
    [InlineData("10.PercentOfUsers()", "5.PercentOfTraffic()")]
    [InlineData("10.PercentOfUsers()", "Unread.Number.PercentOfUsers()")]
    [InlineData("10.PercentOfUsers(), Audience.Named(Unread.Text)", "5.PercentOfUsers(), Audience.Named(Unread.Text)")]
    public Task ROL1003_is_silent_for_what_is_not_compared(string first, string second) => Verify.Only("ROL1003").Plan(Plan($"{At("a", first)}, {At("b", second)}"));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Default, DiagnosticSeverity.Error)]
    public async Task What_the_user_configures_wins_over_the_severity_of_a_finding(ReportDiagnostic configured, DiagnosticSeverity? expected)
    {
        var source = Verify.InClass($"public static RolloutPlan Plan => {Plan($"{At("a", "10.PercentOfUsers()")}, {At("b", "5.PercentOfUsers()")}", more: EndingThere)};");
        var compilation = Analysis.Compile([("Plan.cs", source)]);

        var found = await Analysis.Build(compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Configured(configured))));

        Assert.Equal(expected, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task Pragma_silences_a_finding_that_is_heavier_than_its_rule()
    {
        var source = Verify.InClass($"public static RolloutPlan Plan => {Plan($"{At("a", "10.PercentOfUsers()")}, {At("b", "5.PercentOfUsers()")}", more: EndingThere)};");

        Assert.Empty(await Analysis.Build(Analysis.Compile([("Plan.cs", "#pragma warning disable ROL1003\n" + source)])));
    }

    [Fact]
    public async Task ROL1004_flags_a_step_of_more_than_10_times_at_the_larger_stage()
    {
        var found = await Verify.Plan(Plan($$"""{{At("a", "1.PercentOfUsers()")}}, {|ROL1004:Stage.Named("all")|}.ToEveryone()"""));

        Assert.Equal(
            "Stage 'all' exposes everyone after stage 'a' exposed 1 percent of users, which is more than 10 times as much, so a fault that the small share could not show meets many at once; write a stage between the two with a share in To(...).",
            found[0].GetMessage());
    }

    [Fact]
    public Task ROL1004_judges_each_step_by_itself() => Verify.Plan(Plan($$"""
        {{At("a", "0.1.PercentOfUsers()")}},
        {|ROL1004:Stage.Named("b")|}.To(20.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()),
        {{All}}
        """));

    [Theory]
    [InlineData("1.PercentOfUsers()", "10.PercentOfUsers()")]
    [InlineData("0.1.PercentOfUsers()", "10.PercentOfUsers()")]
    [InlineData("1.PercentOfUsers()", "50.PercentOfTraffic()")]
    [InlineData("1.PercentOfUsers()", "Unread.Number.PercentOfUsers()")]
    public Task ROL1004_is_silent_for_10_times_for_a_small_share_and_for_what_is_not_compared(string first, string second) =>
        Verify.Only("ROL1004").Plan(Plan($"{At("a", first)}, {At("b", second)}"));

    sealed class Configured(ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, System.Threading.CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, System.Threading.CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return diagnosticId == "ROL1003" && severity != ReportDiagnostic.Default;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, System.Threading.CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = default;
            return false;
        }
    }
}
