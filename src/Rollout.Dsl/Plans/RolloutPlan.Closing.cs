namespace Rollout.Dsl;

/// <summary>What remains to be done once the rollout is over.</summary>
public sealed partial class RolloutPlan
{
    /// <summary>Says what has to be done once the rollout is over.</summary>
    /// <param name="first">An obligation, as in <c>Obligation.Remove(flag).By(Role.ReleaseTeam).Until(date)</c>.</param>
    /// <param name="rest">More obligations.</param>
    /// <returns>The plan with these obligations added.</returns>
    /// <exception cref="RejectedCallException">An obligation is null.</exception>
    [Says(Fact.Obligations)]
    public RolloutPlan Obliging(Obligation first, params Obligation[] rest) =>
        this.More(Fact.Obligations, Listing.Of(first, rest, nameof(Obliging), nameof(first), nameof(rest)));
}
