using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

/// <summary>Nobody writes such plans by hand; loops do. They are read, reviewed and rendered like any other.</summary>
public class LargePlanTests
{
    static readonly FlagChange Flag = Change.Flag("FLAG");
    static readonly Condition[] Conditions = [.. Enumerable.Range(0, 10_000).Select(number => Metric.Ratio("errors of tenant " + number) < 1.Percent())];

    [Fact]
    public void A_plan_of_a_thousand_stages_works()
    {
        var stages = Enumerable.Range(1, 1000).Select(number =>
            Stage.Named("stage " + number).To((number / 10.0).PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Metric.Ratio("errors") < 1.Percent()));
        var plan = Through(stages);

        Assert.Empty(plan.Review());
        Assert.Contains("1000. stage 'stage 1000'", plan.Render(), System.StringComparison.Ordinal);
        Assert.Equal(plan, PlanDocument.Of(plan).ToPlan());
    }

    [Fact]
    public void A_gate_of_ten_thousand_conditions_works()
    {
        var gate = Through([Stage.Named("some").To(1.PercentOfUsers()).AdvanceWhen(Conditions), Stage.Named("all").ToEveryone()]);

        Assert.Empty(gate.Review());
        Assert.Contains("errors of tenant 9999 < 1 percent", gate.Render(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_conditions_said_one_by_one_equal_those_said_at_once()
    {
        var stage = Stage.Named("some").To(1.PercentOfUsers());

        Assert.Equal(stage.AdvanceWhen(Conditions), Conditions.Aggregate(stage, (said, condition) => said.AdvanceWhen(condition)));
    }

    static RolloutPlan Through(System.Collections.Generic.IEnumerable<Stage> stages) => RolloutPlan.For("large").Changing(Flag).Through(stages)
        .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()).By(Role.OnCall))
        .Routine(because: "cosmetic")
        .StopLoss(Metric.Ratio("errors") > 5.Percent())
        .OwnedBy(Role.ReleaseTeam);
}
