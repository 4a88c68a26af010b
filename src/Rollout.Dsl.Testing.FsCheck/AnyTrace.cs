using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>
/// Traces that come somewhere: most of the time happens what the rollout waits for, and now and then anything else, at any time. Which of
/// both is chosen by numbers, so that a trace is made in one go from them.
/// </summary>
internal static class AnyTrace
{
    static readonly Role[] Roles = [Role.OnCall, Role.ReleaseTeam, Role.Management];

    public static Gen<Trace> Gen { get; } =
        from plan in AnyPlan.Gen
        from count in FsCheck.Fluent.Gen.Choose(1, 25)
        from kinds in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, 59), count)
        from numbers in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, 999), count)
        select Of(plan, kinds, numbers);

    static Trace Of(RolloutPlan plan, int[] kinds, int[] numbers)
    {
        var engine = DecisionEngine.For(plan);
        var state = engine.Prepare("1.0.0", Trace.Start);
        var steps = new List<TraceStep>();
        for (var at = 0; at < kinds.Length; at++)
        {
            foreach (var step in Steps(engine, state, kinds[at], numbers[at]))
            {
                steps.Add(step);
                state = engine.Decide(state, step.Happened, state.Now + step.After).State;
            }
        }

        return new(plan, steps);
    }

    static IEnumerable<TraceStep> Steps(DecisionEngine engine, RolloutState state, int kind, int number) =>
        kind >= 20 ? Expected(engine, state) : [new((number % 7 * 20).Minutes(), Anything(engine.Plan, state, kind, number))];

    /// <summary>What the rollout waits for: the outcome of what was decided, or healthy signals at the next time that counts.</summary>
    static IEnumerable<TraceStep> Expected(DecisionEngine engine, RolloutState state)
    {
        if (state.Action is { } action)
            return [new(Duration.Zero, RolloutEvent.Done(action))];
        var wait = (engine.NextDue(state) ?? state.Now) - state.Now;
        if (state.Phase == Phase.Preparing)
            return [.. engine.Plan.Sheet.StartConditions.Select(ready => new TraceStep(Duration.Zero, RolloutEvent.Checked(ready, holds: true))), new(wait, RolloutEvent.Clock())];
        var seen = state is { Phase: Phase.Observing, Stage: { } stage } ? ConditionsOf(engine.Plan, stage) : [];
        return [.. seen.Select((condition, at) => new TraceStep(at == 0 ? wait : Duration.Zero, RolloutEvent.Observed(condition, Verdict.Healthy))), new(seen.Length == 0 ? wait : Duration.Zero, RolloutEvent.Clock())];
    }

    static RolloutEvent Anything(RolloutPlan plan, RolloutState state, int kind, int number)
    {
        var role = Roles[number % Roles.Length];
        var action = (state.Action ?? 1) + (number % 3) - 1;
        return kind switch
        {
            0 or 1 or 2 or 3 or 4 or 5 => Seen(plan, state, number),
            6 => RolloutEvent.Done(action),
            7 => RolloutEvent.Failed(action, "it fails"),
            8 => RolloutEvent.IncidentOpened("INC-1"),
            9 => RolloutEvent.IncidentClosed("INC-1"),
            10 => RolloutEvent.Halted(role, "something is odd"),
            11 => RolloutEvent.Resumed(role),
            12 => RolloutEvent.RolledBack(role, "customers complain"),
            13 => RolloutEvent.Overridden((Overriding)(number % 3), role, "it was looked at"),
            14 => RolloutEvent.Approved(role, number % 2 == 0 ? "one" : "two"),
            15 => RolloutEvent.ApprovalWithdrawn(role, "one"),
            16 => RolloutEvent.Advanced(role),
            17 => number % 4 == 0 ? RolloutEvent.Superseded("2.0.0") : RolloutEvent.Vetoed(role, "not today"),
            18 => number % 2 == 0 ? RolloutEvent.LineStopped("an outage") : RolloutEvent.LineReleased(),
            _ => RolloutEvent.ExposureMeasured((number % 101).Percent()),
        };
    }

    static RolloutEvent Seen(RolloutPlan plan, RolloutState state, int number)
    {
        var stages = plan.Sheet.Stages;
        var conditions = ConditionsOf(plan, state.Stage ?? stages[number % stages.Count]);
        if (conditions.Length == 0)
            return RolloutEvent.Clock();
        var condition = conditions[number % conditions.Length];
        var verdict = (Verdict)(number / 10 % 4);
        return verdict == Verdict.NoData ? RolloutEvent.NoData(condition, NoDataCause.Missing) : RolloutEvent.Observed(condition, verdict);
    }

    static Condition[] ConditionsOf(RolloutPlan plan, Stage stage)
    {
        var sheet = stage.Sheet;
        return
        [
            .. sheet.AdvanceConditions
                .Concat(plan.Sheet.StopLosses.Concat(sheet.StopLosses).Select(loss => loss.Sheet.Condition))
                .Concat(sheet.RollBackConditions).Concat(sheet.ContainConditions).Concat(sheet.StepBackConditions).Concat(sheet.HoldConditions)
                .Distinct(),
        ];
    }
}
