namespace Rollout.Dsl;

/// <summary>On what watching, telling and rolling back depend.</summary>
public sealed partial class RolloutPlan
{
    /// <summary>Names the components through which the rollout is watched. None of them should be what the plan changes.</summary>
    /// <param name="first">A component, as in <c>Component.Named("metrics store")</c>.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The plan with these components added.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.MonitoredThrough)]
    public RolloutPlan MonitoredThrough(Component first, params Component[] rest) =>
        this.More(Fact.MonitoredThrough, Listing.Of(first, rest, nameof(MonitoredThrough), nameof(first), nameof(rest)));

    /// <summary>Names the components through which announcements go. None of them should be what the plan changes.</summary>
    /// <param name="first">A component, as in <c>Component.Named("chat")</c>.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The plan with these components added.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.AnnouncedThrough)]
    public RolloutPlan AnnouncedThrough(Component first, params Component[] rest) =>
        this.More(Fact.AnnouncedThrough, Listing.Of(first, rest, nameof(AnnouncedThrough), nameof(first), nameof(rest)));

    /// <summary>Names components that others use too and that the rollout may wear out. They have to be watched.</summary>
    /// <param name="first">A component, as in <c>Component.Named("payments-db")</c>.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The plan with these components added.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.Shared)]
    public RolloutPlan Sharing(Component first, params Component[] rest) =>
        this.More(Fact.Shared, Listing.Of(first, rest, nameof(Sharing), nameof(first), nameof(rest)));
}
