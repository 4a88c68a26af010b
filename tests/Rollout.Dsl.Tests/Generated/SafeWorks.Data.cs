using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Works on what outlives the code: schemas, data and contracts, as long as they come back.</summary>
static partial class SafeWorks
{
    static readonly RatioMetric Lookups = Metric.Ratio("failed lookups").ShowingHarmTo(Harmed.Users);
    static readonly AgeMetric ReplicaLag = Metric.Age("replica lag").ShowingHarmTo(Harmed.System).Leading();

    static SafeWork Expansion(Dice dice)
    {
        var code = Change.Code("orders", from: "3.1", to: "3.2");
        var schema = dice.Saying(Change.Schema("column orders.note").Expanding().ReversibleBy("drop-note.sql"), all => all.ActivatedBy(code), all => all.MixedFor(30.Days(), "nobody misses it"));
        return new(
            [schema, code],
            Taken(dice, Undo.Redeploy(code).Within(15.Minutes())),
            Taken(dice, Undo.MigrateDown(schema).Within(10.Minutes()))) { Prepared = [schema] };
    }

    static SafeWork Migration(Dice dice)
    {
        var code = Change.Code("orders", from: "3.2", to: "3.3");
        var schema = Change.Schema("orders.total in cents").Migrating().ActivatedBy(code).ReversibleBy("cents-back.sql").MixedFor(30.Days(), "views hide the difference");
        return new([schema, code], Taken(dice, Undo.Redeploy(code).Within(15.Minutes())), Taken(dice, Undo.MigrateDown(schema).Within(30.Minutes())))
        {
            Prepared = dice.One<Change[]>([], [schema]),
        };
    }

    static SafeWork Rebuilding(Dice dice)
    {
        var code = Change.Code("ledger", from: "9", to: "10");
        var schema = Change.Schema("ledger partitioned").ReversibleWithDowntime(30.Minutes()).ActivatedBy(code).MixedFor(7.Days(), "both read the view");
        return new(
            [schema, code],
            Taken(dice, Undo.Redeploy(code).Within(15.Minutes())),
            dice.One(
                Taken(dice, Undo.MigrateDown(schema).Within(1.Hours()).WithDowntime(30.Minutes())),
                Undo.Restore(Saved("ledger"), undoing: schema).By(Team).WithDowntime(30.Minutes())),
            Undo.Verify(Lookups < 0.1.Percent()).Within(10.Minutes()).By(Team));
    }

    static SafeWork RepairableData(Dice dice)
    {
        var job = Switch(dice, "MERGE_CONTACTS");
        var data = dice.Saying(
            Change.Data("contacts merged").WrittenBy(job).RepairableBy(Repair.Run("restore.py --since {deployed}").From(Saved("contacts")).Within(4.Hours()).By(Team)),
            all => all.InBatchesOf(500, of: "contacts"),
            all => all.Backfilling("contacts older than the job"),
            all => all.On(Target.Of("table", "crm/contacts").Counting(1)));
        return new([job, data], OffBy(dice, job), dice.Saying(Undo.Repair(data), step => step.Asking("were contacts merged?"), step => step.AfterSnapshot(Saved("contacts"))))
        {
            Unit = ExposureUnit.Records,
            Exposer = dice.One(job, null),
            Gates = [Lookups < 0.1.Percent(), ReplicaLag < 30.Seconds()],
            Stops = [Lookups > 1.Percent()],
            Containing = dice.Some(Contain.Pause(job).Within(10.Seconds()).By(Role.OnCall)),
        };
    }

    static SafeWork DualWrite(Dice dice)
    {
        var mismatches = Metric.Mismatches(old: "orders", @new: "orders v2").ShowingHarmTo(Harmed.Users);
        var write = Switch(dice, "WRITE_ORDERS_V2");
        var copy = Change.Data("orders copied").DualWriting(old: "orders", @new: "orders v2").WrittenBy(write).Backfilling("older orders").InBatchesOf(5_000, of: "orders")
            .RepairableBy(Repair.Run("recopy.py --since {deployed}").From(Saved("orders")).Within(2.Hours()).By(Team));
        var read = Switch(dice, "READ_ORDERS_V2").After(copy);
        return new([write, copy, read], OffBy(dice, read), OffBy(dice, write), Undo.Repair(copy).OnlyIf(mismatches > 0.Events()).Repeatable())
        {
            Prepared = [write, copy],
            Cleared = [mismatches.StaysAtZero(), Metric.Count("dual writes").ExercisedAtLeast(10_000.Events()), ReplicaLag < 30.Seconds()],
            Gates = [mismatches.StaysAtZero()],
            Stops = [mismatches > 5.Events()],
        };
    }

    static SafeWork Contract(Dice dice)
    {
        var api = Change.Contract("orders API 2").ReversibleBy("both versions are served").MixedFor(90.Days(), "clients read both");
        return new([api], Taken(dice, Undo.Run("gateway serve --version 1", undoing: api).Within(5.Minutes())))
        {
            Told = dice.Some(Announce.ToClients(api, to: "developer portal").Before(30.Days())),
        };
    }
}
