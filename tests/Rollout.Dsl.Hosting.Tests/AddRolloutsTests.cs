using System;
using System.Collections.Generic;
using System.Linq;
using Checkout.Releases;
using Incidents;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Hosting.Tests;

public class AddRolloutsTests
{
    static readonly RatioMetric Errors = Metric.Ratio("errors").ShowingHarmTo(Harmed.Users);
    static readonly FlagChange Flag = Change.Flag("SHADE");

    /// <summary>The ten lines of a routine change.</summary>
    static RolloutPlan Small(string name) => RolloutPlan.For(name)
        .Changing(Flag)
        .Through(
            Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(Duration.FromHours(1)).AdvanceWhen(Errors < 1.Percent()),
            Stage.Named("all").ToEveryone())
        .RollingBackBy(Undo.TurnOff(Flag).Within(Duration.FromSeconds(10)).By(Role.OnCall))
        .Routine(because: "cosmetic, no data, off in seconds")
        .StopLoss(Errors > 2.Percent())
        .OwnedBy(Role.ReleaseTeam);

    [Fact]
    public void A_plan_and_its_engine_are_resolved_by_name()
    {
        var provider = new ServiceCollection().AddRollouts(RolloutSelection.Of(NewCheckoutFlow.Plan, Small("shade"))).BuildServiceProvider();

        var rollouts = provider.GetRequiredService<Rollouts>();
        Assert.Equal(["new-checkout-flow", "shade"], rollouts.Plans.Select(plan => plan.Sheet.Name));
        Assert.Equal(NewCheckoutFlow.Plan, rollouts.Plan("new-checkout-flow"));
        Assert.Same(rollouts.Engine("shade"), provider.GetRequiredKeyedService<DecisionEngine>("shade"));
        Assert.Equal(Small("shade"), provider.GetRequiredKeyedService<RolloutPlan>("shade"));
    }

    [Fact]
    public void A_name_that_no_plan_has_is_answered_with_those_that_there_are() => Assert.Equal(
        "No plan 'blinds' is registered; there are 'new-checkout-flow', 'shade'. Add it to AddRollouts(...).",
        Assert.Throws<KeyNotFoundException>(() => new ServiceCollection()
            .AddRollouts(RolloutSelection.Of(NewCheckoutFlow.Plan, Small("shade"))).BuildServiceProvider().GetRequiredService<Rollouts>().Plan("blinds")).Message);

    [Fact]
    public void An_unsafe_plan_is_refused_with_all_its_findings_and_nothing_is_registered()
    {
        var services = new ServiceCollection();
        var refused = Assert.Throws<UnsafeRolloutsException>(
            () => services.AddRollouts(RolloutSelection.Of(Small("shade"), KnightCapitalAsItWas.Plan)));

        Assert.Equal(
            KnightCapitalAsItWas.Plan.Review().Where(finding => finding.Severity >= Severity.Warning).Select(finding => $"plan 'retail-liquidity-program': {finding}"),
            refused.Problems);
        Assert.Empty(services);
    }

    [Fact]
    public void An_open_point_is_refused_although_it_is_a_suggestion()
    {
        var open = RolloutPlan.For("shade")
            .Changing(Flag)
            .Through(
                Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(Duration.FromHours(1)).AdvanceWhen(Errors < 1.Percent()),
                Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Flag).Within(Open.Until(new LocalDate(2026, 12, 1), Role.OnCall)).By(Role.OnCall))
            .Routine(because: "cosmetic, no data, off in seconds")
            .StopLoss(Errors > 2.Percent())
            .OwnedBy(Role.ReleaseTeam);
        var refused = Assert.Throws<UnsafeRolloutsException>(() => new ServiceCollection().AddRollouts(RolloutSelection.Of(open)));
        Assert.Contains("ROL0006", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acceptance_that_has_expired_on_the_day_of_the_clock_is_refused()
    {
        var accepting = RolloutPlan.For("shade")
            .Changing(Flag)
            .Through(Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Flag).Within(Duration.FromSeconds(10)).By(Role.OnCall))
            .Accepting("ROL1001", because: "two people use it, and both sit in this room", until: new LocalDate(2026, 11, 30), by: Role.ReleaseTeam)
            .Routine(because: "cosmetic, no data, off in seconds")
            .StopLoss(Errors > 2.Percent())
            .OwnedBy(Role.ReleaseTeam);

        new ServiceCollection().AddRollouts(RolloutSelection.Of(accepting), At(2026, 11, 30));
        var refused = Assert.Throws<UnsafeRolloutsException>(() => new ServiceCollection().AddRollouts(RolloutSelection.Of(accepting), At(2026, 12, 1)));
        Assert.Contains("that day has passed", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plans_of_one_name_are_refused()
    {
        var refused = Assert.Throws<UnsafeRolloutsException>(() => new ServiceCollection().AddRollouts(
            RolloutSelection.Of(Small("shade"), Small("shade").StopLoss(Errors > 3.Percent()))));
        Assert.Equal(["2 different plans are named 'shade', and a rollout is resolved by its name; name them differently"], refused.Problems);
    }

    [Fact]
    public void The_same_plan_given_twice_counts_once() =>
        Assert.Single(RolloutSelection.Of(Small("shade"), Small("shade")).Plans);

    [Fact]
    public void A_policy_of_the_application_counts()
    {
        var selection = RolloutSelection.Of(NewCheckoutFlow.Plan).Under(RolloutPolicy.Named("small steps").FirstExposureAtMost(0.5.Percent()));
        var refused = Assert.Throws<UnsafeRolloutsException>(() => new ServiceCollection().AddRollouts(selection));
        Assert.Contains(refused.Problems, problem => problem.Contains("ROL1002", StringComparison.Ordinal));
    }

    [Fact]
    public void The_clock_of_the_application_stays()
    {
        var own = At(2026, 1, 1);
        var services = new ServiceCollection().AddSingleton<IClock>(own).AddRollouts(RolloutSelection.Of(NewCheckoutFlow.Plan));
        Assert.Same(own, services.BuildServiceProvider().GetRequiredService<IClock>());
    }

    [Fact]
    public void A_second_call_is_refused() => Assert.Equal(
        "AddRollouts(...) was called before; select all plans in one call, so that they are reviewed together.",
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection()
            .AddRollouts(RolloutSelection.Of(NewCheckoutFlow.Plan)).AddRollouts(RolloutSelection.Of(Small("shade")))).Message);

    [Fact]
    public void Plans_are_found_in_an_assembly() => Assert.Equal(
        ["new-checkout-flow", "new-footer", "retail-liquidity-program"],
        RolloutSelection.FoundIn(typeof(NewCheckoutFlow).Assembly).Plans.Select(plan => plan.Sheet.Name));

    [Fact]
    public void An_assembly_without_plans_is_refused() => Assert.Equal(
        ["no plan was given and none was found; pass a plan, or make the properties that hold plans public and static"],
        Assert.Throws<UnsafeRolloutsException>(() => new ServiceCollection().AddRollouts(RolloutSelection.FoundIn(typeof(object).Assembly))).Problems);

    static StoppedClock At(int year, int month, int day) => new StoppedClock(Instant.FromUtc(year, month, day, 12, 0));

    sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
