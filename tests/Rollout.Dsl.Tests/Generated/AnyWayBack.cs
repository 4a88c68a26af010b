using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans of high risk whose way back is said in full: in and out of order, owned or not, rehearsed with these versions or others.</summary>
static class AnyWayBack
{
    static readonly Component Network = Component.Named("network");
    static readonly LocalDate Day = new(2026, 3, 1);

    static Gen<T> Said<T>(T value, params Func<T, T>[] verbs)
        where T : PlanValue =>
        from some in Gen.SubListOf(verbs)
        select some.Aggregate(value, (all, verb) => verb(all));

    static Gen<DependencyChange> Drivers =>
        from version in Gen.Elements("1", "1", "latest")
        from driver in Said(
            Change.Dependency("driver", version, "2"),
            change => change.On(Target.Of("shards", "role=db").Stateful()),
            change => change.Writing("orders"),
            change => change.LoadBearing(),
            change => change.Affecting(Network),
            change => change.MixedFor(2.Days(), "both read both"))
        select driver;

    static Gen<SchemaChange> Schemas(DependencyChange driver, FlagChange job) =>
        from phase in Gen.Choose(0, 3)
        from writer in Gen.Choose(0, 2)
        let schema = phase == 0 ? Change.Schema("columns").ReversibleWithDowntime(1.Hours()) : Change.Schema("columns").ReversibleBy("down.sql")
        select writer switch { 0 => schema.WrittenBy(job), 1 => schema.WrittenBy(driver), _ => schema };

    /// <summary>Each step with some of what may be said of it, in any order, some left out.</summary>
    static Gen<RollbackStep[]> Steps(params RollbackStep[] all) =>
        from kept in Gen.SubListOf(all)
        from order in Gen.Shuffle(kept.Count == 0 ? [all[0]] : kept.ToArray())
        from steps in Gen.CollectToArray(order, step => Said(
            step,
            one => one.Within(10.Minutes()),
            one => one.By(Role.OnCall),
            one => one.NotRepeatable("it pays twice"),
            one => one.AfterSnapshot(Backup.Of("orders")),
            one => one.ReachedThrough(Network),
            one => one.InSteps(10.PercentOfTraffic(), 100.PercentOfTraffic())))
        select steps;

    static Gen<Rehearsal> Rehearsals(params Change[] changes) => Said(
        Rehearsal.On(Day).Taking(2.Hours()),
        rehearsal => rehearsal.Of(changes[0], changes[1..]),
        rehearsal => rehearsal.Of(Change.Dependency("driver", "0", "1")),
        rehearsal => rehearsal.IncludingDecision());

    public static Gen<RolloutPlan> Plans { get; } =
        from driver in Drivers
        from job in Said(Change.Flag("job"), flag => flag.WhenSilent(FlagState.Off), flag => flag.TurnedBothWays(Day))
        from schema in Schemas(driver, job)
        from isOnlyRedeployed in Gen.Choose(0, 4)
        from steps in isOnlyRedeployed == 0
            ? Steps(Undo.Redeploy(driver))
            : Steps(Undo.MigrateDown(schema), Undo.TurnOff(job), Undo.Redeploy(driver), Undo.Verify(Metric.Ratio("errors") < 1.Percent()))
        from rehearsal in Rehearsals(driver, job, schema)
        from waives in Gen.Choose(0, 5)
        from verbs in Gen.SubListOf<Func<RolloutPlan, RolloutPlan>>(
            plan => plan.Touching(Critical.Payments),
            plan => plan.Rehearsed(rehearsal),
            plan => plan.MonitoredThrough(Network),
            plan => plan.AnnouncedThrough(Network),
            plan => plan.ContainingBy(Contain.KillSwitch(job)),
            plan => plan.Authority(Role.OnCall.MayAdvance()),
            plan => plan.DecidingWithin(10.Minutes()))
        let joint = RolloutPlan.For("way back").Changing(driver, job, schema).Through(
            Stage.Named("some").To(5.PercentOfTraffic()).AdvanceWhen(Metric.Ratio("errors") < 1.Percent()), Stage.Named("all").ToEveryone())
        select verbs.Aggregate(waives == 0 ? joint.WithoutRollback("nobody thought of it") : joint.RollingBackBy(steps), (plan, verb) => verb(plan));
}
