using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class UnrepresentativeCanaryTests
{
    const string Id = "ROL1009";

    static readonly Variant Arm = Variant.Named("arm64");
    static readonly Variant X64 = Variant.Named("x64");
    static readonly Stage Some = SmallPlan.Judged("some", 5.PercentOfUsers());
    static readonly Stage Half = SmallPlan.Judged("half", 50.PercentOfUsers());
    static readonly Stage Insiders = Stage.Named("insiders").To(100.PercentOfUsers(), Audience.Internal);

    [Fact]
    public void A_variant_that_no_small_stage_includes_is_flagged() => Reviewed.Says(
        Id, Along(Some.Including(X64), Half.Including(Arm, X64)).RunningOn(X64, Arm), (
        "stage 'half'",
        "Stage 'half' exposes 50 percent of users and is the first that reaches variant 'arm64', so what fails for them alone fails for many at once; write Including(...) at a stage of at most 10 percent before it."));

    [Fact]
    public void A_public_that_no_small_stage_meets_is_flagged()
    {
        const string Message = "Stage 'half' exposes 50 percent of users and is the first that reaches anybody but insiders, so what fails for them alone fails for many at once; let the public into a stage of at most 10 percent before it.";
        Reviewed.Says(Id, Along(Insiders, Half), ("stage 'half'", Message));
        Reviewed.Says(Id, Along(Stage.Named("insiders").To(100.PercentOfUsers(), Audience.Beta), Stage.Named("half").To(50.PercentOfUsers(), Audience.RandomSample)), ("stage 'half'", Message));
    }

    [Fact]
    public void A_small_stage_for_everybody_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Insiders, Some, Half));
        Reviewed.IsSilent(Id, Along(Insiders, SmallPlan.Judged("one host", 1.HostsOf(4))));
        Reviewed.IsSilent(Id, Along(Insiders, Stage.Named("half").To(50.PercentOfUsers(), Audience.Named("customers in Norway"))));
    }

    [Fact]
    public void A_small_stage_that_names_no_variant_may_meet_all()
    {
        Reviewed.IsSilent(Id, Along(Some, Half.Including(Arm)).RunningOn(X64, Arm));
        Reviewed.IsSilent(Id, Along(Some.Including(X64, Arm), Half).RunningOn(X64, Arm));
        Reviewed.IsSilent(Id, Along(Some.Including(X64), Half.Including(Arm)));
    }

    [Fact]
    public void A_small_stage_that_is_stratified_may_hold_every_variant()
    {
        var stratified = Audience.RandomSample.Stratified(by: "processor");
        Reviewed.IsSilent(Id, Along(Stage.Named("some").To(5.PercentOfUsers(), stratified).Including(X64), Half.Including(Arm, X64)).RunningOn(X64, Arm));
    }

    [Fact]
    public void A_step_that_is_too_steep_is_the_matter_of_another_rule()
    {
        var plan = Along(Stage.Named("insiders").To(100.PercentOfUsers(), Audience.Internal.Of(300.Users(), of: 40_000.Users())), Half);
        Reviewed.IsSilent(Id, plan);
        Assert.Contains("ROL1004", Reviewed.Ids(plan));
    }

    static RolloutPlan Along(params PathStep[] steps) => SmallPlan.Along(SmallPlan.Flag, [.. steps, Stage.Named("all").ToEveryone()])
        .By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).Touching(Critical.SignIn);
}
