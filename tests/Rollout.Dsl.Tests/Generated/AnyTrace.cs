using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>
/// Plans with what happened to them: events that fit and events that do not, often in an order that leads far, so that every phase is met.
/// </summary>
static class AnyTrace
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 27, 9, 0);

    static readonly Role[] Roles = [Role.OnCall, Role.Product, Role.Management, Role.DataOwner];

    public static Gen<Trace> Gen { get; } = Of(AnyPlan.Gen, Mixed(4));

    /// <summary>Traces in which people mostly help the rollout on.</summary>
    public static Gen<Trace> Helpful { get; } = Of(FsCheck.Fluent.Gen.OneOf(AnyWatchedPlan.Gen, AnyPlan.Gen), Mixed(7));

    /// <summary>Traces of what the exploration says can happen, one kind of it as often as another.</summary>
    public static Gen<Trace> Even { get; } = Of(FsCheck.Fluent.Gen.OneOf(EventfulPlans.Gen, AnyWatchedPlan.Gen, AnyPlan.Gen), Possible.Next);

    static Gen<Trace> Of(Gen<RolloutPlan> plans, Func<RolloutState, Course, Instant, Random, IEnumerable<RolloutEvent>> next) =>
        from plan in plans.Where(IsRun)
        from seed in FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1)
        from length in FsCheck.Fluent.Gen.Choose(5, 60)
        select new Trace(plan, [.. Along(DecisionEngine.For(plan), new Course(plan), new Random(seed), length, next)]);

    /// <summary>A plan of which two conditions print the same is refused by the engine.</summary>
    static bool IsRun(RolloutPlan plan)
    {
        try
        {
            return DecisionEngine.For(plan) is not null;
        }
        catch (RejectedCallException)
        {
            return false;
        }
    }

    static IEnumerable<(RolloutEvent Happened, Instant At)> Along(DecisionEngine engine, Course course, Random random, int length, Func<RolloutState, Course, Instant, Random, IEnumerable<RolloutEvent>> next)
    {
        var state = engine.Prepare("1.1", Start);
        for (var i = 0; i < length; i++)
        {
            var at = Later(engine.NextDue(state), state.Now, random);
            foreach (var happened in next(state, course, at, random))
            {
                state = engine.Decide(state, happened, at).State;
                yield return (happened, at);
            }
        }
    }

    /// <summary>So often of ten times what lets the rollout go on, and else anything.</summary>
    static Func<RolloutState, Course, Instant, Random, IEnumerable<RolloutEvent>> Mixed(int helping) =>
        (state, course, at, random) => random.Next(10) < helping ? Helping(state, course, at) : [Anything(state, course, at, random)];

    /// <summary>Mostly the time that is due, else a little later, or much.</summary>
    static Instant Later(Instant? due, Instant now, Random random) => random.Next(10) switch
    {
        < 6 when due is { } at => at,
        < 8 => now,
        8 => now + Duration.FromMinutes(random.Next(1, 90)),
        _ => now + Duration.FromHours(random.Next(1, 40)),
    };

    /// <summary>What lets the rollout go on: an outcome, good verdicts, start conditions, approvals, and the clock.</summary>
    public static IEnumerable<RolloutEvent> Helping(RolloutState state, Course course, Instant at)
    {
        if (state.Action is { } action)
            return [RolloutEvent.Done(action)];
        var next = course.Stages.ElementAtOrDefault(state.Control.Stage + 1);
        return
        [
            .. state.Phase == Phase.Preparing ? course.Sheet.StartConditions.Select(condition => RolloutEvent.Checked(condition, holds: true)) : [],
            .. course.Sheet.After.Select(RolloutEvent.OtherCompleted),
            .. state.Control.IsUnderWay ? course.Stages[state.Control.Stage].Watches.Select(watch => Good(watch.Condition, state, at)) : [],
            .. next?.Sheet.Approvals.SelectMany(approval => new[] { "anna", "ben" }.Select(person => RolloutEvent.Approved(approval.Role!, person))) ?? [],
            RolloutEvent.Clock(),
        ];
    }

    public static RolloutEvent Good(Condition condition, RolloutState state, Instant at) =>
        RolloutEvent.Observed(condition, Verdict.Healthy, state.Content.WindowFrom is { } from ? Instant.Min(from + Duration.FromMinutes(5), at) : at, at);

    static RolloutEvent Anything(RolloutState state, Course course, Instant at, Random random)
    {
        T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        var watches = (state.Control.Stage >= 0 && random.Next(4) > 0 ? [course.Stages[state.Control.Stage]] : course.Stages).SelectMany(stage => stage.Watches).ToArray();
        var role = Pick(Roles.Concat(course.Sheet.Owner is { } owner ? [owner] : []).ToArray());
        var action = random.Next(4) > 0 ? state.Action ?? 1 : random.Next(0, 5);
        return random.Next(27) switch
        {
            0 or 1 when watches.Length > 0 => RolloutEvent.Observed(Pick(watches).Condition, Pick([Verdict.Healthy, Verdict.Ambiguous, Verdict.Breached])),
            2 or 3 when watches.Length > 0 => Timed(Pick(watches).Condition, Pick([Verdict.Healthy, Verdict.Ambiguous, Verdict.Breached]), at, random),
            4 when watches.Length > 0 => RolloutEvent.NoData(Pick(watches).Condition, Pick(Enum.GetValues<NoDataCause>())),
            5 when watches.Length > 0 => RolloutEvent.Observed(Pick(watches).Condition, Verdict.Breached).OfRelease("another"),
            6 => RolloutEvent.ExposureMeasured(random.Next(0, 101).Percent()),
            7 => RolloutEvent.Progressed(random.Next(0, 101).Percent()),
            8 when course.Notices.Count > 0 && random.Next(2) == 0 => RolloutEvent.Checked(Pick(course.Notices).Announcement, random.Next(2) == 0),
            8 when course.Sheet.StartConditions.Count > 0 => RolloutEvent.Checked(Pick(course.Sheet.StartConditions), random.Next(2) == 0),
            9 => RolloutEvent.Failed(action, "no connection"),
            10 => RolloutEvent.LeftOut(action, "it is not needed"),
            11 => RolloutEvent.Done(action),
            12 => RolloutEvent.Approved(role, Pick(["anna", "ben"])),
            13 => RolloutEvent.ApprovalWithdrawn(role, Pick(["anna", "ben"])),
            14 => RolloutEvent.Advanced(role),
            15 => RolloutEvent.Halted(role, "wait"),
            16 => RolloutEvent.Vetoed(role, "the campaign"),
            17 or 18 => RolloutEvent.Resumed(role),
            19 => random.Next(3) == 0 ? RolloutEvent.RolledBack(role, "customers call") : RolloutEvent.Retried(role),
            20 => RolloutEvent.Overridden(Pick(Enum.GetValues<Overriding>()), random.Next(2) == 0 ? role : Role.OnCall, "the metric is wrong"),
            21 => RolloutEvent.IncidentOpened(Pick(["INC-1", "INC-2"])),
            22 or 23 => RolloutEvent.IncidentClosed(Pick(["INC-1", "INC-2"])),
            24 => random.Next(2) == 0 ? RolloutEvent.LineStopped("a fire") : RolloutEvent.LineReleased(),
            25 => Pick([RolloutEvent.OtherStarted("a third plan"), RolloutEvent.OtherCompleted("another plan"), RolloutEvent.OtherEnded("a third plan")]),
            _ => random.Next(8) == 0 ? RolloutEvent.Superseded("1.2") : RolloutEvent.Noted(role, "it looks odd"),
        };
    }

    static RolloutEvent Timed(Condition condition, Verdict verdict, Instant at, Random random)
    {
        var to = at + Duration.FromMinutes(random.Next(-120, 10));
        return RolloutEvent.Observed(condition, verdict, to - Duration.FromMinutes(random.Next(-5, 300)), to);
    }
}
