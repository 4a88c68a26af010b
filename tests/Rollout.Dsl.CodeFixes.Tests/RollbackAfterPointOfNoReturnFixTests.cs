using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

public sealed class RollbackAfterPointOfNoReturnFixTests
{
    static string Plan(string last) => $"""
            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing(Web, Column)
                    .Through(
                        Stage.Named("all").ToEveryone().Applying(Web).RollBackWhen(Errors > 2.Percent()),
                        PointOfNoReturn.Because("the data is gone"),
                        {last})
                    .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes()))
                    .ContainingBy(Contain.Run("stop.sh").Within(1.Minutes()));
        """;

    [Fact]
    public Task Every_promise_behind_the_point_contains_and_none_before_it_changes() => Verify.Fixes<RollbackAfterPointOfNoReturnFix>(
        Plan("""
        Stage.Named("drop").ToEveryone().Applying(Column)
                            .RollBackWhen( // any of them
                                {|ROL4004:Errors > 2.Percent()|},
                                {|ROL4004:Failures > 3.Events()|})
                            .RollBackWhen({|ROL4004:Failures > 9.Events()|})
        """),
        Plan("""
        Stage.Named("drop").ToEveryone().Applying(Column)
                            .ContainWhen( // any of them
                                Errors > 2.Percent(),
                                Failures > 3.Events())
                            .ContainWhen(Failures > 9.Events())
        """));

    [Fact]
    public Task Undecided_evidence_contains() => Verify.Fixes<RollbackAfterPointOfNoReturnFix>(
        Plan("Stage.Named(\"drop\").ToEveryone().Applying(Column).{|ROL4004:IfUndecided(after: 2.Hours(), then: Then.RollBack)|}"),
        Plan("Stage.Named(\"drop\").ToEveryone().Applying(Column).IfUndecided(after: 2.Hours(), then: Then.Contain)"));

    [Fact]
    public Task Step_back_is_not_mended_by_what_is_said_after_it() => Verify.OffersNothingAt<RollbackAfterPointOfNoReturnFix>(
        "StepBackTo(\"all\")",
        Plan("""
        Stage.Named("drop").ToEveryone().Applying(Column)
                            .StepBackWhen(Errors > 1.Percent()).{|ROL4004:StepBackTo("all")|}
                            .RollBackWhen({|ROL4004:Errors > 2.Percent()|})
        """));

    [Fact]
    public Task Template_that_other_stages_may_share_stays() => Verify.OffersNothing<RollbackAfterPointOfNoReturnFix>(
        "static Stage Guarded(Stage stage) => stage.RollBackWhen(Errors > 2.Percent());\n"
        + Plan("{|ROL4004:Guarded(Stage.Named(\"drop\").ToEveryone().Applying(Column))|}"));
}
