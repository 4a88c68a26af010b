using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class WindowFixTests
{
    static string Slow(string first, string second = "", string end = "") => $$"""
            static readonly RatioMetric Late = Metric.Ratio("orders.late").LaggingBy(30.Minutes()).SampledEvery(15.Minutes());

            static readonly SchemaChange Columns = Change.Schema("columns").ReversibleBy("down.sql");

            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing(Columns)
                    .Through(
                        Stage.Named("one").To(1.PercentOfUsers()){{first}},
                        {{second}}Stage.Named("all").ToEveryone())
                    .RollingBackBy(Undo.MigrateDown(Columns).Within(1.Minutes()))
                    .StopLoss(Errors > 2.Percent()).OwnedBy(Lead){{end}};
        """;

    static string Busy(string window) => $$"""
            static readonly SchemaChange Columns = Change.Schema("columns").ReversibleBy("down.sql");

            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing(Columns)
                    .Through(
                        {{window}},
                        Stage.Named("all").ToEveryone())
                    .RollingBackBy(Undo.MigrateDown(Columns).Within(1.Minutes()))
                    .Expecting(1.RequestsPerSecond())
                    .StopLoss(Errors > 2.Percent()).OwnedBy(Lead);
        """;

    [Fact]
    public Task Window_is_raised_to_a_second_reading_behind_the_lag_in_the_spelling_that_it_has() => Verify.Fixes<WindowFix>(
        Slow(
            ".ObserveFor(30.Minutes()) /* half */.AdvanceWhen({|ROL2006:Late < 1.Percent()|})",
            "Stage.Named(\"two\").To(10.PercentOfUsers())\n                    .ObserveFor(Duration.FromMinutes(20)) // soon\n                    .AdvanceWhen({|ROL2006:Late < 1.Percent()|}),\n                "),
        Slow(
            ".ObserveFor(1.Hours()) /* half */.AdvanceWhen(Late < 1.Percent())",
            "Stage.Named(\"two\").To(10.PercentOfUsers())\n                    .ObserveFor(Duration.FromHours(1)) // soon\n                    .AdvanceWhen(Late < 1.Percent()),\n                "));

    [Fact]
    public Task Unit_is_the_largest_in_which_the_time_is_whole() => Verify.Fixes<WindowFix>(
        Slow(".ObserveFor(0.5.Hours()).AdvanceWhen({|ROL2006:(Late < 1.Percent()).WithAtLeast(500.Events())|})"),
        Slow(".ObserveFor(45.Minutes()).AdvanceWhen((Late < 1.Percent()).WithAtLeast(500.Events()))"));

    [Fact]
    public Task Window_becomes_the_one_in_which_a_test_sees_the_failure() => Verify.Fixes<WindowFix>(
        Busy("Stage.Named(\"some\").To(10.PercentOfTraffic()).ObserveFor(15.Minutes()).AdvanceWhen({|ROL2009:Errors < 1.Percent()|})"),
        Busy("Stage.Named(\"some\").To(10.PercentOfTraffic()).ObserveFor(3.Hours()).AdvanceWhen(Errors < 1.Percent())"));

    [Theory]
    [InlineData(".ObserveFor(Short).AdvanceWhen({|ROL2006:Late < 1.Percent()|})", "; static Duration Short => 20.Minutes()")]
    [InlineData(".ObserveFor(20.Minutes()).EndingWithin(50.Minutes()).AdvanceWhen({|ROL2006:Late < 1.Percent()|})", "")]
    [InlineData(".ObserveFor(20.Minutes()).AdvanceWhen({|ROL2006:Late < 1.Percent()|})", ".FinishingWithin(50.Minutes())")]
    public Task Window_of_another_name_and_a_limit_stay(string first, string end) => Verify.OffersNothing<WindowFix>(Slow(first, end: end));
}
