namespace Rollout.Dsl;

/// <summary>What is known of a grant, for reading.</summary>
public sealed class GrantSheet
{
    readonly Grant _grant;

    internal GrantSheet(Grant grant) => _grant = grant;

    /// <summary>Who has the rights, or null where it was not read.</summary>
    public Role? Role => _grant.Get<Role>(Fact.Role);

    /// <summary>For which reason the role may roll back, or null where it may not.</summary>
    public On? MayRollBack => _grant.Find<On>(Fact.MayRollBack);

    /// <summary>Whether the role may hold the rollout where it is.</summary>
    public bool MayHalt => _grant.Facts[Fact.MayHalt] is true;

    /// <summary>Whether the role may advance when the gate is met.</summary>
    public bool MayAdvance => _grant.Facts[Fact.MayAdvance] is true;

    /// <summary>Whether the role may go on without the gate being met.</summary>
    public bool MayOverride => _grant.Facts[Fact.MayOverride] is true;

    /// <summary>Whether the role may forbid an advance although the gate is met.</summary>
    public bool MayVeto => _grant.Facts[Fact.MayVeto] is true;
}
