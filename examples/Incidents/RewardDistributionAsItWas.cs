using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Compound proposal 62, 29 September 2021, as the plan was: the holders of the token vote, and the contract that distributes rewards
/// changes for every market at once. Each change takes seven days, the one that takes this one back too, and nothing can pause it.
/// </summary>
public static class RewardDistributionAsItWas
{
    static readonly CodeChange Distribution = Change.Code("reward distribution", from: "before proposal 62", to: "proposal 62");
    static readonly Role Holders = Role.Named("token holders");

    public static RolloutPlan Plan =>
        RolloutPlan.For("proposal-62")
            .Changing(Distribution)
            .Through(Stage.Named("execution").ToEveryone().ApprovedBy(Approval.By(Holders).Within(3.Days())))
            .RollingBackBy(Undo.Redeploy(Distribution).Within(7.Days()).By(Holders))
            .Touching(Critical.Payments)
            .OwnedBy(Holders);
}
