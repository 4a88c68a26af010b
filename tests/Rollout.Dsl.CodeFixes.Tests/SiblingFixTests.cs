using System.Threading.Tasks;
using Rollout.Dsl.CodeFixes.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests;

/// <summary>Mends that let a stage say what another one says: ROL2001 and ROL2002.</summary>
public sealed class SiblingFixTests
{
    static string Plan(string stages) => $"""
            public static RolloutPlan Plan =>
                RolloutPlan.For("p").Changing(Web)
                    .Through(
        {stages})
                    .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes()));
        """;

    [Fact]
    public Task Gate_takes_the_conditions_of_the_next_stage_that_has_some_or_else_of_the_one_before() => Verify.Fixes<TimeOnlyGateFix>(
        Plan("""
                        {|ROL2001:Stage.Named("one")|}.To(1.PercentOfUsers()) // few
                            .ObserveFor(1.Hours()), // an hour
                        Stage.Named("two").To(2.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent(), Failures.StaysAtZero()),
                        {|ROL2001:Stage.Named("three")|}.To(10.PercentOfUsers()),
                        Stage.Named("all").ToEveryone().ObserveFor(1.Hours())
        """),
        Plan("""
                        Stage.Named("one").To(1.PercentOfUsers()) // few
                            .AdvanceWhen(Errors < 1.Percent(), Failures.StaysAtZero())
                            .ObserveFor(1.Hours()), // an hour
                        Stage.Named("two").To(2.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent(), Failures.StaysAtZero()),
                        Stage.Named("three").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent(), Failures.StaysAtZero()),
                        Stage.Named("all").ToEveryone().ObserveFor(1.Hours())
        """));

    [Fact]
    public Task Stage_stops_as_another_does_by_the_verb_of_its_side_of_the_point_of_no_return() => Verify.Fixes<NoStopLossFix>(
        Plan("""
                        {|ROL2002:Stage.Named("one")|}.To(1.PercentOfUsers())
                            .AdvanceWhen(Errors < 1.Percent()),
                        Stage.Named("two").To(2.PercentOfUsers()).RollBackWhen(Errors > 3.Percent()),
                        PointOfNoReturn.Because("the contract ends"),
                        {|ROL2002:Stage.Named("all")|}.ToEveryone()
        """),
        Plan("""
                        Stage.Named("one").To(1.PercentOfUsers())
                            .AdvanceWhen(Errors < 1.Percent())
                            .RollBackWhen(Errors > 3.Percent()),
                        Stage.Named("two").To(2.PercentOfUsers()).RollBackWhen(Errors > 3.Percent()),
                        PointOfNoReturn.Because("the contract ends"),
                        Stage.Named("all").ToEveryone().ContainWhen(Errors > 3.Percent())
        """));

    [Fact]
    public Task No_condition_is_made_up_for_a_gate() => Verify.OffersNothing<TimeOnlyGateFix>(
        Plan("{|ROL2001:Stage.Named(\"one\")|}.To(1.PercentOfUsers()).RollBackWhen(Errors > 3.Percent()), Stage.Named(\"all\").ToEveryone()"));

    [Fact]
    public Task No_threshold_is_made_up_for_a_stop() => Verify.OffersNothing<NoStopLossFix>(
        Plan("{|ROL2002:Stage.Named(\"one\")|}.To(1.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), {|ROL2002:Stage.Named(\"all\")|}.ToEveryone()"));
}
