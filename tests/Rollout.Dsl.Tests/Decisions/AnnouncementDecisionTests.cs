using System.Linq;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Who is told what of a decision.</summary>
public class AnnouncementDecisionTests
{
    static readonly RolloutEvent Breach = RolloutEvent.Observed(Stop, Verdict.Breached);

    static Rehearsing Announcing(params Announcement[] announcements) => new(TenthAndAll().Announcing(announcements[0], announcements[1..]));

    static string[] Told(Rehearsing run) => [.. run.Last.Decisions.Where(decision => decision.Kind == DecisionKind.Announce).Select(decision => decision.ToString())];

    [Fact]
    public void A_rollback_is_announced_as_the_plan_says_with_time_reason_and_when_it_is_due()
    {
        Assert.Equal(
            ["announce to #ops: Plan 'p': roll back at 2026-03-02 09:00 UTC, because: 'errors > 1 percent' is breached; due by 2026-03-02 09:05 UTC"],
            Told(Announcing(Announce.Rollbacks("#ops").WithTime().WithReason().Within(5.Minutes())).Starts().Meets(Breach)));
        Assert.Equal(["announce to pager: Plan 'p': roll back (page)"], Told(Announcing(Announce.Rollbacks("pager").Paging()).Starts().Meets(Breach)));
    }

    [Fact]
    public void Each_occasion_is_announced_when_it_comes()
    {
        var run = Announcing(
            Announce.Starts("starts"), Announce.Advances("advances"), Announce.Holds("holds"), Announce.Incidents("incidents"), Announce.Completion("completion").AsTicket());
        Assert.Equal(["announce to starts: Plan 'p': start with stage 'tenth' (10 percent of users)"], Told(run.Waits(NodaTime.Duration.Zero)));
        Assert.Equal(["announce to holds: Plan 'p': hold", "announce to incidents: Plan 'p': incident"], Told(run.Does().Meets(RolloutEvent.IncidentOpened("INC-7"))));
        Assert.Equal(["announce to advances: Plan 'p': advance to stage 'all' (100 percent of users)"], Told(run.Meets(RolloutEvent.IncidentClosed("INC-7")).PassesHour()));
        Assert.Equal(["announce to completion: Plan 'p': complete (ticket)"], Told(run.Does().PassesHour()));
    }
}
