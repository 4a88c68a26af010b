using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>What is announced before it happens: that it is told in time, and that the rollout waits for it.</summary>
public class NoticeTests
{
    static readonly Announcement Starts = Announce.Starts("#platform").Before(2.Hours());

    static readonly Announcement Goes = Announce.ToClients(SmallPlan.Flag, "clients").Before(90.Days());

    static RolloutPlan Announcing(params Announcement[] announcements) => TenthAndAll().Announcing(announcements[0], announcements[1..]);

    [Fact]
    public void A_start_is_told_at_once_and_waits_until_that_has_stood()
    {
        var run = new Rehearsing(Announcing(Starts));
        Assert.Equal(Start, run.Due);
        run.Meets(RolloutEvent.Clock()).Says(
            """
            announce to #platform: Plan 'p': start with stage 'tenth' (10 percent of users), not before 2026-03-02 11:00 UTC
            wait: Stage 'tenth' waits for the announcement of starts to #platform to have stood for 2 hours
            """.ReplaceLineEndings("\n"));
        Assert.Equal(Start + 2.Hours(), run.Due);
        run.Waits(2.Hours() - Duration.Epsilon).Says("wait: Stage 'tenth' waits for the announcement of starts to #platform to have stood for 2 hours");
        run.Waits(Duration.Epsilon).Says("start with stage 'tenth' (10 percent of users): Nothing stands in the way of a start");
    }

    [Fact]
    public void It_waits_beside_the_start_conditions_and_not_after_them()
    {
        var ready = Ready.NoIncident();
        var run = new Rehearsing(Announcing(Starts).StartingWhen(ready)).Meets(RolloutEvent.Clock());
        run.Later(5.Hours()).Meets(RolloutEvent.Checked(ready, holds: true)).IsIn(Phase.Entering, "tenth");
    }

    [Fact]
    public void One_that_was_made_before_is_reported_and_not_made_again()
    {
        var run = new Rehearsing(Announcing(Starts)).Meets(RolloutEvent.Checked(Starts, holds: true));
        run.IsIn(Phase.Entering, "tenth").Does();
        Assert.DoesNotContain(DecisionKind.Announce, run.Kinds);
    }

    [Fact]
    public void One_that_was_not_made_after_all_is_made_again_and_stands_from_then_on()
    {
        var run = new Rehearsing(Announcing(Starts)).Meets(RolloutEvent.Clock()).Later(1.Hours()).Meets(RolloutEvent.Checked(Starts, holds: false));
        Assert.Equal(run.Now, run.Due);
        run.Waits(1.Hours()).Says(
            """
            announce to #platform: Plan 'p': start with stage 'tenth' (10 percent of users), not before 2026-03-02 13:00 UTC
            wait: Stage 'tenth' waits for the announcement of starts to #platform to have stood for 2 hours
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_report_from_before_it_failed_does_not_count()
    {
        var run = new Rehearsing(Announcing(Starts)).Meets(RolloutEvent.Clock()).Later(1.Hours()).Meets(RolloutEvent.Checked(Starts, holds: false));
        run.Later(1.Minutes()).Meets(RolloutEvent.Checked(Starts, holds: true).At(Start + 30.Minutes()));
        Assert.Contains(DecisionKind.Refuse, run.Kinds);
        Assert.Equal(Phase.Preparing, run.State.Phase);
    }

    [Fact]
    public void Clients_are_told_from_the_first_and_only_the_stage_that_takes_away_waits()
    {
        var plan = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()).Applying(SmallPlan.Flag)).Announcing(Goes);
        var run = new Rehearsing(plan).Meets(RolloutEvent.Clock());
        run.Says(
            """
            announce to clients: Plan 'p': 'FLAG' takes away what its clients use, with stage 'all' (100 percent of users), not before 2026-05-31 09:00 UTC
            start with stage 'tenth' (10 percent of users): Nothing stands in the way of a start
            """.ReplaceLineEndings("\n"));
        run.Does().PassesHour().Says("wait: Stage 'all' waits for the announcement of the retirement by flag 'FLAG' to clients to have stood for 90 days");
        run.Later(Start + 90.Days() - run.Now).SeesHealth().IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void Clients_are_told_also_where_the_plan_does_not_say_how_early() => Assert.Equal(
        ["announce to clients: Plan 'p': 'FLAG' takes away what its clients use, with stage 'tenth' (10 percent of users) (page)", "start with stage 'tenth' (10 percent of users): Nothing stands in the way of a start"],
        new Rehearsing(Announcing(Announce.ToClients(SmallPlan.Flag, "clients").Paging())).Meets(RolloutEvent.Clock()).Last.Decisions.Select(decision => decision.ToString()));

    [Fact]
    public void An_emergency_tells_and_does_not_wait()
    {
        var plan = Announcing(Starts).InEmergency(Emergency.For("INC-42").Until(new LocalDate(2026, 3, 3)));
        Assert.Equal([DecisionKind.Announce, DecisionKind.Start], new Rehearsing(plan).Meets(RolloutEvent.Clock()).Kinds);
    }

    [Fact]
    public void No_override_of_the_gate_leads_past_it()
    {
        var plan = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()), SmallPlan.Judged("all", 100.PercentOfUsers()).Applying(SmallPlan.Flag)).Announcing(Goes);
        new Rehearsing(plan).Meets(RolloutEvent.Clock()).Does().Meets(RolloutEvent.Overridden(Overriding.Gate, Role.OnCall, "we are late")).Says(
            "refuse: Stage 'tenth' waits for the announcement of the retirement by flag 'FLAG' to clients to have stood for 90 days, which an override of the gate does not bring about");
    }
}
