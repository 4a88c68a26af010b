using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class ExposureDoesNotGrowFixTests
{
    static string Plan(string stages) => $"""
            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing(Web)
                    .Through({stages})
                    .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes()));
        """;

    [Fact]
    public Task Stages_change_places_with_their_comments() => Verify.Fixes<ExposureDoesNotGrowFix>(
        Plan("""

                        // The half.
                        Stage.Named("half").To(50.PercentOfUsers())
                            .ObserveFor(1.Hours()), // an hour

                        {|ROL1003:Stage.Named("few")|}.To(1.PercentOfUsers()), // few
                        /* more */ Stage.Named("some").To(10.PercentOfUsers()),
                        Stage.Named("all").ToEveryone()
        """),
        Plan("""

                        Stage.Named("few").To(1.PercentOfUsers()), // few

                        /* more */ Stage.Named("some").To(10.PercentOfUsers()),
                        // The half.
                        Stage.Named("half").To(50.PercentOfUsers())
                            .ObserveFor(1.Hours()), // an hour
                        Stage.Named("all").ToEveryone()
        """));

    [Fact]
    public Task Stages_of_a_collection_and_on_one_line_change_places() => Verify.Fixes<ExposureDoesNotGrowFix>(
        Plan("new PathStep[] { Stage.Named(\"all\").ToEveryone(), {|ROL1003:Stage.Named(\"few\")|}.To(1.PercentOfUsers()) }"),
        Plan("new PathStep[] { Stage.Named(\"few\").To(1.PercentOfUsers()), Stage.Named(\"all\").ToEveryone() }"));

    [Theory]
    [InlineData("Stage.Named(\"all\").ToEveryone(), // all\n {|ROL1003:Stage.Named(\"few\")|}.To(1.PercentOfUsers())")]
    [InlineData("Stage.Named(\"all\").ToEveryone().Applying(Web), {|ROL1003:Stage.Named(\"few\")|}.To(1.PercentOfUsers())")]
    [InlineData("Stage.Named(\"half\").To(50.PercentOfUsers()), PointOfNoReturn.Because(\"it is\"), Stage.Named(\"all\").ToEveryone(), {|ROL1003:Stage.Named(\"few\")|}.To(1.PercentOfUsers())")]
    [InlineData("Stage.Named(\"all\").ToEveryone(), {|ROL1003:Stage.Named(\"few\")|}.To(Exposure.OfHosts(1, of: 4)), Stage.Named(\"more\").To(10.PercentOfUsers())")]
    [InlineData("Stage.Named(\"one\").To(1.PercentOfUsers()), {|ROL1003:Stage.Named(\"again\")|}.To(1.PercentOfUsers())")]
    public Task Stages_that_something_else_ties_to_their_places_stay(string stages) => Verify.OffersNothing<ExposureDoesNotGrowFix>(Plan(stages));
}
