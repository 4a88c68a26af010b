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
