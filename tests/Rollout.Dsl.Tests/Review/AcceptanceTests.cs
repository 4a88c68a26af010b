using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Review;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class AcceptanceTests
{
    const string Because = "the service has three users";

    static readonly LocalDate Until = new(2026, 5, 1);

    static readonly Role Lead = Role.Named("lead");

    /// <summary>Two stages of which each is left on elapsed time alone.</summary>
    static RolloutPlan Timed(Func<Stage, Stage>? first = null) => SmallPlan.Along(
        SmallPlan.Flag,
        (first ?? (stage => stage))(Stage.Named("one").To(1.PercentOfUsers()).ObserveFor(1.Hours())),
        Stage.Named("ten").To(10.PercentOfUsers()).ObserveFor(1.Hours()),
        Stage.Named("all").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));

    /// <summary>Changes that do not come back, made for half of all at once and without a point of no return.</summary>
    static RolloutPlan Losing(params Change[] changes) => RolloutPlan.For("p").Changing(changes)
        .Through(Stage.Named("half").To(50.PercentOfRecords()).Applying(changes).ObserveFor(1.Hours()), Stage.Named("all").ToEveryone())
        .RollingBackBy(changes.Select(change => Undo.Run("undo.sh", change)));

    static string[] Elements(RolloutPlan plan) => [.. plan.Review().Where(finding => finding.Id == "ROL2001").Select(finding => finding.Element)];

    [Fact]
    public void A_stage_accepts_what_is_found_on_it_and_nothing_else()
    {
        Assert.Equal(["stage 'one'", "stage 'ten'"], Elements(Timed()));
        Assert.Equal(["stage 'ten'"], Elements(Timed(stage => stage.Accepting("ROL2001", Because, Until, Lead))));
    }

    [Fact]
    public void A_change_accepts_what_is_found_on_it_and_on_what_stages_do_with_it()
    {
        var rows = Change.Data("rows").OneWay("they are gone");
        var plan = Losing(rows.Accepting("ROL4001", Because, Until, Lead).Accepting("ROL5006", Because, Until, Lead), Change.Data("more").OneWay("they are gone"));
        Assert.Equal(["change 'more'"], plan.Review().Where(finding => finding.Id == "ROL4001").Select(finding => finding.Element));
        Assert.Equal(["stage 'half' / change 'more'"], plan.Review().Where(finding => finding.Id == "ROL5006").Select(finding => finding.Element));
        Assert.Equal(["change 'rows'", "stage 'half' / change 'rows'"], plan.Accepted().Select(item => item.Finding.Element));
        Assert.Equal(["ROL4001", "ROL5006"], plan.Sheet.Changes[0].Sheet.Acceptances.Select(acceptance => acceptance.Sheet.Rule));
    }

    [Fact]
    public void A_step_accepts_what_is_found_on_it_and_not_on_its_like()
    {
        var step = Undo.TurnOff(SmallPlan.Flag);
        var pause = Contain.Pause(SmallPlan.Flag);
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(step, step.Accepting("ROL3002", Because, Until, Lead)).ContainingBy(pause.Accepting("ROL3002", Because, Until, Lead), pause);
        Assert.Equal(["rollback step 1", "containment step 2"], plan.Review().Where(finding => finding.Id == "ROL3002").Select(finding => finding.Element));
        Assert.Equal(["rollback step 2", "containment step 1"], plan.Accepted().Select(item => item.Finding.Element));
        Assert.Equal("ROL3002", Assert.Single(plan.Sheet.ContainmentSteps[0].Sheet.Acceptances).Sheet.Rule);
    }

    [Fact]
    public void What_a_change_or_a_step_accepts_in_vain_or_without_a_reason_is_found_there()
    {
        var flag = SmallPlan.Flag.Accepting("ROL4001", Because, Until, Lead);
        var step = Undo.TurnOff(flag).Within(10.Seconds()).Accepting("ROL3002", "todo", Until, Lead).Accepting("ROL3009", Because, Open.Undecided(Lead));
        var plan = SmallPlan.Changing(flag).By(step);
        Reviewed.Says("ROL0004", plan, (
            "change 'FLAG' / acceptance of ROL4001",
            "Flag 'FLAG' accepts ROL4001 until 2026-05-01, and nothing there raises it, so the acceptance would hide the next risk of its kind; take Accepting(...) out."));
        Reviewed.Says("ROL0005", plan, (
            "rollback step 1 / acceptance of ROL3002",
            "The step 'turn off FLAG' accepts ROL3002 because 'todo', which explains nothing to whoever reads it later; say what makes the risk bearable."));
        Reviewed.Says("ROL0006", plan, (
            "rollback step 1 / acceptance of ROL3009",
            "The day until which the step 'turn off FLAG' accepts ROL3009 is open, to be decided by lead, so the plan is not ready to run; write the fact in place of Open.Undecided(...)."));
        Assert.Equal(
            ["renew the acceptance of ROL3002 on the step 'turn off FLAG'", "renew the acceptance of ROL4001 on flag 'FLAG'"], plan.Due(Until).Select(item => item.What));
    }

    [Fact]
    public void A_plan_accepts_what_is_found_anywhere_in_it() => Assert.Empty(Timed().Accepting("ROL2001", Because, Until, Lead).Review());

    [Fact]
    public void What_is_open_until_when_is_not_accepted_yet_and_listed_as_open()
    {
        var plan = Timed(stage => stage.Accepting("ROL2001", Because, until: Open.Undecided(by: Lead)));
        Assert.Equal(["stage 'one'", "stage 'ten'"], Elements(plan));
        Reviewed.Says("ROL0006", plan, (
            "stage 'one' / acceptance of ROL2001",
            "The day until which stage 'one' accepts ROL2001 is open, to be decided by lead, so the plan is not ready to run; write the fact in place of Open.Undecided(...)."));
        Reviewed.IsSilent("ROL0004", Timed().Accepting("ROL4001", Because, until: Open.Undecided(by: Lead)));
        Assert.Empty(plan.Accepted());
        Assert.Equal(
            "ROL2001 (open, to be decided by lead), because the service has three users",
            Assert.Single(plan.Sheet.Stages[0].Sheet.Acceptances).ToString());
    }

    [Fact]
    public void A_stage_accepts_what_is_found_on_a_part_of_it()
    {
        var plan = SmallPlan.Along(
            SmallPlan.Flag,
            Stage.Named("all").ToEveryone().AdvanceWhen(SmallPlan.Errors < 2.Percent()).Accepting("ROL2003", Because, Until, Lead).Accepting("ROL1001", Because, Until, Lead)
                .RollBackWhen(SmallPlan.Errors > 1.Percent()),
            Stage.Named("all / more").ToEveryone()).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds()));
        Assert.Contains(plan.Accepted(), item => item.Finding is { Id: "ROL2003", Element: "stage 'all' / roll back 1" });
        Assert.DoesNotContain("ROL2003", plan.Review().Where(finding => finding.Element.StartsWith("stage 'all' ", StringComparison.Ordinal)).Select(finding => finding.Id));
    }

    [Fact]
    public void What_is_accepted_is_listed_with_its_reason()
    {
        var accepted = Assert.Single(Timed(stage => stage.Accepting("ROL2001", Because, Until, Lead)).Accepted());
        Assert.Equal(("ROL2001", "stage 'one'"), (accepted.Finding.Id, accepted.Finding.Element));
        Assert.Equal(("ROL2001", Because, Until, Lead), (accepted.Acceptance.Sheet.Rule, accepted.Acceptance.Sheet.Reason, accepted.Acceptance.Sheet.Until, accepted.Acceptance.Sheet.By));
        Assert.EndsWith(" Accepted: ROL2001 until 2026-05-01 by lead, because the service has three users.", accepted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acceptance_counts_on_its_last_day_and_not_on_the_next()
    {
        var plan = Timed(stage => stage.Accepting("ROL2001", Because, Until, Lead));
        Assert.Single(plan.Review(Until));
        Assert.Single(plan.Accepted(Until));
        Assert.Empty(plan.Accepted(Until.PlusDays(1)));
        var found = plan.Review(Until.PlusDays(1));
        Assert.Equal(["stage 'one'", "stage 'ten'"], found.Select(finding => finding.Element));
        Assert.EndsWith(
            "say what that means with AdvanceWhen(...); lead accepted it until 2026-05-01, and that day has passed.", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_acceptances_the_one_that_still_counts_counts()
    {
        var plan = Timed(stage => stage.Accepting("ROL2001", Because, Until, Lead)).Accepting("ROL2001", Because, Until.PlusDays(9), Role.Product);
        Assert.Equal([Role.Product, Role.Product], plan.Accepted(Until.PlusDays(1)).Select(item => item.Acceptance.Sheet.By));
    }

    [Fact]
    public void What_a_plan_accepts_is_on_its_sheets()
    {
        var plan = Timed(stage => stage.Accepting("ROL2001", Because, Until, Lead)).Accepting("ROL5001", Because, Until, Lead);
        Assert.Equal("ROL5001", Assert.Single(plan.Sheet.Acceptances).Sheet.Rule);
        Assert.Equal("ROL2001", Assert.Single(plan.Sheet.Stages[0].Sheet.Acceptances).Sheet.Rule);
    }

    [Fact]
    public void Every_finding_is_either_open_or_accepted() => Check.QuickThrowOnFailure(Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan =>
    {
        var all = RuleCatalogue.Judge(new PlanReading(plan, RolloutPolicy.Default)).Select(finding => finding.ToString());
        return plan.Review().Select(finding => finding.ToString()).Concat(plan.Accepted().Select(item => item.Finding.ToString())).Order()
            .SequenceEqual(all.Order());
    }));

    [Fact]
    public void A_later_day_never_accepts_more() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from plan in AnyPlan.Gen
         from day in Gen.Choose(-40, 40)
         select (plan, day: Until.PlusDays(day))).ToArbitrary(),
        given => given.plan.Accepted(given.day.PlusDays(1)).Count <= given.plan.Accepted(given.day).Count));

    [Fact]
    public void An_acceptance_that_says_too_little_is_refused()
    {
        var stage = Stage.Named("one").ToEveryone();
        Rejection.Says("The rule whose finding is accepted is blank; write it in words.", "rule", () => stage.Accepting(" ", Because, Until, Lead));
        Rejection.Says("Why ROL2001 is accepted is blank; write it in words.", "because", () => stage.Accepting("ROL2001", "", Until, Lead));
        Rejection.Says("Nobody accepts ROL2001; name a role with by.", "by", () => stage.Accepting("ROL2001", Because, Until, null!));
        Rejection.Says(
            "The day until which ROL2001 is accepted is null; write a date, or Open.Undecided(by: ...).", "until", () => stage.Accepting("ROL2001", Because, (Open)null!));
        Rejection.Says(
            "Stage 'one' already accepts ROL2001, and a second acceptance would leave open which reason and which date hold; say Accepting once for each rule.",
            "rule",
            () => stage.Accepting("ROL2001", Because, Until, Lead).Accepting("ROL2001", Because, Until, Lead));
    }

    [Fact]
    public void A_missing_plan_is_refused()
    {
        RolloutPlan missing = null!;
        Assert.Equal("plan", Assert.Throws<ArgumentNullException>(() => missing.Accepted()).ParamName);
        Assert.Equal("plan", Assert.Throws<ArgumentNullException>(() => missing.Review(Until)).ParamName);
    }
}
