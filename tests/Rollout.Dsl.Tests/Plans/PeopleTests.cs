using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class PeopleTests
{
    static readonly LocalDate Day = new(2026, 3, 1);

    static RolloutPlan Plan => SmallPlan.Clean();

    [Theory]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_fingerprint_is_refused(string text) => Rejection.Says(
        $"'{text}' is no fingerprint of a plan; copy the 64 hexadecimal digits of the plan that was agreed to.",
        "fingerprint",
        () => Plan.AgreedBy(Role.OnCall, text, Day));

    [Fact]
    public void An_agreement_names_who_agreed_to_what_and_when()
    {
        var agreed = Assert.Single(Plan.AgreedBy(Role.DataOwner, Values.Fingerprint, Day).Sheet.Agreements);
        Assert.Equal((Role.DataOwner, Values.Fingerprint, Day), (agreed.Sheet.By, agreed.Sheet.Fingerprint, agreed.Sheet.On));
        Assert.Equal($"agreed by data owner on 2026-03-01 to {Values.Fingerprint}", agreed.ToString());
        Rejection.Says(
            "The agreeing role of plan 'p' is null; pass a value, and declare fields before the fields that use them.", "role",
            () => Plan.AgreedBy(null!, Values.Fingerprint, Day));
        Rejection.Says("The fingerprint of a plan is null; write it in words.", "fingerprint", () => Plan.AgreedBy(Role.OnCall, null!, Day));
    }

    [Fact]
    public void A_decision_takes_time_and_is_timed_once()
    {
        Rejection.Says(
            "The time for a decision is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Plan.DecidingWithin(Duration.Zero));
        Rejection.Says(
            "Plan 'p' already says DecidingWithin(1 minute), and DecidingWithin(2 minutes) would contradict or repeat it; say DecidingWithin once.",
            null,
            () => Plan.DecidingWithin(1.Minutes()).DecidingWithin(2.Minutes()));
    }

    [Fact]
    public void Lists_refuse_a_null()
    {
        Refused("MonitoredThrough", () => Plan.MonitoredThrough(null!));
        Refused("AnnouncedThrough", () => Plan.AnnouncedThrough(null!));
        Refused("Sharing", () => Plan.Sharing(null!));
        Refused("Obliging", () => Plan.Obliging(null!));
    }

    [Fact]
    public void A_plan_may_say_that_nothing_takes_it_back()
    {
        var path = RolloutPlan.For("p").Changing(SmallPlan.Flag).Through(Stage.Named("all").ToEveryone());
        var waived = path.WithoutRollback("what was sent is sent").Sheet;
        Assert.Equal(("what was sent is sent", null, Confidence.Open), (waived.WithoutRollback, waived.LongestRollback, waived.LongestRollbackConfidence));
        Assert.Empty(waived.RollbackSteps);
        Rejection.Says("Why a rollout has no rollback is blank; write it in words.", "because", () => path.WithoutRollback(""));
    }

    [Fact]
    public void Components_are_kept_apart_by_what_goes_through_them()
    {
        var sheet = Plan.MonitoredThrough(Component.Named("metrics store")).AnnouncedThrough(Component.Named("chat")).Sharing(Component.Named("queue")).Sheet;
        Assert.Equal(["metrics store", "chat", "queue"], sheet.MonitoredThrough.Concat(sheet.AnnouncedThrough).Concat(sheet.Shared).Select(item => item.ToString()));
    }

    static void Refused(string verb, Func<object> call) => Rejection.Says(
        $"{verb}(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", call);
}
