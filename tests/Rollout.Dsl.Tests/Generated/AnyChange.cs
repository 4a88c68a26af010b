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

    static readonly Gen<Bound?> Bounds = Gen.Elements<Bound?>(null, 10.Seconds(), 4.Hours(), Later);

    static readonly Gen<Backup?> Backups = Gen.Elements<Backup?>(
        null,
        Backup.Of("contacts"),
        Backup.Of("contacts").RestoreTested(new LocalDate(2026, 3, 1)),
        Backup.Of("contacts").RestoreTested(new LocalDate(2026, 3, 1)).Losing(1.Hours()).RestoredWithin(2.Hours()));

    public static Gen<Repair> Repairs { get; } =
        from bound in Bounds
        from backup in Backups
        from owned in Gen.Elements(false, true)
        let repair = Repair.Run("repair.sh --since {deployed}")
        let from_ = backup is null ? repair : repair.From(backup)
        let bounded = bound is null ? from_ : from_.Within(bound)
        select owned ? bounded.By(Role.OnCall) : bounded;

    static readonly Gen<Change> Schemas = Gen.Elements<Change>(
        Change.Schema("schema"),
        Change.Schema("schema").ReversibleBy("down.sql"),
        Change.Schema("schema").ReversibleWithDowntime(1.Hours()),
        Change.Schema("schema").OneWay("the column is gone"));

    static readonly Gen<Change> Datas = Gen.OneOf(
        Gen.Elements<Change>(Change.Data("data"), Change.Data("data").OneWay("rows are merged")),
        Repairs.Select(repair => (Change)Change.Data("data").RepairableBy(repair)));

    public static Gen<Change[]> Several { get; } =
        from code in Gen.Elements(Change.Code("code", "1", "2"), Change.Code("code", "1", Later))
        from schema in Schemas
        from data in Datas
        from some in Gen.SubListOf<Change>(Change.Flag("flag"), code, Change.Config("config", "a", "b"), schema, data).Where(list => list.Count > 0)
        select some.ToArray();

    public static Gen<RollbackStep[]> AnswersTo(Change[] changes) =>
        from subset in Gen.SubListOf(changes)
        from steps in Gen.CollectToArray(subset.DefaultIfEmpty(changes[0]), AnswerTo)
        select steps;

    public static Gen<ContainmentStep> Containment { get; } =
        from pause in Gen.Elements(false, true)
        from bound in Bounds
        let step = pause ? Contain.Pause(Change.Flag("flag")) : Contain.Run("block.sh")
        select bound is null ? step : step.Within(bound);

    static Gen<RollbackStep> AnswerTo(Change change) =>
        from run in Gen.Choose(0, 4)
        from bound in Bounds
        from asks in Gen.Elements(false, true)
        let step = run == 0 ? Undo.Run("undo.sh", change) : Fitting(change)
        let bounded = bound is null ? step : step.Within(bound)
        select asks ? bounded.Asking("is it needed?") : bounded;

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
