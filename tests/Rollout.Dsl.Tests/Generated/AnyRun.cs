using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Execution;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>
/// Runs of plans on events of every kind, some of which fit and some of which do not. Most runs get beyond the start, since what is awaited
/// is reported more often than anything else.
/// </summary>
static class AnyRun
{
    static readonly Instant Begin = Instant.FromUtc(2026, 11, 2, 9, 0);

    static readonly Role[] Roles = [Role.OnCall, Role.ReleaseTeam, Role.Product];

    public static Gen<RolloutRun> Gen { get; } = Of(FsCheck.Fluent.Gen.OneOf(AnyWatchedPlan.Gen, AnyPlan.Gen).Where(CanRun));

    public static Gen<RolloutRun> Of(Gen<RolloutPlan> plans) =>
        from plan in plans
        from length in FsCheck.Fluent.Gen.Choose(0, 40)
        from picks in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), length * 3)
        select Run(plan, [.. picks.Chunk(3)]);

    /// <summary>The event of a kind, with what a number picks of the plan.</summary>
    public static RolloutEvent Event(RolloutRun run, EventKind kind, int pick)
    {
        var (role, person, reason) = (Roles[pick % Roles.Length], "p" + (pick % 2), "reason \"" + (pick % 5) + "\" – ok");
        var conditions = run.State.Course.Stages.SelectMany(stage => stage.Watches).Select(watch => watch.Condition).ToArray();
        var action = run.State.Action ?? pick % 4;
        var verdict = new[] { Verdict.Healthy, Verdict.Healthy, Verdict.Ambiguous, Verdict.Breached }[pick / 7 % 4];
        return kind switch
        {
            EventKind.Observed when conditions.Length > 0 => Observed(run, conditions[pick % conditions.Length], verdict, pick),
            EventKind.ExposureMeasured => RolloutEvent.ExposureMeasured(Ratio.FromPercent(pick % 1000 / 10.0)),
            EventKind.Progressed => RolloutEvent.Progressed(Ratio.FromPercent(pick % 101)),
            EventKind.Checked when run.Plan.Sheet.Announcements is { Count: > 0 } all && pick % 3 == 0 => RolloutEvent.Checked(all[pick % all.Count], pick / 7 % 5 > 0),
            EventKind.Checked when run.Plan.Sheet.StartConditions is { Count: > 0 } all => RolloutEvent.Checked(all[pick % all.Count], pick / 7 % 5 > 0),
            EventKind.Done => RolloutEvent.Done(action),
            EventKind.Failed => RolloutEvent.Failed(action, reason),
            EventKind.LeftOut => RolloutEvent.LeftOut(action, reason),
            EventKind.Approved => RolloutEvent.Approved(role, person),
            EventKind.ApprovalWithdrawn => RolloutEvent.ApprovalWithdrawn(role, person),
            EventKind.Advanced => RolloutEvent.Advanced(role),
            EventKind.Halted => RolloutEvent.Halted(role, reason),
            EventKind.Vetoed => RolloutEvent.Vetoed(role, reason),
            EventKind.Resumed => RolloutEvent.Resumed(role),
            EventKind.RolledBack => RolloutEvent.RolledBack(role, reason),
            EventKind.Overridden => RolloutEvent.Overridden((Overriding)(pick % 3), role, reason),
            EventKind.Retried => RolloutEvent.Retried(role),
            EventKind.IncidentOpened => RolloutEvent.IncidentOpened("INC-" + (pick % 3)),
            EventKind.IncidentClosed => RolloutEvent.IncidentClosed("INC-" + (pick % 3)),
            EventKind.LineStopped => RolloutEvent.LineStopped(reason),
            EventKind.LineReleased => RolloutEvent.LineReleased(),
            EventKind.OtherStarted => RolloutEvent.OtherStarted("other"),
            EventKind.OtherCompleted => RolloutEvent.OtherCompleted("other"),
            EventKind.OtherEnded => RolloutEvent.OtherEnded("other"),
            EventKind.Superseded when pick % 5 == 0 => RolloutEvent.Superseded("9.9"),
            EventKind.Noted => RolloutEvent.Noted(role, reason),
            EventKind.Escalated => RolloutEvent.Escalated(role, reason),
            _ => RolloutEvent.Clock(),
        };
    }

    static RolloutEvent Observed(RolloutRun run, Condition condition, Verdict verdict, int pick) => (pick / 31 % 5) switch
    {
        0 => RolloutEvent.NoData(condition, (NoDataCause)(pick % 7)),
        1 => RolloutEvent.Observed(condition, verdict, run.State.Now - Duration.FromMinutes(pick % 90), run.State.Now),
        2 => RolloutEvent.Observed(condition, verdict).OfRelease(pick % 2 == 0 ? "1" : "2"),
        _ => RolloutEvent.Observed(condition, verdict),
    };

    static RolloutRun Run(RolloutPlan plan, int[][] picks)
    {
        var (run, now) = (RolloutRun.Begin(plan, "1", Begin), Begin);
        foreach (var pick in picks)
        {
            now = pick[0] % 4 == 0 && run.NextDue is { } due ? due : now + Duration.FromMilliseconds(pick[1] % 40_000_000) - Duration.FromMinutes(pick[1] % 3);
            var happened = Event(run, Kind(run, pick[2]), pick[1]);
            run = run.Append(pick[2] / 11 % 3 == 0 ? happened.At(now - Duration.FromSeconds((pick[1] % 900) - 60)) : happened, now);
        }

        return run;
    }

    static EventKind Kind(RolloutRun run, int pick) => run.State.Phase switch
    {
        Phase.Preparing when pick % 3 > 0 => pick % 2 == 0 ? EventKind.Checked : EventKind.Approved,
        Phase.Entering when pick % 3 > 0 => EventKind.Done,
        Phase.Observing when pick % 3 > 0 => EventKind.Observed,
        _ => Enum.GetValues<EventKind>()[pick % Enum.GetValues<EventKind>().Length],
    };

    static bool CanRun(RolloutPlan plan)
    {
        try
        {
            return RolloutRun.Begin(plan, "1", Begin).Log.Count == 0;
        }
        catch (RejectedCallException)
        {
            return false;
        }
    }
}
