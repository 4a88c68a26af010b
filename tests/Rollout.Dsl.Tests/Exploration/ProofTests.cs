using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>Each kind of property, with each outcome that it can have, and the words of it.</summary>
public class ProofTests
{
    static void Says(string text, Courses courses, CourseProperty property) => Assert.Equal(text.ReplaceLineEndings("\n"), courses.Prove(property).ToString());

    static void Says(string text, RolloutPlan plan, CourseProperty property) => Says(text, Courses.Of(plan), property);

    [Fact]
    public void Always_holds_where_every_moment_is_so() => Says(
        "\"nothing has a veto\" holds for plan 'release' (85 states, 546 steps)", Release.Safe, CourseProperty.Always("nothing has a veto", moment => (moment.Holds & HoldReasons.Veto) == 0));

    [Fact]
    public void Always_is_broken_by_the_shortest_course_to_a_moment_that_is_not_so() => Says(
        """
        "nobody halts in the tenth" is broken by plan 'release' in 2 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. a person halts -> hold; held by a halt   Release.cs:3
          Try: trust people.
          Replay: ReadyMet;Halt
        """, Release.Safe, CourseProperty.Always("nobody halts in the tenth", moment => moment.Stage is not { Sheet.Name: "tenth" } || (moment.Holds & HoldReasons.Halted) == 0).Try("trust people."));

    [Fact]
    public void Never_is_broken_by_the_shortest_course_over_such_a_step() => Says(
        """
        "nothing completes" is broken by plan 'release' in 5 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. the exposure is set -> wait   Release.cs:3
          3. the observation of 1 hour is over -> hold; held by undecided evidence   Release.cs:3
          4. the gate is met over the whole window -> advance to 'all'; exposure everyone   Release.cs:5
          5. the exposure is set -> complete   Release.cs:5
          Replay: ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet;ActionDone
        """, Release.Safe, CourseProperty.Never("nothing completes", step => step.Decided.Contains(DecisionKind.Complete)));

    [Fact]
    public void Never_says_nothing_where_no_course_comes_to_where_it_speaks_of() => Says(
        "\"nothing is stepped back to\" says nothing about plan 'release': no course comes to what it speaks of (85 states, 546 steps)\n  Try: let it speak of moments to which this plan comes, or leave it out.", Release.Safe, CourseProperty.Never("nothing is stepped back to", moment => moment.IsPastPointOfNoReturn, step => step.Decided.Contains(DecisionKind.StepBack)));

    [Fact]
    public void Eventually_holds_where_time_ends_everything_else() => Says(
        "\"it ends or a person is called\" holds for plan 'release' (85 states, 546 steps)", Release.Safe, CourseProperty.Eventually("it ends or a person is called", moment => moment.Stage is not null, moment => moment.IsEnded || moment.Phase == Phase.NeedsOwner));

    [Fact]
    public void Eventually_is_broken_by_a_course_that_rests() => Says(
        """
        "it ends" is broken by plan 'release' in 3 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. the exposure is not set in time -> roll back, 'turn off FLAG'   Release.cs:7
          3. 'turn off FLAG' takes too long -> call the owner   Release.cs:3
          and nothing ends that
          Replay: ReadyMet;TimerEnded:Action;TimerEnded:Action
        """, Release.Safe, CourseProperty.Eventually("it ends", moment => moment.Stage is not null, moment => moment.IsEnded));

    [Fact]
    public void Eventually_is_broken_by_what_need_not_begin() => Says(
        """
        "it starts" is broken by plan 'release' before anything happens
          and nothing ends that
        """, Release.Safe, CourseProperty.Eventually("it starts", moment => moment.Phase == Phase.Entering));

    [Fact]
    public void Eventually_is_broken_by_a_course_that_goes_round_for_ever() => Says(
        """
        "a rollback is finished or contained" is broken by plan 'release' in 4 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. the exposure is not set in time -> roll back, 'turn off FLAG'   Release.cs:7
          3. 'turn off FLAG' takes too long -> call the owner   Release.cs:3
          4. a person has the step taken again -> 'turn off FLAG'   Release.cs:7
          and from step 3 on it may go on like that for ever
          Replay: ReadyMet;TimerEnded:Action;TimerEnded:Action;Retry
        """,
        Release.Safe.ContainingBy(Contain.Run("block.sh")),
        CourseProperty.Eventually("a rollback is finished or contained", moment => moment.Phase == Phase.RollingBack, moment => moment.IsEnded || moment.Phase == Phase.Containing));

    [Fact]
    public void A_hold_that_comes_and_goes_has_an_end_since_its_times_are_counted_together() => Says(
        "\"the tenth is left\" holds for plan 'release' (117 states, 1,032 steps)",
        Release.Along(Release.Tenth.HoldWhen(SmallPlan.Errors > 0.5.Percent()), Release.All),
        CourseProperty.Eventually("the tenth is left", moment => moment.Stage is { Sheet.Name: "tenth" }, moment => moment.Stage is { Sheet.Name: "all" } || moment.Phase is not (Phase.Entering or Phase.Observing)));

    [Fact]
    public void A_closed_window_opens_at_last() => Says(
        "\"what is met goes on\" holds for plan 'release' (85 states, 546 steps)",
        Release.Safe,
        CourseProperty.Eventually("what is met goes on", moment => moment.Stage is not null && moment.Holds == HoldReasons.None, moment => moment.Holds != HoldReasons.None || moment.Phase is not (Phase.Entering or Phase.Observing)));

    [Fact]
    public void Sometimes_holds_where_some_course_comes_there() => Says(
        "\"it is completed\" holds for plan 'release' (85 states, 546 steps)", Release.Safe, CourseProperty.Sometimes("it is completed", moment => moment.Phase == Phase.Completed));

    [Fact]
    public void Sometimes_is_broken_where_none_does() => Says(
        "\"it is contained\" is broken by plan 'release': no course comes there (85 states, 546 steps)", Release.Safe, CourseProperty.Sometimes("it is contained", moment => moment.Phase == Phase.Contained));

    [Fact]
    public void Only_after_is_broken_by_a_course_that_leaves_the_step_out() => Says(
        """
        "everyone is exposed only after evidence" is broken by plan 'release' in 4 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. the exposure is set -> wait   Release.cs:3
          3. the observation of 1 hour is over -> hold; held by undecided evidence   Release.cs:3
          4. the stage was held for 2 hours -> advance to 'all'; exposure everyone   Release.cs:5
          Try: end the hold in a rollback.
          Replay: ReadyMet;ActionDone;TimerEnded:Window;TimerEnded:Hold
        """,
        Release.Along(Release.Tenth.IfUndecided(2.Hours(), Then.Advance), Release.All),
        CourseProperty.OnlyAfter("everyone is exposed only after evidence", moment => moment.IsFullyExposing, step => step.PassesGate).Try("end the hold in a rollback."));

    /// <summary>After the end of the wait the stage may still wait for a window, and is entered later than nobody's approval counted.</summary>
    [Fact]
    public void An_approval_that_expired_into_going_on_was_not_given() => Says(
        "\"what went on without an approval has none\" holds for plan 'release' (146 states, 1,196 steps)",
        Release.Along(Release.Tenth, Release.All.ApprovedBy(Approval.By(Role.Management).Within(4.Hours()).IfExpired(Then.Advance))),
        CourseProperty.Never("what went on without an approval has none", moment => moment.State.Has(ControlFlags.ApprovalWaived), step => step.IsApproved));

    [Fact]
    public void Reachable_within_counts_the_bounds_of_the_steps()
    {
        var rolledBack = Safety.RolledBackWithin(10.Seconds());
        Says("\"rolled back within 10 seconds from everywhere before the point of no return\" holds for plan 'release' (85 states, 546 steps)", Release.Safe, rolledBack);
        Says("""
            "rolled back within 9 seconds from everywhere before the point of no return" is broken by plan 'release' in 1 step
              1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
              and from there the fastest way takes 10 seconds
              Try: grant MayRollBack(...) to a role, and write bounds with Within(...) that add up to no more than that.
              Replay: ReadyMet
            """, Release.Safe, Safety.RolledBackWithin(9.Seconds()));
    }

    [Fact]
    public void Where_nobody_may_roll_back_no_time_is_long_enough() => Says(
        """
        "rolled back within 365 days from everywhere before the point of no return" is broken by plan 'release' in 1 step
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          and from there nobody has a way, or a step on it has no time
          Try: grant MayRollBack(...) to a role, and write bounds with Within(...) that add up to no more than that.
          Replay: ReadyMet
        """, Release.Safe.Authority(Role.OnCall.MayHalt()), Safety.RolledBackWithin(365.Days()));

    [Fact]
    public void A_function_that_throws_is_told_with_the_property_and_the_course()
    {
        var thrown = Unanswered("""
            "v" cannot be asked of plan 'release': it throws NullReferenceException before anything happens
              Thrown: Object reference not set to an instance of an object.
              Try: let it answer for every moment; Stage is null before the first one.
            """, CourseProperty.Always("v", moment => moment.Stage!.Sheet.Name.Length > 0));
        Assert.IsType<NullReferenceException>(thrown.InnerException);
    }

    [Fact]
    public void A_function_of_steps_that_throws_is_told_with_the_step() => Unanswered("""
        "nobody halts" cannot be asked of plan 'release': it throws InvalidOperationException in 2 steps
          1. everything is ready -> start with 'tenth'; exposure 10 percent of users   Release.cs:3
          2. a person halts -> hold; held by a halt   Release.cs:3
          Thrown: halted
          Try: let it answer for every moment; Stage is null before the first one.
          Replay: ReadyMet;Halt
        """, CourseProperty.Never("nobody halts", step => step.After is { Stage: not null, Holds: HoldReasons.Halted } ? throw new InvalidOperationException("halted") : false).Try("do not halt."));

    static InvalidOperationException Unanswered(string text, CourseProperty property)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Courses.Of(Release.Safe).Prove(property));
        Assert.Equal(text.ReplaceLineEndings("\n"), thrown.Message);
        return thrown;
    }

    [Fact]
    public void With_a_limit_nothing_is_proved_that_was_not_seen()
    {
        var few = Courses.Of(Release.Safe, states: 5);
        Says("\"it is not completed\" is undecided for plan 'release': the search ended at its limit after 5 states\n  Try: raise the limit, or leave it out.", few, CourseProperty.Always("it is not completed", moment => moment.Phase != Phase.Completed));
        Says("\"nobody is exposed\" is undecided for plan 'release': the search ended at its limit after 5 states\n  Try: raise the limit, or leave it out.", few, CourseProperty.Never("nobody is exposed", moment => moment.Phase == Phase.Completed, _ => true));
        Says("\"it is completed\" is undecided for plan 'release': the search ended at its limit after 5 states\n  Try: raise the limit, or leave it out.", few, CourseProperty.Sometimes("it is completed", moment => moment.Phase == Phase.Completed));
        Assert.Equal(ProofOutcome.Broken, few.Prove(CourseProperty.Always("it is not started", moment => moment.Phase != Phase.Entering)).Outcome);
        Assert.Equal(ProofOutcome.Holds, few.Prove(CourseProperty.Sometimes("it is started", moment => moment.Phase == Phase.Entering)).Outcome);
    }
}
