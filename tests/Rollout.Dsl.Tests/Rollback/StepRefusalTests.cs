using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

public class StepRefusalTests
{
    static readonly FlagChange Flag = Change.Flag("F");
    static readonly RollbackStep Step = Undo.TurnOff(Flag);

    [Fact]
    public void A_step_on_a_change_that_is_null_is_refused_at_the_argument()
    {
        const string Sentence = "The change that a step acts on is null; declare the field of the change before the fields that use it.";
        Rejection.Says(Sentence, "flag", () => Undo.TurnOff(null!));
        Rejection.Says(Sentence, "config", () => Undo.TurnBack(null!));
        Rejection.Says(Sentence, "code", () => Undo.Redeploy((CodeChange)null!));
        Rejection.Says(Sentence, "schema", () => Undo.MigrateDown(null!));
        Rejection.Says(Sentence, "change", () => Undo.Repair(null!));
        Rejection.Says(Sentence, "undoing", () => Undo.Run("x", null!));
        Rejection.Says(Sentence, "undoing", () => Undo.SwitchTraffic("x", null!));
        Rejection.Says(Sentence, "undoing", () => Undo.Restore(Backup.Of("d"), null!));
        Rejection.Says(Sentence, "after", () => Undo.Recover("x", null!));
        Rejection.Says(Sentence, "job", () => Contain.Pause(null!));
        Rejection.Says(Sentence, "flag", () => Contain.KillSwitch(null!));
    }

    [Fact]
    public void A_one_way_schema_cannot_be_migrated_down() =>
        Rejection.Says(
            "Change 's' is one-way, so no migration takes it back; leave the step out and say ContainingBy(...) or RepairingForwardBy(...).",
            "schema",
            () => Undo.MigrateDown(Change.Schema("s").OneWay("gone")));

    [Fact]
    public void Data_without_a_repair_cannot_be_repaired()
    {
        const string Sentence = "Change 'd' names no repair, so there is none to run; say RepairableBy(...) on the change.";
        Rejection.Says(Sentence, "change", () => Undo.Repair(Change.Data("d")));
        Rejection.Says(Sentence, "change", () => Undo.Repair(Change.Data("d").OneWay("gone")));
    }

    [Fact]
    public void A_bound_that_is_null_is_refused()
    {
        const string Sentence = "The time bound of a step is null; write a time, or Open.Until(...) before the rehearsal.";
        Rejection.Says(Sentence, "bound", () => Step.Within(null!));
        Rejection.Says(Sentence, "bound", () => Contain.Pause(Flag).Within(null!));
        Rejection.Says(Sentence, "bound", () => Repair.Run("r").Within(null!));
    }

    [Fact]
    public void A_role_that_is_null_is_refused()
    {
        const string Sentence = "The role that carries out a step is null; name one, as in By(Role.OnCall).";
        Rejection.Says(Sentence, "role", () => Step.By(null!));
        Rejection.Says(Sentence, "role", () => Contain.Pause(Flag).By(null!));
        Rejection.Says(Sentence, "role", () => Repair.Run("r").By(null!));
        Rejection.Says(
            "The role that rehearsed the way back is null; name one, as in By(Role.OnCall).",
            "role",
            () => Rehearsal.On(new(2026, 3, 1)).By(null!));
    }

    [Fact]
    public void A_backup_that_is_null_is_refused() =>
        Rejection.Says("The backup of a repair is null; write Backup.Of(...).", "backup", () => Repair.Run("r").From(null!));

    [Fact]
    public void A_verb_of_a_step_is_said_once()
    {
        Rejection.Says(
            "The step 'turn off F' already says Within(10 seconds), and Within(1 minute) would contradict or repeat it; say Within once.",
            null,
            () => Step.Within(10.Seconds()).Within(1.Minutes()));
        Rejection.Says(
            "The step 'turn off F' already says By(on-call), and By(product) would contradict or repeat it; say By once.",
            null,
            () => Step.By(Role.OnCall).By(Role.Product));
        Rejection.Says(
            "The step 'turn off F' already says Asking('a?'), and Asking('b?') would contradict or repeat it; say Asking once.",
            null,
            () => Step.Asking("a?").Asking("b?"));
        Rejection.Says(
            "The step 'pause F' already says Within(10 seconds), and Within(10 seconds) would contradict or repeat it; say Within once.",
            null,
            () => Contain.Pause(Flag).Within(10.Seconds()).Within(10.Seconds()));
        Rejection.Says(
            "The step 'run x' already says By(on-call), and By(on-call) would contradict or repeat it; say By once.",
            null,
            () => Contain.Run("x").By(Role.OnCall).By(Role.OnCall));
    }
}
