using System;

namespace Rollout.Dsl;

/// <summary>
/// Publishes a policy to the projects that reference this assembly. The compiler does not run the code of a referenced assembly, so it
/// reads the policy from this text, and it reports in this project when the text is not what the policy says (ROL0008).
/// </summary>
/// <param name="type">The type that holds the policy.</param>
/// <param name="member">The static member that gives it.</param>
/// <param name="text">What <see cref="RolloutPolicy.ToText"/> gives.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PublishedRolloutPolicyAttribute(Type type, string member, string text) : Attribute
{
    /// <summary>The type that holds the policy.</summary>
    public Type Type { get; } = type;

    /// <summary>The member that gives it.</summary>
    public string Member { get; } = member;

    /// <summary>The policy as text.</summary>
    public string Text { get; } = text;
}
