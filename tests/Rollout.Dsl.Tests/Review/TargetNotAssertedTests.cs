using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class TargetNotAssertedTests
{
    const string Id = "ROL4012";

    static readonly DataChange Purge = Change.Data("purge").OneWay("the rows are gone").Destroying("idle accounts");
    static readonly Target Idle = Target.Of("accounts", "last sign-in before 2020");
    static readonly InfrastructureChange Kernel = Change.Infrastructure("kernel").ReversibleWithDowntime(5.Minutes());

    [Fact]
    public void A_deletion_without_a_target_is_flagged() => Reviewed.Says(Id, LastingPlan.Behind(Purge), (
        "change 'purge'",
        "Data 'purge' destroys 'idle accounts', and nothing says how that is selected and how much it is, so a selector that finds too much, or the wrong account, is noticed only afterwards; say On(Target.Of(...).Counting(...)) on the change."));

    [Fact]
    public void A_target_that_nobody_counted_is_flagged_for_deletions_and_for_fleets()
    {
        Reviewed.Says(Id, LastingPlan.Behind(Purge.On(Idle)), (
            "change 'purge'",
            "Data 'purge' is made on accounts by last sign-in before 2020, and nothing says how many these are, so a selector that finds too much, or the wrong account, is noticed only afterwards; add Counting(...) to the target."));
        Assert.Contains(Id, Reviewed.Ids(LastingPlan.Of(Kernel.On(Target.Of("hosts", "role=web").Counting(40), Target.Of("hosts", "role=db")))));
    }

    [Fact]
    public void A_counted_target_is_clean()
    {
        Reviewed.IsSilent(Id, LastingPlan.Behind(Purge.On(Idle.Counting(41_000))));
        Reviewed.IsSilent(Id, LastingPlan.Of(Kernel.On(Target.Of("hosts", "role=web").Counting(40))));
    }

    [Fact]
    public void What_names_what_it_changes_needs_no_target()
    {
        Reviewed.IsSilent(Id, LastingPlan.Of(Kernel));
        Reviewed.IsSilent(Id, LastingPlan.Of(Kernel.On(Target.Of("store", "orders-db").Stateful(), Target.Of("caches", "all").Caching(5.Minutes()))));
        Reviewed.IsSilent(Id, LastingPlan.Behind(Change.Schema("column dropped").OneWay("gone").Destroying("users.name")));
        Reviewed.IsSilent(Id, LastingPlan.Of(Change.Data("backfill").ReversibleBy("delete them").On(Idle)));
    }
}
