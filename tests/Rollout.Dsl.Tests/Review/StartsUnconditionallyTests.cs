using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class StartsUnconditionallyTests
{
    const string Id = "ROL2023";

    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly Stage Tenth = WatchedPlan.Tenth.AdvanceWhen(Healthy);

    [Fact]
    public void A_plan_of_high_risk_that_checks_nothing_first_is_flagged() => Reviewed.Says(Id, Along(Stage.Named("dark").Dark(), Tenth), (
        "plan",
        "Plan 'p' checks nothing before stage 'tenth' exposes 10 percent of users, so it may start into an open incident, with signals that are dead or nobody aware of it; add StartingWhen(...), as in StartingWhen(Ready.NoIncident(), Ready.SignalsSeenAlive())."));

    [Fact]
    public void Any_check_before_the_first_exposure_is_clean()
    {
        Reviewed.IsSilent(Id, Along(Tenth).StartingWhen(Ready.NoIncident()));
        Reviewed.IsSilent(Id, Along(Stage.Named("dry run").DryRun(100.PercentOfRecords()).AdvanceWhen(Healthy), Tenth));
        Reviewed.IsSilent(Id, Along(Tenth.ApprovedBy(Role.OnCall, 1.Hours())));
        Reviewed.IsSilent(Id, Along(Tenth).Announcing(Announce.Starts("#on-call")));
        Reviewed.IsSilent(Id, Along(Tenth).AgreedBy(Role.OnCall, Values.Fingerprint, new(2026, 3, 1)));
        Reviewed.IsSilent(Id, WatchedPlan.Along(WatchedPlan.Pool.SignedBy("cosign"), Tenth, WatchedPlan.Everyone).Touching(Critical.Payments));
    }

    [Fact]
    public void What_comes_later_is_no_check_of_the_start() =>
        Assert.Contains(Id, Reviewed.Ids(Along(Tenth, Stage.Named("half").To(50.PercentOfUsers()).ApprovedBy(Role.OnCall, 1.Hours())).Announcing(Announce.Rollbacks("#on-call"))));

    [Fact]
    public void A_plan_of_medium_risk_is_spared() => Reviewed.IsSilent(Id, WatchedPlan.Along(WatchedPlan.Pool, Tenth, WatchedPlan.Everyone));

    static RolloutPlan Along(params PathStep[] steps) => WatchedPlan.Along(WatchedPlan.Pool, [.. steps, WatchedPlan.Everyone]).Touching(Critical.Payments);
}
