using System;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Time;

/// <summary>What a plan says about time and about what else is going on.</summary>
public class SurroundingsTests
{
    static readonly RolloutPlan Plan = SmallPlan.Clean();

    [Fact]
    public void A_plan_shows_what_it_says_about_time()
    {
        var window = ReleaseWindow.On(IsoDayOfWeek.Monday);
        var freeze = Freeze.From(new(2026, 12, 20)).To(new(2026, 12, 27));
        var sheet = Plan.FinishingWithin(3.Days()).After("a").After("b").NeverDuring("c").Exclusive("database").Starting(window).Advancing(window).Frozen([freeze])
            .Freezing(Actor.Autoscaler("pods")).SharedWith(Actor.AutoUpdate("nodes")).InEmergency(Emergency.For("INC-1")).StartingWhen(Ready.Rehearsed()).Sheet;
        Assert.Equal(3.Days(), sheet.Deadline);
        Assert.Equal(["a", "b"], sheet.After);
        Assert.Equal(["c"], sheet.NeverDuring);
        Assert.Equal(["database"], sheet.ExclusiveTargets);
        Assert.Equal([window], sheet.StartWindows);
        Assert.Equal([window], sheet.AdvanceWindows);
        Assert.Equal([freeze], sheet.Freezes);
        Assert.Equal([Actor.Autoscaler("pods")], sheet.FrozenActors);
        Assert.Equal([Actor.AutoUpdate("nodes")], sheet.SharingActors);
        Assert.Equal(Emergency.For("INC-1"), sheet.Emergency);
        Assert.Equal([Ready.Rehearsed()], sheet.StartConditions);
    }

    [Fact]
    public void A_plan_neither_waits_for_itself_nor_says_a_name_twice()
    {
        Rejection.Says("After('p') names plan 'p' itself, which can neither wait for itself nor keep away; name another plan.", "otherPlan", () => Plan.After("p"));
        Rejection.Says("NeverDuring('p') names plan 'p' itself, which can neither wait for itself nor keep away; name another plan.", "otherPlan", () => Plan.NeverDuring("p"));
        Rejection.Says("Plan 'p' already says After('a'); say it once.", "otherPlan", () => Plan.After("a").After("a"));
        Rejection.Says("Plan 'p' already says Exclusive('a'); say it once.", "target", () => Plan.Exclusive("a").Exclusive("a"));
        Rejection.Says("The target that a plan claims is blank; write it in words.", "target", () => Plan.Exclusive(" "));
    }

    [Fact]
    public void A_time_limit_is_longer_than_nothing() => Rejection.Says(
        "The time in which plan 'p' finishes is 0 seconds, and it has to be longer than 0; write how long it takes.", "time", () => Plan.FinishingWithin(0.Seconds()));

    [Fact]
    public void A_verb_refuses_null()
    {
        const string Remedy = "pass a value, and declare fields before the fields that use them.";
        Assert.All(
            new (string Verb, Func<object> Call)[]
            {
                ("StartingWhen", () => Plan.StartingWhen(null!)),
                ("Starting", () => Plan.Starting(null!)),
                ("Advancing", () => Plan.Advancing(null!)),
                ("Frozen", () => Plan.Frozen((Freeze)null!)),
                ("Freezing", () => Plan.Freezing(null!)),
                ("SharedWith", () => Plan.SharedWith(null!)),
                ("Within", () => RolloutPolicy.Named("team").Within(null!)),
            },
            verb => Rejection.Says($"{verb.Verb}(...) got null for 'first'; {Remedy}", "first", verb.Call));
        Rejection.Says($"The emergency of plan 'p' is null; {Remedy}", "emergency", () => Plan.InEmergency(null!));
        Rejection.Says("The role that reviews an emergency is null; name one.", "role", () => Emergency.For("INC-1").ReviewedBy(null!, new(2026, 5, 1)));
        Rejection.Says("The role that acknowledges a start is null; name one.", "role", () => Ready.AcknowledgedBy(null!));
        Rejection.Says("The backup that is restored before a start is null; name one.", "backup", () => Ready.RestoreTested(null!));
    }

    [Fact]
    public void A_budget_that_is_always_left_is_no_condition() => Rejection.Says(
        "A budget of which 0 percent has to be left is always left; write a share above 0.", "atLeast", () => Ready.BudgetLeft(0.Percent()));

    [Fact]
    public void Each_start_condition_reads_as_what_has_to_be_so()
    {
        Assert.Equal("no incident is open", Ready.NoIncident().ToString());
        Assert.Equal("every signal was seen alive", Ready.SignalsSeenAlive().ToString());
        Assert.Equal("a baseline is captured", Ready.BaselineCaptured().ToString());
        Assert.Equal("at least 25 percent of the error budget is left", Ready.BudgetLeft(25.Percent()).ToString());
        Assert.Equal("checked: image signature", Ready.Checked("image signature").ToString());
        Assert.Equal("acknowledged by on-call", Ready.AcknowledgedBy(Role.OnCall).ToString());
        Assert.Equal($"{Backup.Of("contacts")} was restored", Ready.RestoreTested(Backup.Of("contacts")).ToString());
        Assert.Equal("the way back was rehearsed", Ready.Rehearsed().ToString());
    }

    [Fact]
    public void A_start_condition_shows_what_it_says()
    {
        Assert.Equal((ReadyKind.BudgetLeft, 25.Percent()), (Ready.BudgetLeft(25.Percent()).Sheet.Kind, Ready.BudgetLeft(25.Percent()).Sheet.AtLeast));
        Assert.Equal("image signature", Ready.Checked("image signature").Sheet.What);
        Assert.Equal(Role.OnCall, Ready.AcknowledgedBy(Role.OnCall).Sheet.Role);
        Assert.Equal(Backup.Of("contacts"), Ready.RestoreTested(Backup.Of("contacts")).Sheet.Backup);
    }

    [Fact]
    public void An_emergency_and_an_actor_read_in_one_line()
    {
        var emergency = Emergency.For("INC-1").ReviewedBy(Role.Management, new(2026, 5, 4)).Until(new(2026, 5, 1));
        Assert.Equal("emergency INC-1 until 2026-05-01, reviewed by management on 2026-05-04", emergency.ToString());
        Assert.Equal(
            ("INC-1", new LocalDate(2026, 5, 1), Role.Management, new LocalDate(2026, 5, 4)),
            (emergency.Sheet.Incident, emergency.Sheet.Until!.Value, emergency.Sheet.Reviewer, emergency.Sheet.Reviewed!.Value));
        Assert.Equal("autoscaler 'pods'", Actor.Autoscaler("pods").ToString());
        Assert.Equal("auto-update 'nodes'", Actor.AutoUpdate("nodes").ToString());
        Assert.Equal("configuration management 'puppet'", Actor.ConfigurationManagement("puppet").ToString());
    }
}
