using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class RehearsalSlowerThanBoundTests
{
    const string Id = "ROL3020";

    static readonly Rehearsal Walk = Rehearsal.On(new LocalDate(2026, 3, 1));
    static readonly DependencyChange Driver = Change.Dependency("driver", "2", "3");
    static readonly RollbackStep Step = Undo.Redeploy(Driver).Within(15.Minutes()).By(Role.OnCall);
    static readonly RollbackStep Warm = Undo.Recover("warm the caches", Driver).Within(45.Minutes()).By(Role.OnCall);

    [Fact]
    public void A_rehearsal_that_took_longer_than_all_steps_promise_is_flagged() => Reviewed.Says(Id, Of(Walk.Taking(2.Hours())), (
        "rehearsal 1",
        "The rehearsal on 2026-03-01 took 2 hours, and the plan promises 1 hour for the same, so people would stay exposed for longer than anybody expects; raise Within(...) to what was measured, or make the steps faster and rehearse again."));

    [Fact]
    public void Only_the_steps_that_it_covered_count() => Reviewed.Says(Id, Of(Walk.Taking(20.Minutes()).Covering(Undo.Redeploy(Driver))), (
        "rehearsal 1",
        "The rehearsal on 2026-03-01 took 20 minutes, and the plan promises 15 minutes for the same, so people would stay exposed for longer than anybody expects; raise Within(...) to what was measured, or make the steps faster and rehearse again."));

    [Fact]
    public void A_rehearsal_within_the_promise_is_clean()
    {
        Reviewed.IsSilent(Id, Of(Walk.Taking(1.Hours())));
        Reviewed.IsSilent(Id, Of(Walk));
        Reviewed.IsSilent(Id, Of(Walk.Taking(2.Hours()).Covering(Undo.Run("another.sh", Driver))));
    }

    [Fact]
    public void What_was_rehearsed_beside_the_steps_is_allowed_for()
    {
        Reviewed.IsSilent(Id, Of(Walk.Taking(2.Hours()).IncludingAnnouncement()));
        Reviewed.IsSilent(Id, Of(Walk.Taking(2.Hours()).IncludingDecision()));
        Reviewed.IsSilent(Id, Of(Walk.Taking(65.Minutes()).IncludingDecision()).DecidingWithin(10.Minutes()));
        Assert.Contains(Id, Reviewed.Ids(Of(Walk.Taking(2.Hours()).IncludingDecision()).DecidingWithin(10.Minutes())));
    }

    [Fact]
    public void The_latest_rehearsal_counts()
    {
        Reviewed.IsSilent(Id, Of(Walk.Taking(2.Hours())).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 2)).Taking(50.Minutes())));
        Assert.Contains(Id, Reviewed.Ids(Of(Walk.Taking(50.Minutes())).Rehearsed(Rehearsal.On(new LocalDate(2026, 3, 2)).Taking(2.Hours()))));
    }

    [Fact]
    public void A_step_without_a_bound_promises_nothing() => Reviewed.IsSilent(
        Id, SmallPlan.Changing(Driver).By(Undo.Redeploy(Driver)).Touching(Critical.Payments).Rehearsed(Walk.Taking(2.Hours())));

    [Fact]
    public void A_slower_rehearsal_in_a_clean_plan_raises_this_rule_alone()
    {
        Assert.Empty(Reviewed.Ids(Of(Walk.Taking(1.Hours()))));
        Assert.Equal([Id], Reviewed.Ids(Of(Walk.Taking(61.Minutes()))));
    }

    static RolloutPlan Of(Rehearsal rehearsal) => SmallPlan.Changing(Driver).By(Step, Warm).Touching(Critical.Payments).StartingWhen(Ready.NoIncident()).Starting(SmallPlan.Window).Rehearsed(rehearsal);
}
