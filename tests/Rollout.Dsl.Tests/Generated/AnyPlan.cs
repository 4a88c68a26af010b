using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans that say any combination of what a plan can say, safe and unsafe.</summary>
static class AnyPlan
{
    static readonly LocalDate Day = new(2026, 3, 1);

    static readonly Gen<Announcement> Announcements = FsCheck.Fluent.Gen.Elements(
        Announce.Starts("#ops").Before(1.Hours()).WithReason(),
        Announce.Advances("#ops"),
        Announce.Incidents("pager").Paging().WithTime().Within(1.Minutes()),
        Announce.Completion("#ops").AsTicket(),
        Announce.ToClients(Change.Schema("schema"), "the developer portal").Before(30.Days()));

    static readonly Gen<Grant[]> Grants = FsCheck.Fluent.Gen.Elements<Grant[]>(
        [Role.OnCall.MayRollBack(On.AnyReason), Role.Product.MayHalt().MayVeto()],
        [Role.OnCall.MayHalt(), Role.Management.MayRollBack(On.StopLoss)],
        [Role.OnCall.MayAdvance(), Role.Product.MayAdvance()]);

    /// <summary>One of each optional verb, in a random order, some left out.</summary>
    public static Gen<Func<RolloutPlan, RolloutPlan>[]> Verbs { get; } =
        from stopLoss in AnyCondition.StopLoss
        from containment in AnyStep.Containment
        from rehearsal in AnyStep.Rehearsals
        from announcement in Announcements
        from repair in AnyChange.Repairs
        from pace in AnyStage.Paces
        from peak in AnyStage.Peaks
        from outer in FsCheck.Fluent.Gen.Elements(
            Control.Router("mesh").Delivering(ExposureUnit.Traffic, ExposureUnit.Requests), Control.Deployer("fleet").Delivering(ExposureUnit.Hosts))
        from isFlag in FsCheck.Fluent.Gen.Elements(false, true, true)
        from segments in AnyStage.AllSegments
        from critical in FsCheck.Fluent.Gen.Elements(Critical.Payments, Critical.SignIn, Sensitive.PersonalData)
        from accept in AnyAcceptance.Gen
        from traffic in FsCheck.Fluent.Gen.Elements(0.05, 0.1, 0.2, 500)
        from fearsErrors in FsCheck.Fluent.Gen.Elements(true, true, false)
        from window in AnyWindow.Gen
        from grants in Grants
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<RolloutPlan, RolloutPlan>>(
            plan => accept.Until is { } until
                ? plan.Accepting(accept.Rule, accept.Because, until, Role.Management)
                : plan.Accepting(accept.Rule, accept.Because, Open.Undecided(Role.Management)),
            plan => isFlag ? plan.ExposedBy(Change.Flag("flag")) : plan.ExposedBy(outer),
            plan => plan.MeasuringExposureBy(Metric.Ratio("exposed")),
            plan => plan.Across(segments[0], segments[1..]),
            plan => plan.RunningOn(Variant.Named("arm64"), Variant.Named("x64")),
            plan => plan.HoldingOut(1.PercentOfUsers()),
            plan => plan.EndingBelowEveryone("a holdout stays"),
            plan => plan.Paced(pace),
            plan => plan.Peaking(peak),
            plan => plan.CostingAtMost((traffic * 100).Euros()),
            plan => plan.KeepingHeadroom(30.Percent()),
            plan => plan.GrowingTo((traffic * 2).RequestsPerSecond()),
            plan => plan.Touching(critical, Sensitive.Named("health")),
            plan => fearsErrors
                ? plan.Expecting(traffic.RequestsPerSecond()).Fearing("failed calls", Metric.Ratio("errors"), 1.5.Percent())
                : plan.Expecting(traffic.RequestsPerSecond()),
            plan => plan.StopLoss(stopLoss),
            plan => isFlag ? plan.OwnedBy(Role.Product) : plan.OwnedBy(Open.Undecided(Role.Product)),
            plan => plan.Authority(grants[0], grants[1..]),
            plan => plan.Announcing(announcement, Announce.Rollbacks("#incidents").Within(5.Minutes())),
            plan => plan.Informing(Role.Management),
            plan => isFlag ? plan.ContainingBy(containment, Contain.Run("lock.sh")) : plan.ContainingBy(Open.Until(Day, Role.OnCall)),
            plan => plan.RepairingForwardBy(repair),
            plan => plan.Routine("small"),
            plan => fearsErrors ? plan : plan.Fearing("double charge", Metric.Count("doubles"), 1.Percent()).Fearing("slow pages", Metric.Ratio("slow") > 2.Percent()),
            plan => plan.Sheet.Changes is [var first, var second, ..] ? plan.GoingBackTogether(first, second) : plan,
            plan => isFlag ? plan.Rehearsed(rehearsal) : plan.Rehearsed(Open.Undecided(Role.Product)),
            plan => plan.MonitoredThrough(Component.Named("metrics store")),
            plan => plan.AnnouncedThrough(Component.Named("chat")),
            plan => plan.Sharing(Component.Named("payments-db"), Component.Named("queue")),
            plan => plan.DecidingWithin(10.Minutes()),
            plan => plan.AgreedBy(Role.DataOwner, Values.Fingerprint, Day),
            plan => plan.Obliging(Obligation.Remove(Change.Flag("flag")).By(Role.ReleaseTeam).Until(Day), Obligation.Review(), Obligation.Renew("the rehearsal")),
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
            plan => plan.ImportedFrom(isFlag
                ? Import.From("argo").RollbackWaitsForApproval().JudgedBy(Judge.Named("analysis").PassesWithoutData().DecidesOnEstimate())
                : Import.From("codedeploy").WindowsStopRollback().JudgedBy(Judge.Named("alarms").DecidesOnEstimate())),
            plan => plan.InEmergency(
                isFlag ? Emergency.For("INC-1") : Emergency.For("INC-1").Until(new LocalDate(2026, 5, 1)).ReviewedBy(Role.Management, new LocalDate(2026, 5, 4))))
        select verbs.ToArray();

    static readonly Gen<RolloutPlan> Various =
        from begun in FsCheck.Fluent.Gen.Frequency((4, Anything), (1, AnyLoss.Gen))
        let changes = begun.Changes
        from steps in AnyChange.AnswersTo(changes)
        from waives in FsCheck.Fluent.Gen.Choose(0, 7)
        from verbs in Verbs
        let joint = RolloutPlan.For("any").Changing(changes).Through(begun.Path)
        select verbs.Aggregate(waives == 0 ? joint.WithoutRollback("nothing can be sent twice") : joint.RollingBackBy(steps), (plan, verb) => verb(plan));

    public static Gen<RolloutPlan> Gen { get; } = FsCheck.Fluent.Gen.Frequency((3, Various), (1, AnyWayBack.Plans), (1, AnyWatchedPlan.Gen), (1, RarePlans.Gen));

    static Gen<PathStep[]> PathOf(Change[] changes) =>
        from count in FsCheck.Fluent.Gen.Choose(1, 4)
        from places in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(-1, count - 1), changes.Length)
        from stages in FsCheck.Fluent.Gen.CollectToArray(
            Enumerable.Range(0, count), index => AnyStage.Named("stage " + index, [.. changes.Where((_, at) => places[at] == index)]))
        from point in FsCheck.Fluent.Gen.Choose(-count, count)
        from backTo in FsCheck.Fluent.Gen.Choose(0, count)
        select WithPoint([.. stages.Select((stage, index) => index > backTo && stage.Facts[Fact.StepBack] is not null ? stage.StepBackTo("stage " + backTo) : stage)], point)
            .ToArray();

    static Gen<(Change[] Changes, PathStep[] Path)> Anything =>
        from changes in AnyChange.Several
        from path in PathOf(changes)
        select (changes, path);

    static IEnumerable<PathStep> WithPoint(Stage[] stages, int point)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            if (i == point)
                yield return point % 2 == 0 ? PointOfNoReturn.Because("it cannot be undone") : PointOfNoReturn.Because("it is deleted").AtProgress(40.Percent());
            yield return stages[i];
        }
    }
}
