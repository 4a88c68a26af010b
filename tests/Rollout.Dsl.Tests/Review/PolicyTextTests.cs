using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class PolicyTextTests
{
    [Fact]
    public void A_policy_is_read_back_as_it_was_written() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyPolicy.Gen.ToArbitrary(), policy => RolloutPolicy.FromText(policy.ToText()).Equals(policy)));

    [Fact]
    public void The_text_is_one_line_with_a_clause_for_each_verb() => Assert.Equal(
        "rollout policy 1; name 'the company''s'; first-exposure 2.5; step 4; rollback 0:00:15:00; hold 1:00:00:00; stages 6; harm Users Business; "
        + "within Monday,Friday from 09:00:00 in 'Europe/Berlin'; off ROL1004 'we''re few; and know'; raise ROL2001 Error 'we are regulated'; lower ROL3002 Suggestion 'we are few'",
        RolloutPolicy.Named("the company's").FirstExposureAtMost(2.5.Percent()).StepAtMost(4).RollbackWithin(15.Minutes()).HoldingAtMost(24.Hours())
            .StagesAtMost(6).RequiringHarm(Harmed.Users, Harmed.Business)
            .Within(ReleaseWindow.On(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday).From(new(9, 0)).In("Europe/Berlin")).SwitchingOff("ROL1004", "we're few; and know")
            .Raising("ROL2001", Severity.Error, "we are regulated").Lowering("ROL3002", Severity.Suggestion, "we are few").ToText());

    [Theory]
    [InlineData("step", "step")]
    [InlineData("step x", "step x")]
    [InlineData("step 4 5", "step 4 5")]
    [InlineData("first-exposure five", "first-exposure five")]
    [InlineData("rollback 15 minutes", "rollback 15 minutes")]
    [InlineData("harm Nobody", "harm Nobody")]
    [InlineData("harm 1", "harm 1")]
    [InlineData("within Payday", "within Payday")]
    [InlineData("within Monday from", "within Monday from")]
    [InlineData("within Monday from nine", "within Monday from nine")]
    [InlineData("forbid ROL2001", "forbid ROL2001")]
    public void A_clause_that_no_policy_says_is_refused(string clause, string shown) => Rejection.Says(
        $"The text of a policy says '{shown}', which this library does not read; write the text that ToText() gives.",
        "text",
        () => RolloutPolicy.FromText("rollout policy 1; name 'team'; " + clause));

    [Fact]
    public void A_text_that_is_none_is_refused()
    {
        Rejection.Says("The text of a policy is null; write it in words.", "text", () => RolloutPolicy.FromText(null!));
        Rejection.Says(
            "The text of a policy begins with 'rollout policy 2', and this library reads what begins with 'rollout policy 1'; write the text that ToText() gives.",
            "text",
            () => RolloutPolicy.FromText("rollout policy 2; name 'team'"));
        Rejection.Says(
            "The text of a policy gives no name after its version; write the text that ToText() gives.", "text", () => RolloutPolicy.FromText("rollout policy 1"));
        Rejection.Says(
            "The text of a policy gives no name after its version; write the text that ToText() gives.", "text", () => RolloutPolicy.FromText("rollout policy 1; step 4"));
    }

    [Fact]
    public void What_a_verb_refuses_the_text_refuses_in_the_same_words() => Rejection.Says(
        "A step of at most 1 time is no limit that a plan could keep; write 2 or more.",
        "times",
        () => RolloutPolicy.FromText("rollout policy 1; name 'team'; step 1"));
}
