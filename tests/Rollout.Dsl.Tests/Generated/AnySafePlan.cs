using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans that a careful team would write: whatever they change and however they go about it, they say enough.</summary>
static class AnySafePlan
{
    static readonly LocalDate Day = new(2026, 3, 2);
    static readonly Role Lead = Role.Named("release lead");
    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday).From(new LocalTime(9, 0)).To(new LocalTime(12, 0)).In("Europe/Berlin");

    /// <summary>The plan of a number. A plan that fails a test is made again from it.</summary>
    public static RolloutPlan Of(int number)
    {
        var dice = new Dice(number);
        var risk = dice.One(Enum.GetValues<RiskClass>());
        var work = SafeWorks.Of(dice, risk);
        var window = dice.One(30.Minutes(), 1.Hours(), 4.Hours(), 1.Days());
        var ladder = SafeLadder.Of(dice, work, isShort: risk == RiskClass.Routine);
        var evidence = SafeEvidence.Of(dice, window).InEach(ladder.Segments.FirstOrDefault()?.Kind);
        var stopsInStages = dice.OnceIn(4);
        var plan = RolloutPlan.For("plan " + number)
            .Changing(work.Changes)
            .Through(SafePath.Of(dice, work, ladder, evidence, window, stopsInStages))
            .RollingBackBy(work.Steps)
            .OwnedBy(dice.One(Lead, Role.OnCall, Role.ReleaseTeam));
        var stopped = stopsInStages ? plan : plan.StopLoss(evidence.Stops.Select(stop => (StopLoss)stop).Concat(work.Stops));
        return Careful(dice, Explained(dice, risk == RiskClass.Routine ? stopped.Routine("cosmetic, off in seconds") : Touching(dice, risk, Worked(dice, work, ladder, stopped))), work, ladder);
    }

    static RolloutPlan Worked(Dice dice, SafeWork work, SafeLadder ladder, RolloutPlan plan)
    {
        Func<RolloutPlan, RolloutPlan>?[] verbs =
        [
            work.Exposer is { } flag ? one => one.ExposedBy(flag)
                : ladder.Unit is { } unit && dice.OnceIn(2) ? one => one.ExposedBy(dice.One(Control.Router("mesh"), Control.Deployer("deployer")).Delivering(unit)) : null,
            work.IsPaced ? one => one.Paced(Pace.Of(5, ExposureUnit.Hosts, per: 10.Minutes()).KeepingHealthy(90.Percent())) : null,
            work.Containing.Length > 0 ? one => one.ContainingBy(work.Containing[0], work.Containing[1..]) : null,
            work.RepairedForward.Length > 0 ? one => one.RepairingForwardBy(work.RepairedForward[0], work.RepairedForward[1..]) : null,
            work.IsJoined ? one => one.GoingBackTogether(work.Changes[0], work.Changes[1], work.Changes[2..]) : null,
            ladder.Segments.Length > 0 ? one => one.Across(ladder.Segments[0], ladder.Segments[1..]) : null,
            ladder.Variants.Length > 0 ? one => one.RunningOn(ladder.Variants[0], ladder.Variants[1..]) : null,
            work.Changes.Any(change => change.Sheet.IsLoadBearing) ? one => one.Peaking(SafePath.Evening) : null,
        ];
        return verbs.OfType<Func<RolloutPlan, RolloutPlan>>().Aggregate(plan, (all, verb) => verb(all));
    }

    static RolloutPlan Touching(Dice dice, RiskClass risk, RolloutPlan plan) =>
        risk == RiskClass.Critical || (risk is RiskClass.Medium or RiskClass.High && dice.OnceIn(2))
            ? plan.Touching(dice.One(Critical.Payments, Critical.SignIn, Sensitive.PersonalData, Sensitive.HealthData))
            : plan;

    /// <summary>What a team may add: each is true of the plan, and none of it has to be said.</summary>
    static RolloutPlan Explained(Dice dice, RolloutPlan plan) => dice.Saying(
        plan,
        one => one.Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), one.Sheet.Owner!.MayHalt().MayOverride(), Role.Product.MayVeto()),
        one => one.Authority(Role.ReleaseTeam.MayRollBack(On.StopLoss), Role.OnCall.MayOverride().MayAdvance(), one.Sheet.Owner!.MayHalt()),
        one => one.Fearing("a failure that is seen", StoppedBy(one)),
        one => one.ContainingBy(dice.One(
            Contain.Throttle("checkout", to: 10.Percent()), Contain.BreakCircuit(Component.Named("search")), Contain.Drop(Audience.Beta), Contain.ReadOnly("profiles"),
            Contain.FailOver("the other region"), Contain.Run("stop-writes.sh")).Within(5.Minutes()).By(Role.OnCall)),
        one => one.MonitoredThrough(Component.Named("metrics of the provider")).AnnouncedThrough(Component.Named("telephone chain")),
        one => one.Freezing(Actor.Autoscaler("autoscaler")).SharedWith(Actor.ConfigurationManagement("host settings")),
        one => one.Frozen(Freeze.From(new LocalDate(2026, 12, 1)).To(new LocalDate(2027, 1, 6)).Because("the shops are full")),
        one => one.Advancing(Mornings),
        one => one.FinishingWithin(90.Days()),
        one => one.DecidingWithin(10.Minutes()),
        one => one.After("another plan").NeverDuring("a third one").Exclusive("storefront"),
        one => one.Expecting(dice.Between(2_000, 9_000).RequestsPerSecond()).GrowingTo(10_000.RequestsPerSecond()),
        one => one.InEmergency(Emergency.For("INC-2291").Until(Day.PlusDays(9))),
        one => one.AgreedBy(Role.Product, new string('c', 64), Day),
        one => one.Obliging(Obligation.Review().By(Role.Product).Until(Day.PlusMonths(2))));

    static Condition StoppedBy(RolloutPlan plan) =>
        plan.Sheet.StopLosses.Select(stop => stop.Condition).Concat(plan.Sheet.Stages.SelectMany(stage => stage.Sheet.RollBackConditions)).First()!;

    /// <summary>What is demanded of a plan of its risk.</summary>
    static RolloutPlan Careful(Dice dice, RolloutPlan plan, SafeWork work, SafeLadder ladder)
    {
        var isHigh = plan.Risk.Class >= RiskClass.High;
        var told = isHigh || work.Told.Length > 0 || dice.OnceIn(2)
            ? plan.Announcing(Announce.Rollbacks("#ops").Within(5.Minutes()), [.. work.Told, .. dice.Some(Announce.Starts("#ops"), Announce.Completion("#ops").WithReason())]).Informing(Role.Product)
            : plan;
        if (!isHigh)
            return told;
        var rehearsed = told.Rehearsed(dice.Saying(Rehearsal.On(Day).By(Lead), one => one.Of(work.Changes[0], work.Changes[1..]), one => one.Finding("the access was missing"), one => one.Taking(8.Seconds())));
        return dice.One<Func<RolloutPlan, RolloutPlan>>(
            one => one.StartingWhen(Ready.NoIncident(), Ready.SignalsSeenAlive()).Starting(Mornings),
            one => one.StartingWhen(Ready.AcknowledgedBy(Role.OnCall)))(rehearsed);
    }
}
