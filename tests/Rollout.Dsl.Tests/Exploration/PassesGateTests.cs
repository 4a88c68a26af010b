using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>A gate is passed where its evidence was seen, and not where what was waited for only came to an end.</summary>
public class PassesGateTests
{
    static readonly Stage Patient = Release.Tenth.IfUndecided(2.Hours(), Then.Advance);

    [Theory]
    [InlineData("TimerEnded:Hold")]
    [InlineData("TimerEnded:Hold!closed;GrowthOpened")]
    [InlineData("TimerEnded:Hold!closed;Veto;VetoLifted!closed;GrowthOpened")]
    public void A_hold_whose_end_goes_on_passes_no_gate(string end)
    {
        var plan = Release.Along(Patient, Release.All).Authority(Role.Product.MayVeto());
        Assert.Equal([false], Passed(plan, "ReadyMet;ActionDone;TimerEnded:Window;" + end));
    }

    [Fact]
    public void Evidence_that_comes_before_the_hold_ends_passes_the_gate_and_so_does_what_was_seen_while_nothing_could_grow()
    {
        Assert.Equal([true], Passed(Release.Along(Patient, Release.All), "ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet"));
        Assert.Equal([true], Passed(Release.Along(Patient, Release.All), "ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet!closed;GrowthOpened"));
    }

    [Fact]
    public void A_hold_for_an_approval_or_a_person_whose_end_goes_on_leaves_a_gate_passed_that_was_met()
    {
        var approved = Release.Along(Release.Tenth, Release.All.ApprovedBy(Approval.By(Role.Management).Within(4.Hours()).IfExpired(Then.Advance)));
        Assert.Equal([true], Passed(approved, "ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet;TimerEnded:Approval:Advance"));
        var led = Release.Along(Patient, Release.All).Authority(Role.Product.MayAdvance());
        Assert.Equal([true], Passed(led, "ReadyMet;ActionDone;TimerEnded:Window;Evidence:GateMet;TimerEnded:Hold"));
        Assert.Equal([false], Passed(led, "ReadyMet;ActionDone;TimerEnded:Window;TimerEnded:Hold;TimerEnded:Hold"));
    }

    [Fact]
    public void No_gate_is_passed_on_a_course_on_which_it_was_never_met() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261126, 85),
        Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan =>
        {
            var space = Spaces.Of(plan);
            var (seen, waiting) = (new HashSet<int> { 0 }, new Stack<int>([0]));
            while (waiting.TryPop(out var state))
            {
                foreach (var edge in space.EdgesOf(state).Where(edge => !Shows(edge)))
                {
                    Assert.False(StepOf(space, edge).PassesGate, Token.Of(space.WayTo(state)));
                    if (seen.Add(edge.To))
                        waiting.Push(edge.To);
                }
            }
        }));

    [Fact]
    public void Every_gate_is_passed_that_is_left_for_a_further_stage_where_no_end_of_a_hold_and_no_override_goes_on() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261126, 87),
        Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan =>
        {
            var space = Spaces.Of(plan);
            var stages = space.Control.Course.Stages;
            foreach (var edge in Enumerable.Range(0, space.States.Count).SelectMany(space.EdgesOf))
            {
                var step = StepOf(space, edge);
                if (step.Grows && step.Before.State is { Stage: >= 0, Phase: Phase.Observing } before && stages[before.Stage] is { HasGate: true, IfUndecided: not Then.Advance })
                    Assert.True(step.PassesGate, Token.Of([.. space.WayTo(edge.From), edge]));
            }
        }));

    static bool Shows(Edge edge) => edge.Input.Kind == InputKind.Evidence && (edge.Input.Signs & Signs.GateMet) != 0;

    static Occurrence StepOf(StateSpace space, Edge edge) => new(
        space, edge, new(space.Control.Course, space.States[edge.From]), new(space.Control.Course, space.States[edge.To]));

    /// <summary>Of every step of a course that leaves a stage for a further one, whether it passes the gate.</summary>
    static bool[] Passed(RolloutPlan plan, string token)
    {
        var (space, at) = (Spaces.Of(plan), 0);
        var passed = new List<bool>();
        foreach (var (input, isClosed, _) in Token.Read(token))
        {
            var edge = space.EdgesOf(at).Single(edge => edge.Input.Equals(input) && edge.IsClosed == isClosed);
            if (StepOf(space, edge) is { Grows: true, Before.State.Stage: >= 0 } step)
                passed.Add(step.PassesGate);
            at = edge.To;
        }

        return [.. passed];
    }
}
