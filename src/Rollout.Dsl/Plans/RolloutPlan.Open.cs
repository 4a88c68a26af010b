namespace Rollout.Dsl;

/// <summary>What of a plan may still be open.</summary>
public sealed partial class RolloutPlan
{
    /// <summary>Says that it is open who owns the decisions during the rollout.</summary>
    /// <param name="owner">Until when it is open, and who decides.</param>
    /// <returns>The plan with that open point.</returns>
    /// <exception cref="RejectedCallException">The open point is null, or an owner was said before.</exception>
    [Says(Fact.Owner)]
    public RolloutPlan OwnedBy(Open owner) => this.Once(Fact.Owner, Checked(owner, "owner", nameof(owner)), nameof(OwnedBy));

    /// <summary>Says that the way back is still to be walked through. It counts as no rehearsal.</summary>
    /// <param name="rehearsal">Until when it is open, and who sees to it.</param>
    /// <returns>The plan with that open point.</returns>
    /// <exception cref="RejectedCallException">The open point is null.</exception>
    [Says(Fact.Rehearsal)]
    public RolloutPlan Rehearsed(Open rehearsal) => this.More(Fact.Rehearsal, [Checked(rehearsal, "rehearsal", nameof(rehearsal))]);

    /// <summary>Says that it is open what limits the harm when nothing can be rolled back any more.</summary>
    /// <param name="containment">Until when it is open, and who decides.</param>
    /// <returns>The plan with that open point.</returns>
    /// <exception cref="RejectedCallException">The open point is null.</exception>
    [Says(Fact.Containment)]
    public RolloutPlan ContainingBy(Open containment) => this.More(Fact.Containment, [Checked(containment, "containment", nameof(containment))]);
}
