using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>
/// Of two rules that apply in one moment the earlier member decides. A stage that has another one before and behind it is observed for a day;
/// each cause adds to the plan and to the events of that day what makes its rule apply at its end.
/// </summary>
public class PrecedenceTests
{
    static readonly Condition Bad = SmallPlan.Errors > 0.5.Percent();
    static readonly RolloutEvent Breach = RolloutEvent.Observed(Bad, Verdict.Breached);

    /// <param name="Rule">The rule that applies.</param>
    /// <param name="OfStage">What the stage says for that.</param>
    /// <param name="OfNext">What the next stage says for that.</param>
    /// <param name="OfPlan">What the plan says for that.</param>
    /// <param name="AtFirst">What happens when the stage is entered.</param>
    /// <param name="AtLast">What happens when the day is over; without it, only the clock is told.</param>
    sealed record Cause(
        DecisionRule Rule, Func<Stage, Stage>? OfStage = null, Func<Stage, Stage>? OfNext = null, Func<RolloutPlan, RolloutPlan>? OfPlan = null, RolloutEvent? AtFirst = null, RolloutEvent? AtLast = null);

    static readonly Cause[] Causes =
    [
        new(DecisionRule.Breach, stage => stage.RollBackWhen(Bad), AtLast: Breach),
        new(DecisionRule.RollBackCommand, AtLast: RolloutEvent.RolledBack(Role.OnCall, "customers call")),
        new(DecisionRule.ContainCondition, stage => stage.ContainWhen(Bad), OfPlan: plan => plan.ContainingBy(Contain.Run("lock.sh")), AtLast: Breach),
        new(DecisionRule.Superseded, AtLast: RolloutEvent.Superseded("1.2")),
        new(DecisionRule.StepBackCondition, stage => stage.StepBackWhen(Bad), AtLast: Breach),
        new(DecisionRule.TimeLimit, stage => stage.EndingWithin(24.Hours())),
        new(DecisionRule.HoldEnded, stage => stage.IfUndecided(24.Hours(), Then.RollBack), AtFirst: RolloutEvent.Halted(Role.OnCall, "wait")),
        new(DecisionRule.ApprovalExpired, OfNext: next => next.ApprovedBy(Role.Management, 12.Hours())),
        new(DecisionRule.Held, AtFirst: RolloutEvent.Vetoed(Role.Product, "the campaign")),
        new(DecisionRule.Observing, stage => stage.StayFor(25.Hours(), Without.Incident)),
        new(DecisionRule.GateNotMet),
        new(DecisionRule.ApprovalMissing, OfNext: next => next.ApprovedBy(Approval.By(Role.DataOwner))),
        new(DecisionRule.PersonMissing, OfPlan: plan => plan.Authority(Role.Management.MayAdvance())),
        new(DecisionRule.GrowthClosed, AtFirst: RolloutEvent.LineStopped("a fire")),
        new(DecisionRule.AllMet),
    ];

    public static TheoryData<DecisionRule> Alone => [.. Causes.Select(cause => cause.Rule)];

    public static TheoryData<DecisionRule, DecisionRule> Pairs
    {
        get
        {
            var pairs = new TheoryData<DecisionRule, DecisionRule>();
            foreach (var one in Causes)
            {
                foreach (var other in Causes.Where(other => one.Rule < other.Rule && MayMeet(one, other)))
                    pairs.Add(one.Rule, other.Rule);
            }

            return pairs;
        }
    }

    /// <summary>Two different events do not come in one moment: one is first. An approval is asked for only where nothing before it in the order is missing.</summary>
    static bool MayMeet(Cause one, Cause other) => (one.AtLast is null || other.AtLast is null || one.AtLast.Equals(other.AtLast))
        && (one.Rule != DecisionRule.ApprovalExpired || other.Rule is DecisionRule.PersonMissing or DecisionRule.GrowthClosed)
        && (one.Rule != DecisionRule.HoldEnded || other.Rule != DecisionRule.ApprovalExpired);

    [Theory]
    [MemberData(nameof(Alone))]
    public void A_rule_applies_by_itself(DecisionRule rule) => Assert.Equal(rule, Decided(rule, rule));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_two_rules_the_earlier_decides(DecisionRule first, DecisionRule second)
    {
        Assert.Equal(first, Decided(first, second));
        Assert.Equal(first, Decided(second, first));
    }

    [Fact]
    public void Most_pairs_are_tried() => Assert.True(Pairs.Count > 80, $"{Pairs.Count} pairs");

    [Fact]
    public void What_ends_in_a_moment_is_too_late_for_an_override()
    {
        var tenth = SmallPlan.Judged("tenth", 10.PercentOfUsers());
        var overridden = RolloutEvent.Overridden(Overriding.Gate, Role.OnCall, "it is urgent");
        DecisionRule After(Stage stage, Duration time, params RolloutEvent[] first) =>
            new Rehearsing(Watched(stage, Stage.Named("all").ToEveryone())).Starts().Meets(first).Later(time).Meets(overridden).Last.Decisions[0].Rule;

        Assert.Equal(DecisionRule.Override, After(tenth, 59.Minutes()));
        Assert.Equal(DecisionRule.TimeLimit, After(tenth.EndingWithin(1.Hours()), 1.Hours()));
        Assert.Equal(DecisionRule.HoldEnded, After(tenth.IfUndecided(1.Hours(), Then.RollBack), 1.Hours(), RolloutEvent.NoData(Stop, NoDataCause.Missing)));
    }

    [Fact]
    public void Exposure_that_is_not_set_in_time_is_answered_before_the_deadline_of_the_rollout() =>
        Assert.Equal(DecisionRule.EntryFailed, new Rehearsing(TenthAndAll().FinishingWithin(24.Hours())).Waits(Duration.Zero).Waits(24.Hours()).Last.Decisions[0].Rule);

    [Fact]
    public void Before_a_start_the_first_thing_that_is_missing_is_told()
    {
        var plan = Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).ApprovedBy(Approval.By(Role.Management)), Stage.Named("all").ToEveryone()).StartingWhen(Ready.Rehearsed());
        var run = new Rehearsing(plan).Meets(RolloutEvent.LineStopped("a fire"), RolloutEvent.Halted(Role.OnCall, "wait"));
        DecisionRule Rule(RolloutEvent happened) => run.Meets(happened).Last.Decisions[0].Rule;

        Assert.Equal(DecisionRule.Held, Rule(RolloutEvent.Clock()));
        Assert.Equal(DecisionRule.NotReady, Rule(RolloutEvent.Resumed(Role.OnCall)));
        Assert.Equal(DecisionRule.ApprovalMissing, Rule(RolloutEvent.Checked(Ready.Rehearsed(), holds: true)));
        Assert.Equal(DecisionRule.GrowthClosed, Rule(RolloutEvent.Approved(Role.Management, "anna")));
        Assert.Equal(DecisionRule.AllMet, Rule(RolloutEvent.LineReleased()));
    }

    [Fact]
    public void A_way_back_and_an_end_ask_nothing_else()
    {
        RolloutEvent[] others =
        [
            RolloutEvent.Observed(Stop, Verdict.Breached), RolloutEvent.RolledBack(Role.OnCall, "again"), RolloutEvent.Superseded("1.2"), RolloutEvent.Halted(Role.OnCall, "wait"),
            RolloutEvent.IncidentOpened("INC-7"), RolloutEvent.LineStopped("a fire"), RolloutEvent.ExposureMeasured(90.Percent()), RolloutEvent.Clock(),
        ];
        var run = new Rehearsing(TenthAndAll()).Starts().Meets(RolloutEvent.RolledBack(Role.OnCall, "customers call"));
        Assert.All(others, happened => Assert.Equal([DecisionRule.WayBackGoesOn], run.Meets(happened).Last.Decisions.Select(decision => decision.Rule)));
        run.Does();
        Assert.All(others, happened => Assert.Equal([DecisionRule.Ended], run.Meets(happened).Last.Decisions.Select(decision => decision.Rule)));
    }

    static DecisionRule Decided(params DecisionRule[] rules)
    {
        Cause[] causes = [.. rules.Distinct().Select(rule => Causes.Single(cause => cause.Rule == rule))];
        var stage = Stage.Named("half").To(50.PercentOfUsers()).ObserveFor(rules.Contains(DecisionRule.ApprovalExpired) ? 12.Hours() : 24.Hours()).AdvanceWhen(Gate);
        var plan = Watched(
            SmallPlan.Judged("tenth", 10.PercentOfUsers()), Said(stage, causes.Select(cause => cause.OfStage)), Said(SmallPlan.Judged("all", 100.PercentOfUsers()), causes.Select(cause => cause.OfNext)))
            .Authority(Role.OnCall.MayHalt().MayRollBack(On.AnyReason), Role.Product.MayVeto());
        var run = new Rehearsing(Said(plan, causes.Select(cause => cause.OfPlan))).Starts().PassesHour();
        if (run.State.Holds == HoldReasons.Person)
            run.Meets(RolloutEvent.Advanced(Role.Management));
        run.Does().Meets([.. causes.Select(cause => cause.AtFirst).OfType<RolloutEvent>()]);
        var gate = RolloutEvent.Observed(Gate, rules.Contains(DecisionRule.GateNotMet) ? Verdict.Ambiguous : Verdict.Healthy);
        var others = new[] { Stop, Bad }.Where(condition => ReferenceEquals(condition, Stop) || causes.Any(cause => Breach.Equals(cause.AtLast))).Select(condition => RolloutEvent.Observed(condition, Verdict.Healthy));
        for (var hour = 1; hour < 24; hour++)
            run.Later(1.Hours()).Meets([gate, .. others, RolloutEvent.Clock()]);
        return run.Later(1.Hours()).Meets([gate, .. others, causes.Select(cause => cause.AtLast).OfType<RolloutEvent>().FirstOrDefault() ?? RolloutEvent.Clock()]).Last.Decisions[0].Rule;
    }

    static T Said<T>(T value, IEnumerable<Func<T, T>?> verbs) => verbs.OfType<Func<T, T>>().Aggregate(value, (all, verb) => verb(all));
}
