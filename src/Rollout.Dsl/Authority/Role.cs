namespace Rollout.Dsl;

/// <summary>Who: one role of the people around a rollout. What a role may do is said by the verbs that begin with May.</summary>
public sealed class Role : PlanValue
{
    Role(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Whoever is on call for the service right now.</summary>
    [Says]
    public static Role OnCall => Named("on-call");

    /// <summary>Any engineer of the team that releases the change.</summary>
    [Says]
    public static Role ReleaseTeam => Named("release team");

    /// <summary>Product owners; informed of rollbacks, never asked.</summary>
    [Says]
    public static Role Product => Named("product");

    /// <summary>Management; informed of rollbacks, never asked.</summary>
    [Says]
    public static Role Management => Named("management");

    /// <summary>Whoever answers for the data that a change writes.</summary>
    [Says]
    public static Role DataOwner => Named("data owner");

    private protected override string Text => this.Get<string>(Fact.Name) ?? "a role";

    /// <summary>A role by its name in the organisation.</summary>
    /// <param name="name">The name, not blank, at most 200 printable characters.</param>
    /// <returns>The role; two roles of the same name are equal.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Role Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a role", nameof(name))), Provenance.Unknown);

    /// <summary>Grants the right to roll back.</summary>
    /// <param name="reason">For which reason the role may do so.</param>
    /// <returns>The grant.</returns>
    [Says]
    public Grant MayRollBack(On reason) => Grant.To(this).MayRollBack(reason);

    /// <summary>Grants the right to hold the rollout where it is.</summary>
    /// <returns>The grant.</returns>
    [Says]
    public Grant MayHalt() => Grant.To(this).MayHalt();

    /// <summary>Grants the right to advance when the gate is met.</summary>
    /// <returns>The grant.</returns>
    [Says]
    public Grant MayAdvance() => Grant.To(this).MayAdvance();

    /// <summary>Grants the right to go on without the gate being met, with a reason on record.</summary>
    /// <returns>The grant.</returns>
    [Says]
    public Grant MayOverride() => Grant.To(this).MayOverride();

    /// <summary>Grants the right to forbid an advance although the gate is met.</summary>
    /// <returns>The grant.</returns>
    [Says]
    public Grant MayVeto() => Grant.To(this).MayVeto();

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Role(facts, provenance);
}
