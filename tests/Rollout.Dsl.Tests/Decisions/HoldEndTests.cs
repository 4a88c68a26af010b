using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Every hold ends, whoever is silent.</summary>
public class HoldEndTests
{
    static Stage Tenth => SmallPlan.Judged("tenth", 10.PercentOfUsers());

    static Rehearsing Begun(Stage tenth) => new Rehearsing(Watched(tenth, SmallPlan.Judged("all", 100.PercentOfUsers()))).Starts();

    [Fact]
    public void A_hold_lasts_a_day_or_twice_the_window_where_that_is_longer()
    {
        var halt = RolloutEvent.Halted(Role.OnCall, "wait");
        Assert.Equal(Start + 24.Hours(), Begun(Tenth).Meets(halt).Due);
        Assert.Equal(Start + 4.Days(), Begun(Stage.Named("tenth").To(10.PercentOfUsers()).ObserveFor(2.Days()).AdvanceWhen(Gate)).Meets(halt).Due);
        Assert.Equal(Start + 2.Hours(), Begun(Tenth.IfUndecided(2.Hours(), Then.RollBack)).Meets(halt).Due);
    }

    [Fact]
    public void A_halt_that_nobody_takes_back_rolls_back() => Begun(Tenth).Meets(RolloutEvent.Halted(Role.OnCall, "wait"))
        .Says("hold: Stage 'tenth' is held by a halt (on-call halts: wait)").Waits(24.Hours())
        .Says("""
            roll back: Stage 'tenth' was held for 1 day, at last by a halt
            turn off FLAG: Step 1 of 1, within 10 seconds
            """);

    [Fact]
    public void Going_on_undecided_never_leads_past_a_halt_or_an_incident()
    {
        Begun(Tenth.IfUndecided(2.Hours(), Then.Advance)).Meets(RolloutEvent.Halted(Role.OnCall, "wait")).Waits(2.Hours()).IsIn(Phase.RollingBack, "tenth");
        Begun(Tenth.IfUndecided(2.Hours(), Then.Advance)).Meets(RolloutEvent.IncidentOpened("INC-7")).Waits(2.Hours()).IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void A_stage_ends_with_its_limit_whatever_holds_it()
    {
        var run = Begun(Tenth.EndingWithin(5.Hours())).PassesHour();
        new Rehearsing(Watched(Tenth.EndingWithin(5.Hours()), Stage.Named("all").ToEveryone())).Starts().Meets(RolloutEvent.LineStopped("a fire")).PassesHour()
            .Waits(4.Hours()).Says("""
                roll back: Stage 'tenth' has lasted 5 hours, which is as long as it may
                turn off FLAG: Step 1 of 1, within 10 seconds
                """);
        run.IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void A_rollout_ends_with_its_deadline() =>
        new Rehearsing(Watched(Tenth, Stage.Named("all").ToEveryone()).FinishingWithin(3.Hours())).Starts().Meets(RolloutEvent.LineStopped("a fire")).PassesHour().Waits(2.Hours())
            .Says("""
                roll back: The rollout has lasted 3 hours, which is as long as it may
                turn off FLAG: Step 1 of 1, within 10 seconds
                """);

    [Fact]
    public void A_person_who_has_to_advance_and_does_not_is_waited_for_as_long_as_for_any_hold()
    {
        var plan = Watched(Tenth, SmallPlan.Judged("all", 100.PercentOfUsers())).Authority(Role.Product.MayAdvance());
        var run = new Rehearsing(plan).Starts().Later(30.Minutes()).SeesHealth().Meets(RolloutEvent.Advanced(Role.Product))
            .Says("refuse: Stage 'tenth' has not shown yet what its gate asks for; going on without that takes an override of the gate")
            .Later(30.Minutes()).SeesHealth().Says("hold: Stage 'tenth' meets its gate, and product has to advance").IsHeldBy(HoldReasons.Person);
        run.Meets(RolloutEvent.Advanced(Role.OnCall)).Says("refuse: The role on-call may not advance; product may").Meets(RolloutEvent.Advanced(Role.Product)).IsIn(Phase.Entering, "all");
        run = new Rehearsing(plan).Starts();
        for (var hour = 0; hour < 24; hour++)
            run.PassesHour();
        run.IsIn(Phase.Observing, "tenth").PassesHour().IsIn(Phase.RollingBack, "tenth");
    }

    [Fact]
    public void Several_holds_are_told_together_and_end_one_by_one() => Begun(Tenth).Meets(RolloutEvent.IncidentOpened("INC-7"), RolloutEvent.NoData(Stop, NoDataCause.Stale))
        .Says("hold: Stage 'tenth' is held by an incident and missing data ('errors > 1 percent' is without data, stale)")
        .Meets(RolloutEvent.IncidentClosed("INC-7")).IsHeldBy(HoldReasons.NoData);
}
