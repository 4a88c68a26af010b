using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class DualWriteUnverifiedTests
{
    const string Id = "ROL4016";

    static readonly DataChange Copy = Change.Data("orders copied").DualWriting("orders v1", "orders v2").ReversibleWithDowntime(5.Minutes());
    static readonly Stage Switch = LastingPlan.End.SwitchingFrom("orders v1", "orders v2");

    [Fact]
    public void A_switch_to_a_store_that_nothing_compared_is_flagged() => Reviewed.Says(Id, Along(LastingPlan.Some.Applying(Copy), LastingPlan.All, Switch), (
        "change 'orders copied'",
        "Data 'orders copied' writes to 'orders v1' and to 'orders v2', and stage 'end' relies on the new store without anything having compared the two, so rows that the copy lost or changed are served as the truth; add AdvanceWhen(Metric.Mismatches(...).StaysAtZero()) to a stage before it."));

    [Fact]
    public void The_end_of_the_old_store_relies_on_the_new_one()
    {
        var removal = Change.Removal("orders v1").ReversibleWithDowntime(1.Hours());
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Along([Copy, removal], [LastingPlan.Some.Applying(Copy), LastingPlan.All, LastingPlan.End.Applying(removal)])));
    }

    [Fact]
    public void A_comparison_wherever_it_stands_a_count_in_a_gate_or_a_shadow_is_clean()
    {
        var differences = Metric.Mismatches(old: "orders v1", @new: "orders v2");
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), LastingPlan.All.AdvanceWhen(differences.StaysAtZero()), Switch));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), Switch.RollBackWhen(differences > 0.Events())));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), Switch).StopLoss(differences > 3.Events()));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy).AdvanceWhen(Metric.Count("rows that differ").StaysAtZero()), Switch));
        Reviewed.IsSilent(Id, Along(Stage.Named("shadow").Shadow(10.PercentOfTraffic()).Applying(Copy), LastingPlan.Some, Switch));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), Switch).StartingWhen(Ready.Checked("both stores agree")));
    }

    [Fact]
    public void Where_nothing_switches_nothing_relies_on_the_copy()
    {
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), LastingPlan.All, LastingPlan.End));
        Reviewed.IsSilent(Id, Along(LastingPlan.Some.Applying(Copy), LastingPlan.All, LastingPlan.End.SwitchingFrom("blue", "green")));
    }

    static RolloutPlan Along(params PathStep[] path) => LastingPlan.Along([Copy], path);
}
