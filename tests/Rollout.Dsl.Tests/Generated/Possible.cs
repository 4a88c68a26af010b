using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Something that can happen in a state according to the exploration, as events: what leads back is rare, and of the rest each kind is as often as any other.</summary>
static class Possible
{
    public static IEnumerable<RolloutEvent> Next(RolloutState state, Course course, Instant at, Random random)
    {
        if (random.Next(8) == 0)
            return [RolloutEvent.LineStopped("a fire")];
        var inputs = new List<ControlInput>();
        new Happenings(new(course), withOverrides: true).Add(state.Control, inputs);
        var kinds = inputs.Where(input => !LeadsBack(input) || random.Next(12) == 0).GroupBy(input => (input.Kind, input.Signs)).ToArray();
        return random.Next(3) == 0 || kinds.Length == 0
            ? AnyTrace.Helping(state, course, at)
            : Of(kinds[random.Next(kinds.Length)].First(), state, course, at);
    }

    /// <summary>What ends the way forward, which is rare, so that traces lead far.</summary>
    static bool LeadsBack(ControlInput input) => (input.Signs & (Signs.Stop | Signs.Contain | Signs.StepBack)) != 0
        || input.Kind is InputKind.Superseded or InputKind.RollBack or InputKind.OverrideRollBack or InputKind.ActionFailed or InputKind.ExposureExceeded;

    static IEnumerable<RolloutEvent> Of(ControlInput input, RolloutState state, Course course, Instant at)
    {
        Role Who(Right right) => course.Rights.Holders(right, state.Control.Has(ControlFlags.Breached)).FirstOrDefault() ?? Role.OnCall;
        return input.Kind switch
        {
            InputKind.Evidence => Evidence(input.Signs, course.Stages[state.Control.Stage], state, at),
            InputKind.GrowthOpened => [RolloutEvent.LineReleased(), RolloutEvent.OtherEnded("a third plan")],
            InputKind.ReadyLost => course.Sheet.StartConditions.Take(1).Select(condition => RolloutEvent.Checked(condition, holds: false)),
            InputKind.ReadyMet => course.Sheet.StartConditions.Select(condition => RolloutEvent.Checked(condition, holds: true)),
            InputKind.ApprovalsMet => Approvals(state, course, RolloutEvent.Approved),
            InputKind.ApprovalsVoid => Approvals(state, course, RolloutEvent.ApprovalWithdrawn),
            InputKind.IncidentOpened => [RolloutEvent.IncidentOpened("INC-1")],
            InputKind.IncidentClosed => state.Incidents.Select(RolloutEvent.IncidentClosed),
            InputKind.ExposureExceeded => [RolloutEvent.ExposureMeasured(100.Percent())],
            InputKind.PointPassed => [RolloutEvent.Progressed(100.Percent())],
            InputKind.ActionDone => [RolloutEvent.Done(state.Action!.Value)],
            InputKind.ActionFailed => [RolloutEvent.Failed(state.Action!.Value, "no connection")],
            InputKind.Superseded => [RolloutEvent.Superseded("1.2")],
            InputKind.Halt => [RolloutEvent.Halted(Who(Right.Halt), "wait")],
            InputKind.Resume => [RolloutEvent.Resumed(Who(Right.Halt))],
            InputKind.Veto => [RolloutEvent.Vetoed(Who(Right.Veto), "the campaign")],
            InputKind.VetoLifted => [RolloutEvent.Resumed(Who(Right.Veto))],
            InputKind.Advance => [RolloutEvent.Advanced(Who(Right.Advance))],
            InputKind.RollBack => [RolloutEvent.RolledBack(Who(Right.RollBack), "customers call")],
            InputKind.OverrideAdvance => [RolloutEvent.Overridden(Overriding.Gate, Who(Right.Override), "it is urgent")],
            InputKind.OverrideRollBack => [RolloutEvent.Overridden(Overriding.PointOfNoReturn, Who(Right.Override), "it is worse so")],
            InputKind.OverrideBreach => [RolloutEvent.Overridden(Overriding.Breach, Who(Right.Override), "the metric is wrong")],
            InputKind.Retry => [RolloutEvent.Retried(Who(Right.RollBack)), RolloutEvent.Retried(Who(Right.Override))],
            _ => [RolloutEvent.Clock()],
        };
    }

    static IEnumerable<RolloutEvent> Approvals(RolloutState state, Course course, Func<Role, string, RolloutEvent> said) =>
        from approval in course.Stages[state.Control.Stage + 1].Sheet.Approvals
        from person in new[] { "anna", "ben" }
        select said(approval.Role!, person);

    static IEnumerable<RolloutEvent> Evidence(Signs signs, CourseStage stage, RolloutState state, Instant at) =>
    [
        .. stage.Watches.Where(watch => (watch.Sign & signs) != 0).Take(1).Select(watch => RolloutEvent.Observed(watch.Condition, Verdict.Breached)),
        .. (signs & Signs.NoData) != 0 ? stage.Watches.Reverse().Take(1).Select(watch => RolloutEvent.NoData(watch.Condition, NoDataCause.Stale)) : [],
        .. signs == Signs.GateMet ? stage.Watches.Select(watch => AnyTrace.Good(watch.Condition, state, at)) : [],
        .. signs == Signs.None ? stage.Watches.Where(watch => watch.IsGate).Select(watch => RolloutEvent.Observed(watch.Condition, Verdict.Ambiguous)) : [],
        RolloutEvent.Clock(),
    ];
}
