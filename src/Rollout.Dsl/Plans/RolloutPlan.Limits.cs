namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Limits what the rollout may cost beyond what the service costs without it, from its start to its completion.</summary>
    /// <param name="limit">The most, included, above 0.</param>
    /// <returns>The plan with that limit.</returns>
    /// <exception cref="RejectedCallException">The amount is 0 or the default one, which has no currency, or a limit was said before.</exception>
    /// <remarks>A limit stops nothing by itself: a condition on a metric of the cost does, and a plan without one is found (ROL2018).</remarks>
    [Says(Fact.CostLimit)]
    public RolloutPlan CostingAtMost(Money limit)
    {
        if (limit.Amount == 0)
            throw new RejectedCallException($"The extra cost of {Text} is limited to {limit}, and every rollout costs something; write an amount above 0, or leave CostingAtMost out.", nameof(limit));
        return this.Once(Fact.CostLimit, limit, nameof(CostingAtMost));
    }

    /// <summary>Says which share of the capacity has to stay free in every stage, so that a peak or a failing part is borne.</summary>
    /// <param name="share">The share, above 0 and below 100 percent.</param>
    /// <returns>The plan with that headroom.</returns>
    /// <exception cref="RejectedCallException">The share is 0 or 100 percent, or a headroom was said before.</exception>
    /// <remarks>A headroom stops nothing by itself: a condition on a metric of the load does, and a plan without one is found (ROL2018).</remarks>
    [Says(Fact.Headroom)]
    public RolloutPlan KeepingHeadroom(Ratio share)
    {
        if (share.Percent is 0 or 100)
        {
            throw new RejectedCallException(
                $"The headroom of {Text} is {share}, which {(share.Percent == 0 ? "keeps nothing free" : "leaves nothing to serve with")}; write a share between 0 and 100 percent, or leave KeepingHeadroom out.",
                nameof(share));
        }

        return this.Once(Fact.Headroom, share, nameof(KeepingHeadroom));
    }
}
