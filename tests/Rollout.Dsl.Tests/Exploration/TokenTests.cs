using System.Linq;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>A course as a text: told again, and refused where it is none of this plan.</summary>
public class TokenTests
{
    static readonly Courses Safe = Courses.Of(Release.Safe);

    [Fact]
    public void A_token_is_told_as_the_course_that_it_was_made_of() => Assert.Equal(
        [
            "everything is ready -> start with 'tenth'",
            "the exposure is set -> wait",
            "'errors > 1 percent' -> roll back, 'turn off FLAG'",
        ],
        Safe.Replay("ReadyMet;ActionDone;Evidence:Stop").Steps.Select(step => $"{step.Happened} -> {step.Decided}"));

    [Fact]
    public void A_course_that_is_told_again_reads_as_the_broken_proof_told_it()
    {
        var again = Safe.Replay("ReadyMet;ActionDone;Evidence:Stop");
        Assert.Equal(
            """
            1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
            2. the exposure is set -> wait   Release.cs:3
            3. 'errors > 1 percent' -> roll back, 'turn off FLAG'   Release.cs:7
            """.ReplaceLineEndings("\n"),
            again.ToString());
        Assert.Equal("the exposure is set -> wait   Release.cs:3", again.Steps[1].ToString());
    }

    [Fact]
    public void A_course_without_a_step_says_that_nothing_happens() => Assert.Equal(
        "nothing happens\nand nothing ends that",
        Safe.Prove(CourseProperty.Eventually("it starts", moment => moment.Phase == Phase.Entering)).Story!.ToString());

    [Fact]
    public void A_token_says_when_nothing_may_grow_and_what_an_approval_that_expires_leads_to()
    {
        var approved = Courses.Of(Release.Along(Release.Tenth, Release.All.ApprovedBy(Approval.By(Role.Management).Within(4.Hours()).IfExpired(Then.RollBack))));
        var story = approved.Prove(CourseProperty.Never("nobody forgets to approve", step => step.Rule == DecisionRule.ApprovalExpired)).Story!;
        Assert.Equal("ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet;TimerEnded:Approval:RollBack", story.Token);
        Assert.Equal("everything is ready, while nothing may grow", Safe.Replay("ReadyMet!closed").Steps[0].Happened);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void An_empty_token_is_refused(string? token) =>
        Rejection.Says("The token of a course is empty; copy the line that begins with Replay from the story.", "token", () => Safe.Replay(token!));

    [Theory]
    [InlineData("ReadyMet;Sunshine", "Sunshine")]
    [InlineData("ReadyMet;TimerEnded", "TimerEnded")]
    [InlineData("ReadyMet;TimerEnded:Tea", "TimerEnded:Tea")]
    [InlineData("ReadyMet;Evidence", "Evidence")]
    [InlineData("ReadyMet;Halt:now", "Halt:now")]
    public void What_is_nothing_that_can_happen_is_refused(string token, string part) => Rejection.Says(
        $"Part 2 of the token is '{part}', which is nothing that can happen to a rollout; copy the whole line that begins with Replay from the story.", "token", () => Safe.Replay(token));

    [Theory]
    [InlineData("ReadyMet;Veto", "Veto", 2)]
    [InlineData("ReadyMet;ActionDone;TimerEnded:Stay", "TimerEnded:Stay", 3)]
    [InlineData("ReadyMet;Superseded;Halt", "Halt", 3)]
    public void What_cannot_happen_to_this_plan_there_is_refused(string token, string part, int at) => Rejection.Says(
        $"Part {at} of the token is '{part}', which cannot happen to plan 'release' there; copy the token from a story of this plan as it is now.", "token", () => Safe.Replay(token));
}
