using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Testing.Generators;

/// <summary>Plans of what decisions depend on, said in any combination: safe ones, and those that a review would refuse.</summary>
internal static class AnyPlan
{
    static readonly FlagChange Switch = Change.Flag("NEW_PATH");
    static readonly CodeChange Code = Change.Code("shop", from: "1.0.0", to: "1.1.0");
    static readonly SchemaChange Schema = Change.Schema("orders.number replaces orders.id").OneWay(because: "the old numbers are gone");
    static readonly Role Lead = Role.Named("lead");

    static readonly Gen<Change[]> Changes = FsCheck.Fluent.Gen.Elements<Change[]>([Switch], [Code, Switch], [Switch, Schema]);

    static readonly Gen<Grant[]> Grants = FsCheck.Fluent.Gen.Elements<Grant[]>(
        [Role.OnCall.MayRollBack(On.AnyReason).MayHalt().MayOverride()],
        [Role.OnCall.MayRollBack(On.StopLoss), Lead.MayHalt().MayVeto()],
        [Role.OnCall.MayRollBack(On.AnyReason), Lead.MayAdvance().MayOverride()]);

    public static Gen<RolloutPlan> Gen { get; } =
        from changes in Changes
        from count in FsCheck.Fluent.Gen.Choose(1, 4)
        from stages in FsCheck.Fluent.Gen.CollectToArray(Enumerable.Range(0, count), index => AnyStage.At(index, count))
        from point in FsCheck.Fluent.Gen.Choose(-count, count - 1)
        from isBound in FsCheck.Fluent.Gen.Elements(true, true, false)
        from isWaived in FsCheck.Fluent.Gen.Elements(false, false, false, false, false, false, false, true)
        from grants in Grants
        from limit in FsCheck.Fluent.Gen.Choose(1, 3)
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<RolloutPlan, RolloutPlan>>(
            plan => plan.StopLoss(AnyStage.Errors > 5.Percent()),
            plan => plan.OwnedBy(Lead),
            plan => plan.Authority(grants[0], [.. grants.Skip(1)]),
            plan => plan.ContainingBy(Contain.Pause(Switch).Within(10.Seconds()).By(Role.OnCall)),
            plan => plan.RepairingForwardBy(Repair.Run("repair.sh").Within(2.Hours()).By(Role.DataOwner)),
            plan => plan.StartingWhen(Ready.NoIncident(), Ready.AcknowledgedBy(Role.OnCall)),
            plan => plan.FinishingWithin((limit * 2).Days()),
            plan => plan.MeasuringExposureBy(Metric.Ratio("exposed")),
            plan => plan.Announcing(Announce.Rollbacks(to: "#incidents").Within(5.Minutes())))
        let path = Path(stages, changes.Contains(Schema), point)
        let begun = RolloutPlan.For("generated").Changing(changes).Through(path)
        let plan = isWaived ? begun.WithoutRollback("what was sent stays sent") : begun.RollingBackBy(Steps(changes, isBound))
        select verbs.Aggregate(plan, (all, verb) => verb(all));

    /// <summary>Where nothing can bring a change back, its stage applies it, with a point of no return before that.</summary>
    static IEnumerable<PathStep> Path(Stage[] stages, bool isOneWay, int point)
    {
        var last = stages.Length - 1;
        for (var at = 0; at < stages.Length; at++)
        {
            if (at == (isOneWay ? last : point))
                yield return PointOfNoReturn.Because("what comes now cannot be undone");
            yield return isOneWay && at == last ? stages[at].Applying(Schema) : stages[at];
        }
    }

    static IEnumerable<RollbackStep> Steps(Change[] changes, bool isBound)
    {
        var off = Undo.TurnOff(Switch).By(Role.OnCall);
        yield return isBound ? off.Within(10.Seconds()) : off;
        if (changes.Contains(Code))
            yield return Undo.Redeploy(Code).Within(15.Minutes()).By(Role.OnCall);
    }
}
