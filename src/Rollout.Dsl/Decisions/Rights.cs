using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>
/// Who may do what. Where a plan says nothing of that, its owner and whoever is on call may halt, roll back and override. Whoever may
/// trigger a step of the rollback may roll back.
/// </summary>
internal sealed class Rights
{
    readonly IReadOnlyList<GrantSheet> _grants;
    readonly Role[] _triggers;

    public Rights(RolloutPlan plan)
    {
        var sheet = plan.Sheet;
        var everything = new[] { sheet.Owner, Role.OnCall }.OfType<Role>().Distinct()
            .Select(role => role.MayHalt().MayRollBack(On.AnyReason).MayOverride().Sheet);
        _grants = [.. plan.Facts[Fact.Grants] is null ? everything : sheet.Grants.Select(grant => grant.Sheet)];
        IsAdvancedByPeople = _grants.Any(grant => grant.MayAdvance);
        _triggers = [.. sheet.RollbackSteps.SelectMany(step => step.Sheet.TriggeredBy).Distinct()];
    }

    /// <summary>Whether the plan leaves it to people to advance.</summary>
    public bool IsAdvancedByPeople { get; }

    /// <summary>Whether a role may do something. Rolling back on a stop-loss counts only where one was crossed.</summary>
    public bool May(Role role, Right right, bool isBreached) =>
        (right == Right.RollBack && _triggers.Contains(role)) || _grants.Any(grant => role.Equals(grant.Role) && Grants(grant, right, isBreached));

    /// <summary>Whether anybody may do something.</summary>
    public bool MayAnybody(Right right) => (right == Right.RollBack && _triggers.Length > 0) || _grants.Any(grant => Grants(grant, right, isBreached: false));

    /// <summary>Who may do something, in the order of the plan.</summary>
    public IEnumerable<Role> Holders(Right right, bool isBreached) =>
        _grants.Where(grant => Grants(grant, right, isBreached)).Select(grant => grant.Role).OfType<Role>()
            .Concat(right == Right.RollBack ? _triggers : []).Distinct();

    static bool Grants(GrantSheet grant, Right right, bool isBreached) => right switch
    {
        Right.Advance => grant.MayAdvance,
        Right.Halt => grant.MayHalt,
        Right.RollBack => grant.MayRollBack == On.AnyReason || (grant.MayRollBack == On.StopLoss && isBreached),
        Right.Override => grant.MayOverride,
        _ => grant.MayVeto,
    };
}
