using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans that say any combination of what a plan can say, safe and unsafe.</summary>
static class AnyPlan
{
    /// <summary>One of each optional verb, in a random order, some left out.</summary>
    public static Gen<Func<RolloutPlan, RolloutPlan>[]> Verbs { get; } =
        from stopLoss in AnyCondition.StopLoss
        from containment in AnyChange.Containment
        from repair in AnyChange.Repairs
        from critical in FsCheck.Fluent.Gen.Elements(Critical.Payments, Critical.SignIn, Sensitive.PersonalData)
        from accept in AnyAcceptance.Gen
        from window in AnyWindow.Gen
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<RolloutPlan, RolloutPlan>>(
            plan => plan.Accepting(accept.Rule, accept.Because, accept.Until, Role.Management),
            plan => plan.ExposedBy(Change.Flag("flag")),
            plan => plan.Touching(critical, Sensitive.Named("health")),
            plan => plan.Expecting(500.RequestsPerSecond()),
            plan => plan.StopLoss(stopLoss),
            plan => plan.OwnedBy(Role.Product),
            plan => plan.Authority(Role.OnCall.MayRollBack(On.AnyReason), Role.Product.MayHalt()),
            plan => plan.Announcing(Announce.Rollbacks("#incidents").Within(5.Minutes())),
            plan => plan.Informing(Role.Management),
            plan => plan.ContainingBy(containment, Contain.Run("lock.sh")),
            plan => plan.RepairingForwardBy(repair),
            plan => plan.Routine("small"),
            plan => plan.StartingWhen(Ready.NoIncident(), Ready.BudgetLeft(25.Percent()), Ready.AcknowledgedBy(Role.OnCall), Ready.RestoreTested(Backup.Of("contacts"))),
            plan => plan.Starting(window),
            plan => plan.Advancing(window, ReleaseWindow.On(IsoDayOfWeek.Tuesday)),
            plan => plan.Frozen(Freeze.From(new LocalDate(2026, 12, 20)).To(new LocalDate(2027, 1, 2)).In("Europe/Berlin").Because("nobody is here")),
            plan => plan.FinishingWithin(9.Days()),
            plan => plan.After("another plan"),
            plan => plan.NeverDuring("a third plan"),
            plan => plan.Exclusive("payments database"),
            plan => plan.Freezing(Actor.Autoscaler("pods"), Actor.AutoUpdate("nodes")),
            plan => plan.SharedWith(Actor.ConfigurationManagement("puppet")),
            plan => plan.InEmergency(Emergency.For("INC-1").Until(new LocalDate(2026, 5, 1)).ReviewedBy(Role.Management, new LocalDate(2026, 5, 4))),
            plan => plan.Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 1)).Taking(20.Minutes()).By(Role.OnCall)))
        select verbs.ToArray();

    public static Gen<RolloutPlan> Gen { get; } =
        from changes in AnyChange.Several
        from path in PathOf(changes)
        from steps in AnyChange.AnswersTo(changes)
        from verbs in Verbs
        select verbs.Aggregate(
            RolloutPlan.For("any").Changing(changes).Through(path).RollingBackBy(steps), (plan, verb) => verb(plan));

    static Gen<PathStep[]> PathOf(Change[] changes) =>
        from count in FsCheck.Fluent.Gen.Choose(1, 4)
        from places in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(-1, count - 1), changes.Length)
        from stages in FsCheck.Fluent.Gen.CollectToArray(
            Enumerable.Range(0, count), index => AnyStage.Named("stage " + index, [.. changes.Where((_, at) => places[at] == index)]))
        from point in FsCheck.Fluent.Gen.Choose(-count, count)
        select WithPoint(stages, point).ToArray();

    static IEnumerable<PathStep> WithPoint(Stage[] stages, int point)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            if (i == point)
                yield return PointOfNoReturn.Because("it cannot be undone");
            yield return stages[i];
        }
    }
}
