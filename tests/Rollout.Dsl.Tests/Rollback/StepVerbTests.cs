using System;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

public class StepVerbTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors");
    static readonly FlagChange Flag = Change.Flag("F");
    static readonly RollbackStep Step = Undo.TurnOff(Flag);
    static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void Steps_read_in_one_line()
    {
        Assert.Equal("switch traffic to the old fleet", Undo.SwitchTraffic("the old fleet", Flag).ToString());
        Assert.Equal("restore rows from the backup of contacts", Undo.Restore(Backup.Of("contacts"), Change.Data("rows")).ToString());
        Assert.Equal("recover after F: restart it", Undo.Recover("restart it", Flag).ToString());
        Assert.Equal("verify that errors < 1 percent", Undo.Verify(Errors < 1.Percent()).ToString());
        Assert.Equal("repair columns: run r", Undo.Repair(Change.Data("columns").RepairableBy(Repair.Run("r"))).ToString());
    }

    [Fact]
    public void A_verb_of_a_step_is_said_once()
    {
        Twice("OnlyIf", "errors > 1 percent", "errors > 2 percent", () => Step.OnlyIf(Errors > 1.Percent()).OnlyIf(Errors > 2.Percent()));
        Twice("WithDowntime", "1 minute", "2 minutes", () => Step.WithDowntime(1.Minutes()).WithDowntime(2.Minutes()));
        Twice("ExpectingOutcome", "'a'", "'b'", () => Step.ExpectingOutcome("a").ExpectingOutcome("b"));
        Twice("AfterSnapshot", "backup of a", "backup of b", () => Step.AfterSnapshot(Backup.Of("a")).AfterSnapshot(Backup.Of("b")));
        Twice("Runbook", "'a'", "'b'", () => Step.Runbook("a").Runbook("b"));
    }

    [Fact]
    public void A_step_is_repeatable_or_it_is_not()
    {
        Contradicts("Repeatable()", "Repeatable()", () => Step.Repeatable().Repeatable());
        Contradicts("Repeatable()", "NotRepeatable('it pays twice')", () => Step.Repeatable().NotRepeatable("it pays twice"));
        Contradicts("NotRepeatable('it pays twice')", "Repeatable()", () => Step.NotRepeatable("it pays twice").Repeatable());
        Assert.Equal((true, null), (Step.Repeatable().Sheet.IsRepeatable, Step.Repeatable().Sheet.WhyNotRepeatable));
        Assert.Equal((false, "it pays twice"), (Step.NotRepeatable("it pays twice").Sheet.IsRepeatable, Step.NotRepeatable("it pays twice").Sheet.WhyNotRepeatable));
    }

    [Fact]
    public void A_text_that_is_blank_is_refused()
    {
        Rejection.Says("The outcome of a step is blank; write it in words.", "outcome", () => Step.ExpectingOutcome(" "));
        Rejection.Says("The runbook of a step is blank; write it in words.", "address", () => Step.Runbook(""));
        Rejection.Says("Why a step must not be repeated is blank; write it in words.", "because", () => Step.NotRepeatable(""));
        Rejection.Says("Where the traffic is switched to is blank; write it in words.", "to", () => Undo.SwitchTraffic("", Flag));
        Rejection.Says("What a step needs is blank; write it in words.", "what", () => Prerequisite.Artefact(""));
        Rejection.Says("The way in that a step needs is blank; write it in words.", "path", () => Prerequisite.Access(""));
    }

    [Fact]
    public void A_downtime_is_longer_than_nothing() => Rejection.Says(
        "The downtime of a step is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Step.WithDowntime(Duration.Zero));

    [Fact]
    public void A_null_is_refused_where_it_stands()
    {
        const string Condition = "The condition of a step is null; declare the field of the metric before the fields that use it.";
        const string OfStep = "The backup of a step is null; write Backup.Of(...).";
        Rejection.Says(Condition, "condition", () => Undo.Verify(null!));
        Rejection.Says(Condition, "condition", () => Step.OnlyIf(null!));
        Rejection.Says(OfStep, "backup", () => Undo.Restore(null!, Flag));
        Rejection.Says(OfStep, "snapshot", () => Step.AfterSnapshot(null!));
        Rejection.Says(OfStep, "backup", () => (Prerequisite)(Backup)null!);
        Rejection.Says(
            "Needing(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Step.Needing((Prerequisite)null!));
    }

    [Fact]
    public void The_ladder_of_a_step_grows()
    {
        Assert.Equal(Step.InSteps(10.PercentOfTraffic(), 50.PercentOfTraffic()), Step.InSteps(10.PercentOfTraffic()).InSteps(50.PercentOfTraffic()));
        Assert.NotNull(Step.InSteps(10.PercentOfTraffic(), Exposure.OfHosts(1, of: 20)));
        Rejection.Says(
            "The ladder of the step 'turn off F' goes from 50 percent of traffic to 10 percent of traffic and from 10 percent of traffic to 10 percent of traffic, which reaches nobody new; write each part larger than the one before.",
            "rest",
            () => Step.InSteps(50.PercentOfTraffic(), 10.PercentOfTraffic(), 10.PercentOfTraffic()));
    }

    [Fact]
    public void A_prerequisite_is_checked_once_and_a_backup_by_its_restore_test()
    {
        Rejection.Says(
            "The artefact 'web 1.0' already says CheckedOn(2026-03-01), and CheckedOn(2026-03-01) would contradict or repeat it; say CheckedOn once.",
            null,
            () => Prerequisite.Artefact("web 1.0").CheckedOn(Day).CheckedOn(Day));
        Rejection.Says(
            "The backup of rows is checked by restoring it; say RestoreTested(...) on the backup.", null, () => ((Prerequisite)Backup.Of("rows")).CheckedOn(Day));
        Assert.Equal(Day, ((Prerequisite)Backup.Of("rows").RestoreTested(Day)).Sheet.CheckedOn);
    }

    static void Twice(string verb, string said, string again, Func<object> call) => Rejection.Says(
        $"The step 'turn off F' already says {verb}({said}), and {verb}({again}) would contradict or repeat it; say {verb} once.", null, call);

    static void Contradicts(string said, string verb, Func<object> call) => Rejection.Says(
        $"The step 'turn off F' already says {said}, and {verb} would contradict or repeat it; say one of the two, once.", null, call);
}
