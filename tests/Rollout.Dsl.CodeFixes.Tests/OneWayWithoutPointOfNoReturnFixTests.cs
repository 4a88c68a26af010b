using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class OneWayWithoutPointOfNoReturnFixTests
{
    static string Plan(string changes, string stages, string containing = ".ContainingBy(Contain.Run(\"stop.sh\").Within(1.Minutes()))") => $"""
            static readonly DataChange Rows = Change.Data("rows deleted").OneWay(because: "no copy is kept");

            static Stage Drop => Stage.Named("drop").ToEveryone().Applying(Column);

            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing({changes})
                    .Through({stages})
                    .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes()))
                    {containing}.OwnedBy(Lead);
        """;

    [Fact]
    public Task Point_stands_before_the_first_one_way_change_and_what_follows_contains() => Verify.Fixes<OneWayWithoutPointOfNoReturnFix>(
        Plan("Web, {|ROL4001:Column|}, {|ROL4001:Rows|}", """

                        Stage.Named("all").ToEveryone().Applying(Web).RollBackWhen(Errors > 2.Percent()), // with a way back

                        // Rows first.
                        Stage.Named("rows").ToEveryone()
                            .Applying(Rows)
                            .RollBackWhen(Errors > 2.Percent()),
                        Drop
        """),
        Plan("Web, Column, Rows", """

                        Stage.Named("all").ToEveryone().Applying(Web).RollBackWhen(Errors > 2.Percent()), // with a way back

                        PointOfNoReturn.Because("no copy is kept"),

                        // Rows first.
                        Stage.Named("rows").ToEveryone()
                            .Applying(Rows)
                            .ContainWhen(Errors > 2.Percent()),
                        Drop
        """));

    [Fact]
    public Task Reason_of_the_change_is_quoted_and_one_line_stays_one_line() => Verify.Fixes<OneWayWithoutPointOfNoReturnFix>(
        Plan("Web, {|ROL4001:Column|}", "Stage.Named(\"all\").ToEveryone().Applying(Web), Drop"),
        Plan("Web, Column", "Stage.Named(\"all\").ToEveryone().Applying(Web), PointOfNoReturn.Because(\"the \\\"old\\\" data is gone\"), Drop"));

    [Theory]
    [InlineData("Stage.Named(\"all\").ToEveryone().Applying(Web), Drop", "")]
    [InlineData("Stage.Named(\"all\").ToEveryone()", ".ContainingBy(Contain.Run(\"stop.sh\").Within(1.Minutes()))")]
    [InlineData("new List<Stage> { Drop }.Append(Stage.Named(\"more\").ToEveryone())", ".ContainingBy(Contain.Run(\"stop.sh\").Within(1.Minutes()))")]
    public Task Neither_containment_nor_a_place_is_made_up(string stages, string containing) =>
        Verify.OffersNothing<OneWayWithoutPointOfNoReturnFix>(Plan("Web, {|ROL4001:Column|}", stages, containing));
}
