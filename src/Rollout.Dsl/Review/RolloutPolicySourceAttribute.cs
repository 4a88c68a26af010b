using System;

namespace Rollout.Dsl;

/// <summary>
/// Names the policy that the plans of an assembly obey:
/// <c>[assembly: RolloutPolicySource(typeof(TeamPolicy), nameof(TeamPolicy.Policy))]</c>.
/// </summary>
/// <param name="type">The type that holds the policy.</param>
/// <param name="member">A static property, field or method without parameters, of type <see cref="RolloutPolicy"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RolloutPolicySourceAttribute(Type type, string member) : Attribute
{
    /// <summary>The type that holds the policy.</summary>
    public Type Type { get; } = type;

    /// <summary>The member that gives it.</summary>
    public string Member { get; } = member;
}
