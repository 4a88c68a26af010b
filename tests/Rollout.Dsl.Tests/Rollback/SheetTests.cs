using System.Linq;
using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Rollback;

/// <summary>What was said with a verb is read from a sheet.</summary>
public class SheetTests
{
    static readonly LocalDate Day = new(2026, 3, 1);
    static readonly Condition Broken = SmallPlan.Errors > 1.Percent();
    static readonly Backup Rows = Backup.Of("rows").RestoreTested(Day).Losing(1.Minutes()).RestoredWithin(2.Hours());

    [Fact]
    public void The_sheet_of_a_step_shows_what_was_said_of_it()
    {
        var sheet = Undo.Restore(Rows, undoing: SmallPlan.Flag)
            .OnlyIf(Broken).WithDowntime(5.Minutes()).ExpectingOutcome("rows are back").AfterSnapshot(Backup.Of("now"))
            .Needing(Rows, Prerequisite.Access("console")).TriggeredBy(Role.OnCall).InSteps(10.PercentOfUsers()).Runbook("runbooks/rows")
            .ReachedThrough(Component.Named("bastion")).Sheet;
        Assert.Equal((SmallPlan.Flag, Rows, Broken, 5.Minutes()), (sheet.Change, sheet.RestoredFrom, sheet.OnlyIf, sheet.Downtime));
        Assert.Equal((2.Hours(), "rows are back", Backup.Of("now"), "runbooks/rows"), (sheet.Within, sheet.Outcome, sheet.Snapshot, sheet.Runbook));
        Assert.Equal([PrerequisiteKind.Backup, PrerequisiteKind.Access], sheet.Prerequisites.Select(needed => needed.Sheet.Kind));
        Assert.Equal([Role.OnCall], sheet.TriggeredBy);
        Assert.Equal([10.PercentOfUsers()], sheet.Ladder);
        Assert.Equal([Component.Named("bastion")], sheet.ReachedThrough);
    }

    [Fact]
    public void The_sheet_of_a_step_shows_what_it_acts_on()
    {
        Assert.Equal("old fleet", Undo.SwitchTraffic("old fleet", SmallPlan.Flag).Sheet.To);
        Assert.Equal((SmallPlan.Flag, "restart"), (Undo.Recover("restart", SmallPlan.Flag).Sheet.Change, Undo.Recover("restart", SmallPlan.Flag).Sheet.Command));
        Assert.Equal(Broken, Undo.Verify(Broken).Sheet.Verifies);
        Assert.Equal(("exports", 10.Percent(), null), Limits(Contain.Throttle("exports", to: 10.Percent()).Sheet));
        Assert.Equal(("exports", null, 5.RequestsPerSecond()), Limits(Contain.Throttle("exports", to: 5.RequestsPerSecond()).Sheet));
        Assert.Equal(Component.Named("db"), Contain.BreakCircuit(Component.Named("db")).Sheet.Component);
        Assert.Equal(Audience.Internal, Contain.Drop(Audience.Internal).Sheet.Audience);
        Assert.Equal("rows", Contain.ReadOnly("rows").Sheet.What);
        Assert.Equal("west", Contain.FailOver("west").Sheet.To);
    }

    [Fact]
    public void The_sheets_of_records_show_what_was_seen()
    {
        Assert.Equal(("rows", Day, 1.Minutes(), 2.Hours()), (Rows.Sheet.Data, Rows.Sheet.RestoreTested, Rows.Sheet.Losing, Rows.Sheet.RestoredWithin));
        var needed = Prerequisite.Artefact("web 1.0").CheckedOn(Day).Sheet;
        Assert.Equal((PrerequisiteKind.Artefact, "web 1.0", Day, null), (needed.Kind, needed.What, needed.CheckedOn, needed.Backup));
        var walk = Rehearsal.On(Day).Taking(1.Hours()).By(Role.OnCall).Of(SmallPlan.Flag).Covering(Undo.TurnOff(SmallPlan.Flag)).Sheet;
        Assert.Equal((Day, 1.Hours(), Role.OnCall), (walk.Date, walk.Took, walk.By));
        Assert.Equal([SmallPlan.Flag], walk.Changes);
        Assert.Equal([Undo.TurnOff(SmallPlan.Flag)], walk.Steps);
        var open = Undo.TurnOff(SmallPlan.Flag).Within(Open.Until(Day, Role.Product)).Sheet.Open!.Sheet;
        Assert.Equal((Day, Role.Product), (open.Until, open.By));
    }

    static (string?, Ratio?, RequestRate?) Limits(StepSheet sheet) => (sheet.What, sheet.LimitShare, sheet.LimitRate);
}
