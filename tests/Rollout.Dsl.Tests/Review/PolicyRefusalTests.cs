using System;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PolicyRefusalTests
{
    static readonly RolloutPolicy Team = RolloutPolicy.Named("team");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_first_exposure_of_nobody_or_everyone_is_no_limit(int percent) => Rejection.Says(
        $"A first exposure of at most {percent} percent is no limit that a plan could keep or break; write a share between 0 and 100 percent.",
        "share",
        () => Team.FirstExposureAtMost(percent.Percent()));

    [Fact]
    public void A_number_that_no_plan_could_keep_is_no_limit()
    {
        Rejection.Says("A step of at most 1 time is no limit that a plan could keep; write 2 or more.", "times", () => Team.StepAtMost(1));
        Rejection.Says("A path of at most 0 stages is no limit that a plan could keep; write 1 or more.", "count", () => Team.StagesAtMost(0));
        Rejection.Says(
            "The time in which policy 'team' wants a plan rolled back is 0 seconds, and it has to be longer than 0; write how long it takes.",
            "time",
            () => Team.RollbackWithin(0.Seconds()));
        Rejection.Says(
            "The longest hold of policy 'team' is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Team.HoldingAtMost(0.Seconds()));
    }

    [Fact]
    public void A_limit_is_said_once() => Rejection.Says(
        "Policy 'team' already says StepAtMost(4), and StepAtMost(5) would contradict or repeat it; say StepAtMost once.", null, () => Team.StepAtMost(4).StepAtMost(5));

    [Fact]
    public void A_kind_of_harm_is_demanded_once_and_exists()
    {
        Rejection.Says("Policy 'team' demands signals of harm to users twice; say it once.", "first", () => Team.RequiringHarm(Harmed.Users, Harmed.Users));
        Rejection.Says("RequiringHarm(...) got 99, which is no member of Harmed; write one of its members.", "first", () => Team.RequiringHarm((Harmed)99));
        Rejection.Says("RequiringHarm(...) got 99, which is no member of Harmed; write one of its members.", "rest", () => Team.RequiringHarm(Harmed.Users, (Harmed)99));
    }

    [Fact]
    public void A_rule_that_does_not_exist_cannot_be_adjusted() => Assert.All(
        new Func<object>[] { () => Team.Raising("ROL9", Severity.Error, "so"), () => Team.Lowering("ROL9", Severity.Suggestion, "so"), () => Team.SwitchingOff("ROL9", "so") },
        call => Rejection.Says("'ROL9' is the id of no rule; write the id that a finding shows.", "rule", call));

    [Fact]
    public void What_can_never_be_right_cannot_be_lowered()
    {
        Rejection.Says(
            "ROL4002 cannot be lowered, since what it finds can never be right; mend the plans that it flags.", "rule", () => Team.Lowering("ROL4002", Severity.Warning, "so"));
        Rejection.Says(
            "ROL4002 cannot be switched off, since what it finds can never be right; mend the plans that it flags.", "rule", () => Team.SwitchingOff("ROL4002", "so"));
    }

    [Fact]
    public void A_severity_that_changes_nothing_is_refused()
    {
        Rejection.Says(
            "ROL2001 is a warning already, so it cannot be raised to a warning; write a severity above its own, or Lowering(...).",
            "to",
            () => Team.Raising("ROL2001", Severity.Warning, "so"));
        Rejection.Says(
            "ROL2001 is a warning, so it cannot be lowered to an error; write a severity below its own, or Raising(...) or SwitchingOff(...).",
            "to",
            () => Team.Lowering("ROL2001", Severity.Error, "so"));
        Rejection.Says(
            "ROL2001 is a warning already, so it cannot be raised to no severity; write a severity above its own, or Lowering(...).",
            "to",
            () => Team.Raising("ROL2001", (Severity)9, "so"));
    }

    [Fact]
    public void A_rule_is_adjusted_once_and_with_a_reason()
    {
        Rejection.Says(
            "Policy 'team' already switches ROL2001 off, and now raises ROL2001 to error; keep one of the two.",
            "rule",
            () => Team.SwitchingOff("ROL2001", "we are few").Raising("ROL2001", Severity.Error, "we are many"));
        Rejection.Says("Why ROL2001 is adjusted is blank; write it in words.", "because", () => Team.SwitchingOff("ROL2001", " "));
    }
}
