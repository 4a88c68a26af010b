using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Changes of every kind and grade, at most one of a name, and steps that answer them.</summary>
static class AnyChange
{
    static readonly Open Later = Open.Until(new LocalDate(2026, 5, 1), by: Role.ReleaseTeam);

    public static Gen<Repair> Repairs { get; } =
        from bound in AnyStep.Bounds
        from backup in AnyStep.Backups
        from backed in Gen.Choose(0, 3)
        from owned in Gen.Elements(false, true)
        let repair = Repair.Run("repair.sh --since {deployed}")
        let from_ = backed == 0 ? repair : repair.From(backup)
        let bounded = bound is null ? from_ : from_.Within(bound)
        select owned ? bounded.By(Role.OnCall) : bounded;

    static readonly Gen<Change> Schemas =
        from schema in Graded(Change.Schema("schema"))
        from phase in Gen.Choose(0, 4)
        from activated in Gen.Elements(false, true)
        let phased = phase switch { 0 => schema.Expanding(), 1 => schema.Migrating(), 2 => schema.Contracting(), _ => schema }
        select (Change)(activated ? phased.ActivatedBy(Change.Code("code", "1", "2")) : phased);

    static readonly Gen<Change> Datas =
        from data in Graded(Change.Data("data"))
        from verbs in Gen.SubListOf<Func<DataChange, DataChange>>(all => all.DualWriting("v1", "v2"), all => all.Backfilling("old rows"))
        select (Change)verbs.Aggregate(data, (all, verb) => verb(all));

    static readonly Gen<Change> Flags =
        from verbs in Gen.SubListOf<Func<FlagChange, FlagChange>>(
            flag => flag.WhenSilent(FlagState.Off),
            flag => flag.FlippedBy(Role.OnCall),
            flag => flag.RemovedBy(Role.ReleaseTeam, new LocalDate(2026, 6, 1)),
            flag => flag.TurnedBothWays(new LocalDate(2026, 3, 1)))
        from plain in Gen.Choose(0, 3)
        select (Change)(plain > 0 ? Change.Flag("flag") : verbs.Aggregate(Change.Flag("flag"), (flag, verb) => verb(flag)));

    static readonly Gen<Change> Emissions =
        from emission in Graded(Change.Emission("emission"))
        from answered in Gen.Elements(false, true)
        select (Change)(answered ? emission.AnsweredBy("a correction") : emission);

    /// <summary>One of each optional verb that every kind shares, in a random order, some left out.</summary>
    public static Gen<Func<TChange, TChange>[]> Verbs<TChange>()
        where TChange : Change<TChange> =>
        from target in Gen.Elements(
            Target.Of("hosts", "role=web"), Target.Of("hosts", "role=web").Counting(40).Critical(), Target.Of("caches", "all").Caching(5.Minutes()).Stateful().In("production"))
        from hours in Gen.Choose(1, 48)
        from accept in AnyAcceptance.Gen
        from verbs in Gen.SubListOf<Func<TChange, TChange>>(
            change => accept.Until is { } until
                ? change.Accepting(accept.Rule, accept.Because, until, Role.DataOwner)
                : change.Accepting(accept.Rule, accept.Because, Open.Undecided(Role.DataOwner)),
            change => change.On(target, Target.Of("hosts", "role=db")),
            change => change.Writing("orders"),
            change => change.WrittenBy(Change.Flag("job")),
            change => change.After(Change.Config("limits", "1", "2"), Change.Config("config", "a", "b")),
            change => change.MixedFor(hours.Hours(), "additive"),
            change => change.LoadBearing(),
            change => change.Affecting(Component.Named("database")),
            change => change.SignedBy("cosign"),
            change => change.UsageShownBy(Metric.Count("old calls")),
            change => change.Destroying("old rows"),
            change => change.QuarantinedFor(hours.Hours()),
            change => change.InBatchesOf(hours, "rows"),
            change => change.RecoveredOnDevice("second slot"),
            change => change.HeldByCustomers())
        select verbs.ToArray();

    public static Gen<Change[]> Several { get; } =
        from code in Gen.OneOf(
            Gen.Elements<Change>(Change.Code("code", "1", "2"), Change.Code("code", "1", Later), Change.Code("code", "1", "latest")), Graded(Change.Code("code", "1", "2")).Select(change => (Change)change))
        from flag in Flags
        from schema in Schemas
        from data in Datas
        from other in Others
        from emission in Emissions
        from some in Gen.SubListOf(flag, code, Change.Config("config", "a", "b"), schema, data, other, emission).Where(list => list.Count > 0)
        select some.ToArray();

    static Gen<Change> Others => Gen.OneOf(
        Any(Change.Contract("other")), Any(Change.Infrastructure("other")), Any(Change.Model("other", "1", Later)), Any(Change.SecurityPolicy("other")),
        Any(Change.Credential("other")), Any(Change.Dependency("other", "1", "2")), Any(Change.Removal("other")));

    static Gen<Change> Any<TChange>(TChange change)
        where TChange : Change<TChange> => Graded(change).Select(graded => (Change)graded);

    /// <summary>The change with any grade or none, and with some of the verbs that every kind shares.</summary>
    static Gen<TChange> Graded<TChange>(TChange change)
        where TChange : Change<TChange> =>
        from grade in Gen.Choose(0, 5)
        from repair in Repairs
        from plain in Gen.Choose(0, 2)
        from verbs in Verbs<TChange>()
        let graded = grade switch
        {
            0 => change.ReversibleBy("down.sql"),
            1 => change.ReversibleWithDowntime(1.Hours()),
            2 or 3 => change.RepairableBy(repair),
            4 => change.OneWay("it is gone"),
            _ => change,
        }
        select plain > 0 ? graded : verbs.Aggregate(graded, (all, verb) => verb(all));

    public static Gen<RollbackStep[]> AnswersTo(Change[] changes) =>
        from subset in Gen.SubListOf(changes)
        from steps in Gen.CollectToArray(subset.DefaultIfEmpty(changes[0]), AnswerTo)
        select steps;

    static Gen<RollbackStep> AnswerTo(Change change) =>
        from kind in Gen.Choose(0, 9)
        from condition in AnyCondition.Gen
        from backup in AnyStep.Backups
        from verbs in AnyStep.Verbs
        let step = kind switch
        {
            0 => Undo.Run("undo.sh", change),
            1 => Undo.SwitchTraffic("the old fleet", change),
            2 => Undo.Restore(backup, change),
            3 => Undo.Recover("warm.sh", change),
            4 => Undo.Verify(condition),
            _ => Fitting(change),
        }
        select verbs.Aggregate(step, (all, verb) => verb(all));

    static RollbackStep Fitting(Change change) => change switch
    {
        FlagChange flag => Undo.TurnOff(flag),
        CodeChange code => Undo.Redeploy(code),
        ConfigChange config => Undo.TurnBack(config),
        SchemaChange schema when schema.Sheet.Reversibility != Reversibility.OneWay => Undo.MigrateDown(schema),
        DataChange data when data.Sheet.Repair is not null => Undo.Repair(data),
        _ => Undo.Run("undo.sh", change),
    };
}
