using Checkout.Releases;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Mutations of what does not come back.</summary>
static partial class Mutations
{
    static readonly DataChange Rows = Change.Data("rows deleted").Destroying("inactive rows").OneWay("the rows are gone")
        .On(Target.Of("rows", "idle since 2020").Counting(40_000)).InBatchesOf(500, of: "rows");

    static Mutation[] Irreversibility =>
    [
        new("ROL4001", Merge, plan => plan.Dropping<PointOfNoReturn>(_ => true)),
        new("ROL4002", Merge, plan => plan.Through(step => [step("dry run"), step("first merges"), step("more merges"), step("all merges"), step("contract"), step("point")])),
        new("ROL4003", Merge.Without(Fact.Containment), plan => plan.Without(Fact.ForwardRepair)),
        new("ROL4004", Merge, plan => plan.At("contract", stage => stage.RollBackWhen(stage.Sheet.ContainConditions).Without(Fact.Contain))),
        new("ROL4005", Deleting, plan => plan.At("dry run", stage => stage.Without(Fact.Advance))),
        new("ROL4006", Stepped, plan => plan.At("few", stage => stage.Saying(Fact.Exposure, 50.PercentOfRecords()))),
        new("ROL4007", Contracting, plan => Moved(plan, "end", "some")),
        new("ROL4008", Contracting, plan => plan.At("all", stage => stage.Listing(Fact.Advance, Bases.Errors < 0.1.Percent()))),
        new("ROL4009", Repairable, plan => plan.With<Repair>(repair => repair.Without(Fact.Bound))),
        new("ROL4010", Switched, plan => plan.With<SchemaChange>(schema => schema.Without(Fact.Grade, Fact.Reason))),
        new("ROL4011", Bases.Ending(Bases.End.Applying(Rows)), plan => plan.With<DataChange>(rows => rows.Without(Fact.BatchSize, Fact.BatchItem))),
        new("ROL4012", Bases.Ending(Bases.End.Applying(Rows)), plan => plan.With<Target>(target => target.Without(Fact.ExpectedCount))),
        new("ROL4013", Devices.Releases.ThermostatFirmware.Plan, plan => plan.With<CodeChange>(code => code.Without(Fact.DeviceRecovery))),
        new("ROL4014", NewCheckoutFlow.Plan.ContainingBy(Contain.Run("stop.sh").Within(1.Minutes()).By(Role.OnCall)), plan => plan.Through(step => [step("canary"), step("staged"), Bases.Point, step("full")])),
        new("ROL4015", Sent, plan => plan.With<EmissionChange>(mails => mails.Without(Fact.Answer))),
        new("ROL4016", Copied, plan => plan.At("some", stage => stage.Listing(Fact.Advance, Bases.Errors < 0.1.Percent()))),
        new("ROL4017", Written, plan => plan.With<DataChange>(data => data.Without(Fact.Grade, Fact.Reason))),
    ];

    /// <summary>A job that deletes rows from its first record on, behind a dry run.</summary>
    static RolloutPlan Deleting => Bases.Risky(
            [Bases.Flag, Rows],
            [
                Bases.Judged(Stage.Named("dry run").DryRun(100.PercentOfRecords())), Bases.Point,
                Bases.Judged(Stage.Named("few").To(1.PercentOfRecords())).Applying(Bases.Flag, Rows).ApprovedBy(Role.DataOwner, within: 1.Days()),
                Bases.Judged(Stage.Named("tenth").To(10.PercentOfRecords())), Bases.All,
            ],
            Undo.TurnOff(Bases.Flag).Within(10.Seconds()).By(Role.OnCall))
        .Without(Fact.StartConditions)
        .ContainingBy(Contain.Pause(Bases.Flag).Within(10.Seconds()).By(Role.OnCall));

    static RolloutPlan Stepped => Bases.Ending(
        Bases.Judged(Stage.Named("few").To(10.PercentOfRecords())).ApprovedBy(Role.DataOwner, within: 1.Days()).Applying(Change.Data("ids merged").OneWay("the old ids are reused")),
        Bases.Judged(Stage.Named("end").ToEveryone()));

    /// <summary>Old columns go, with downtime to bring them back, once nobody uses them.</summary>
    static RolloutPlan Contracting
    {
        get
        {
            var columns = Change.Schema("old columns").Destroying("column price").ReversibleWithDowntime(1.Hours())
                .ActivatedBy(Bases.Code).UsageShownBy(Bases.OldUses).MixedFor(30.Days(), "the new code needs neither");
            return Bases.Risky(
                    [Bases.Code, columns],
                    [Bases.Some.Applying(Bases.Code).ApprovedBy(Role.Product, within: 1.Days()), Bases.All.AdvanceWhen(Bases.OldUses.StaysAtZero()), Bases.Judged(Stage.Named("end").ToEveryone()).Applying(columns)],
                    Undo.Redeploy(Bases.Code).Within(10.Minutes()).By(Role.OnCall), Undo.MigrateDown(columns).Within(1.Hours()).By(Role.OnCall),
                    Undo.Verify(Bases.Errors < 0.1.Percent()).Within(10.Minutes()).By(Role.OnCall))
                .Without(Fact.StartConditions);
        }
    }

    static RolloutPlan Repairable
    {
        get
        {
            var contacts = Change.Data("contacts merged").WrittenBy(Bases.Flag)
                .RepairableBy(Repair.Run("restore.py --since {deployed}").From(Bases.Saved).Within(4.Hours()).By(Role.OnCall));
            return Bases.Watched([Bases.Flag, contacts], [Bases.Some, Bases.All], Undo.TurnOff(Bases.Flag).Within(10.Seconds()).By(Role.OnCall));
        }
    }

    static RolloutPlan Switched => Bases.Watched(Undo.SwitchTraffic("the old store", undoing: Change.Schema("columns").ReversibleBy("the old store is kept")).Within(1.Minutes()).By(Role.OnCall));

    static RolloutPlan Sent
    {
        get
        {
            var mails = Change.Emission("mails").WrittenBy(Bases.Flag).InBatchesOf(500, of: "mails").AnsweredBy("a correction within a day");
            return Bases.Risky([Bases.Flag, mails], [Bases.Some, Bases.All], Undo.TurnOff(Bases.Flag).Within(10.Seconds()).By(Role.OnCall));
        }
    }

    /// <summary>Rows are written to two stores, and compared before reads go over to the new one.</summary>
    static RolloutPlan Copied
    {
        get
        {
            var copy = Change.Data("orders copied").DualWriting(old: "orders", @new: "orders v2").WrittenBy(Bases.Flag)
                .RepairableBy(Repair.Run("recopy.py --since {deployed}").From(Bases.Saved).Within(2.Hours()).By(Role.OnCall));
            return Bases.Risky(
                    [Bases.Flag, copy],
                    [
                        Bases.Some.AdvanceWhen(Metric.Mismatches(old: "orders", @new: "orders v2").StaysAtZero()).ApprovedBy(Role.DataOwner, within: 1.Days()),
                        Bases.All.SwitchingFrom("orders", to: "orders v2"),
                    ],
                    Undo.TurnOff(Bases.Flag).Within(10.Seconds()).By(Role.OnCall), Undo.Repair(copy))
                .Without(Fact.StartConditions);
        }
    }

    static RolloutPlan Written
    {
        get
        {
            var summaries = Change.Data("summaries").ReversibleBy("they are computed again");
            return Bases.Risky([summaries], [Bases.Some, Bases.All], Undo.Run("delete-summaries.sh", undoing: summaries).Within(10.Minutes()).By(Role.OnCall));
        }
    }

    /// <summary>The plan with what one stage applies applied by another.</summary>
    static RolloutPlan Moved(RolloutPlan plan, string from, string to)
    {
        Stage Named(string name) => System.Linq.Enumerable.Single(plan.Sheet.Stages, stage => stage.Sheet.Name == name);
        var moved = Named(from).Sheet.Applied;
        return plan.At(from, stage => stage.Without(Fact.Applies)).At(to, stage => stage.Applying(moved)).Dropping<Stage>(stage => stage.Sheet.Name == from);
    }
}
