using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>The optional verbs of a rollback step, what it needs, and steps of containment.</summary>
static class AnyStep
{
    static readonly LocalDate Day = new(2026, 3, 1);

    public static Gen<Bound?> Bounds { get; } =
        Gen.Elements<Bound?>(null, 10.Seconds(), 4.Hours(), Open.Until(new LocalDate(2026, 5, 1), by: Role.ReleaseTeam), Open.Undecided(by: Role.OnCall));

    public static Gen<Backup> Backups { get; } = Gen.Elements(
        Backup.Of("contacts"),
        Backup.Of("contacts").RestoreTested(Day),
        Backup.Of("contacts").RestoreTested(Day).Losing(1.Hours()).RestoredWithin(2.Hours()));

    static readonly Gen<Prerequisite> Prerequisites = Gen.OneOf(
        Gen.Elements(Prerequisite.Artefact("web 1.0"), Prerequisite.Artefact("web 1.0").CheckedOn(Day), Prerequisite.Access("console").CheckedOn(Day)),
        Backups.Select(backup => (Prerequisite)backup));

    /// <summary>One of each optional verb, in a random order, some left out.</summary>
    public static Gen<Func<RollbackStep, RollbackStep>[]> Verbs { get; } =
        from bound in Bounds.Where(bound => bound is not null)
        from condition in AnyCondition.Gen
        from backup in Backups
        from needed in Prerequisites
        from repeatable in Gen.Elements(false, true)
        from accept in AnyAcceptance.Gen
        from verbs in Gen.SubListOf<Func<RollbackStep, RollbackStep>>(
            step => accept.Until is { } until
                ? step.Accepting(accept.Rule, accept.Because, until, Role.OnCall)
                : step.Accepting(accept.Rule, accept.Because, Open.Undecided(Role.OnCall)),
            step => step.Within(bound!),
            step => step.By(Role.OnCall),
            step => step.Asking("is it needed?"),
            step => step.OnlyIf(condition),
            step => step.WithDowntime(5.Minutes()),
            step => step.ExpectingOutcome("the old page is shown"),
            step => repeatable ? step.Repeatable() : step.NotRepeatable("rows would be written twice"),
            step => step.AfterSnapshot(backup),
            step => step.Needing(needed, Prerequisite.Artefact("installer")),
            step => step.TriggeredBy(Role.OnCall, Role.DataOwner),
            step => step.InSteps(10.PercentOfTraffic(), 50.PercentOfTraffic()),
            step => step.Runbook("runbooks/undo"),
            step => step.ReachedThrough(Component.Named("bastion")))
        select verbs.ToArray();

    public static Gen<ContainmentStep> Containment { get; } =
        from step in Gen.Elements(
            Contain.Pause(Change.Flag("flag")),
            Contain.KillSwitch(Change.Flag("flag")),
            Contain.Run("block.sh"),
            Contain.Throttle("exports", to: 10.Percent()),
            Contain.Throttle("exports", to: 5.RequestsPerSecond()),
            Contain.BreakCircuit(Component.Named("payments-db")),
            Contain.Drop(Audience.Internal),
            Contain.ReadOnly("contacts"),
            Contain.FailOver("region west"))
        from bound in Bounds
        from accept in AnyAcceptance.Gen
        from accepts in Gen.Choose(0, 3)
        let bounded = bound is null ? step : step.Within(bound)
        select accepts == 0 && accept.Until is { } until ? bounded.Accepting(accept.Rule, accept.Because, until, Role.OnCall) : bounded;

    public static Gen<Rehearsal> Rehearsals { get; } =
        from change in Gen.Elements<Change>(Change.Flag("flag"), Change.Code("code", "1", "2"))
        from verbs in Gen.SubListOf<Func<Rehearsal, Rehearsal>>(
            rehearsal => rehearsal.Taking(20.Minutes()),
            rehearsal => rehearsal.By(Role.OnCall),
            rehearsal => rehearsal.Of(change),
            rehearsal => rehearsal.Covering(Undo.Run("undo.sh", change)),
            rehearsal => rehearsal.Finding("the console was locked").Finding("nobody had the key"),
            rehearsal => rehearsal.IncludingDecision(),
            rehearsal => rehearsal.IncludingAnnouncement())
        select verbs.Aggregate(Rehearsal.On(Day), (rehearsal, verb) => verb(rehearsal));
}
