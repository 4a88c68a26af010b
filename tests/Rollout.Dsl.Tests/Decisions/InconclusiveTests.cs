using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Evidence that shows neither health nor harm holds, for a time that has an end.</summary>
public class InconclusiveTests
{
    static Rehearsing Undecided(Stage tenth) => new Rehearsing(Watched(tenth, SmallPlan.Judged("all", 100.PercentOfUsers()))).Starts().Later(1.Hours())
        .Meets(RolloutEvent.Observed(Gate, Verdict.Ambiguous), RolloutEvent.Observed(Stop, Verdict.Healthy), RolloutEvent.Clock());

    static Stage Tenth => SmallPlan.Judged("tenth", 10.PercentOfUsers());

    /// <summary>The source speaks on, and never clearly.</summary>
    static Rehearsing Goes(Rehearsing run, int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            run.Later(1.Hours()).Meets(RolloutEvent.Observed(Gate, Verdict.Ambiguous), RolloutEvent.Observed(Stop, Verdict.Healthy), RolloutEvent.Clock());
        }

        return run;
    }

    [Fact]
    public void Undecided_evidence_holds_and_rolls_back_after_a_day()
    {
        var run = Undecided(Tenth).IsHeldBy(HoldReasons.Undecided)
            .Says("hold: Stage 'tenth' was observed, and its gate is not met ('errors < 0.1 percent' is ambiguous)");
        Goes(run, 23).IsIn(Phase.Observing, "tenth");
        Goes(run, 1).Says("""
            roll back: Stage 'tenth' was held for 1 day, at last by undecided evidence ('errors < 0.1 percent' is ambiguous)
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);
    }

    [Fact]
    public void Evidence_that_is_decided_late_lets_the_rollout_go_on() =>
        Goes(Undecided(Tenth), 5).Later(10.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");

    [Fact]
    public void Where_the_plan_says_so_it_goes_on_undecided() => Goes(Undecided(Tenth.IfUndecided(2.Hours(), Then.Advance)), 2)
        .Says("advance to stage 'all' (100 percent of users): Stage 'tenth' was observed for 1 hour, and its gate is not met ('errors < 0.1 percent' is ambiguous); the plan goes on once undecided evidence held it for 2 hours");

    [Fact]
    public void Going_on_undecided_never_leads_past_missing_data() => Undecided(Tenth.IfUndecided(2.Hours(), Then.Advance))
        .Waits(1.Minutes()).Meets(RolloutEvent.NoData(Stop, NoDataCause.Missing)).Waits(2.Hours()).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void What_holds_after_a_hold_was_answered_has_a_time_of_its_own()
    {
        var plan = Watched(Tenth.IfUndecided(2.Hours(), Then.Advance), SmallPlan.Judged("all", 100.PercentOfUsers()));
        var run = Goes(new Rehearsing(plan).Starts().Meets(RolloutEvent.LineStopped("a fire")), 3).IsHeldBy(HoldReasons.None)
            .Says("resume: Stage 'all' waits for the line to be released").Meets(RolloutEvent.NoData(Stop, NoDataCause.Missing)).IsHeldBy(HoldReasons.NoData);
        run.Waits(119.Minutes()).IsIn(Phase.Observing, "tenth").Waits(1.Minutes()).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void It_contains_or_steps_back_where_the_plan_says_so()
    {
        var containing = Watched(Tenth.IfUndecided(2.Hours(), Then.Contain)).ContainingBy(Contain.Run("lock.sh"));
        Goes(new Rehearsing(containing).Starts(), 4).IsIn(Phase.Containing, "tenth");
        var stepping = Watched(Tenth, SmallPlan.Judged("all", 100.PercentOfUsers()).IfUndecided(2.Hours(), Then.StepBack));
        Goes(new Rehearsing(stepping).Starts().PassesHour().Does(), 3)
            .Says("step back to stage 'tenth' (10 percent of users): Stage 'all' was held for 2 hours, at last by undecided evidence ('errors < 0.1 percent' is ambiguous)");
    }

    [Fact]
    public void What_was_without_data_is_told_so_when_its_hold_ends_in_a_step_back() => new Rehearsing(
            Watched(Tenth, SmallPlan.Judged("all", 100.PercentOfUsers()).IfUndecided(2.Hours(), Then.StepBack)))
        .Starts().PassesHour().Does().Waits(1.Hours()).IsHeldBy(HoldReasons.NoData).Waits(2.Hours())
        .Says("step back to stage 'tenth' (10 percent of users): Stage 'all' was held for 2 hours, at last by missing data ('errors < 0.1 percent' and 'errors > 1 percent' are without data, missing)");
}
