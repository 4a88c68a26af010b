using System;
using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rendering;

/// <summary>What is read aloud must not say one thing in one line and another in the next.</summary>
public class StageRenderingTests
{
    static void Reads(string text, PlanValue value) => Assert.Equal(text.ReplaceLineEndings("\n"), string.Join("\n", ValueRendering.Of([]).Block(value)));

    [Fact]
    public void A_stage_of_a_region_reaches_everyone_there() => Reads(
        """
        stage 'asia'
           reaches everyone in region 'asia' (carrying 26 percent)
        """, Stage.Named("asia").To(Region.Named("asia").Carrying(26.Percent())));

    [Fact]
    public void A_part_of_a_region_is_said_with_it() => Reads(
        """
        stage 'some'
           reaches 10 percent of traffic in region 'asia'
        """, Stage.Named("some").To(10.PercentOfTraffic()).In(Region.Named("asia")));

    [Fact]
    public void A_dark_stage_exposes_nobody_and_says_so_once() => Reads(
        """
        stage 'dark'
           exposes nobody: dark
        """, Stage.Named("dark").Dark());

    [Fact]
    public void A_dry_run_reaches_nobody_whatever_it_runs_over() => Reads(
        """
        stage 'try'
           exposes nobody: dry run
           runs over 100 percent of traffic
        """, Stage.Named("try").DryRun(100.PercentOfTraffic()));

    [Fact]
    public void Draining_exposes_whoever_is_drained() => Reads(
        """
        stage 'empty'
           drains what it reaches
           reaches 2 of 40 hosts
        """, Stage.Named("empty").Draining(2.HostsOf(40)));

    [Fact]
    public void An_approval_tells_what_follows_when_nobody_gives_it()
    {
        Reads("""
            stage 'all'
               reaches everyone
               waits for the approval of management within 8 hours, else roll back by default
            """, Stage.Named("all").ToEveryone().ApprovedBy(Role.Management, 8.Hours()));
        Reads("""
            stage 'all'
               reaches everyone
               waits for the approval of management within 8 hours, else contain
            """, Stage.Named("all").ToEveryone().ApprovedBy(Approval.By(Role.Management).Within(8.Hours()).IfExpired(Then.Contain)));
    }

    [Fact]
    public void What_no_stage_names_is_told_where_others_are_named()
    {
        var plan = RolloutPlan.For("p").Changing(SmallPlan.Code, SmallPlan.Flag)
            .Through(Stage.Named("dark").Dark().Applying(SmallPlan.Code), Stage.Named("some").To(1.PercentOfUsers()), Stage.Named("all").ToEveryone())
            .WithoutRollback("it is sent");
        Assert.Contains("\n  stage 'some' applies what no stage names: flag 'FLAG'\n", plan.Render(), StringComparison.Ordinal);
        Assert.DoesNotContain("what no stage names", SmallPlan.Clean().Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_routers_and_removals_read_as_they_are_said()
    {
        var flag = Change.Flag("NEW").RemovedBy(Role.OnCall, new LocalDate(2027, 1, 31));
        var text = RolloutPlan.For("p").Changing(flag).Through(Stage.Named("all").ToEveryone()).WithoutRollback("it is sent")
            .ExposedBy(Control.Router("gate")).Starting(ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)).Advancing(ReleaseWindow.On(IsoDayOfWeek.Monday)).Render();
        Assert.Contains("\n  exposed by router 'gate'\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  starts on Tuesday and Wednesday (UTC)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  advances on Monday (UTC)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n     to be removed by 2027-01-31\n", text, StringComparison.Ordinal);
    }
}
