using System;

namespace Rollout.Dsl;

/// <summary>
/// Declares a member as grammar: the facts that it says about its receiver or its result. Members without it are never run
/// while a plan is replayed, so the attribute is also the list of what replay may call.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor, Inherited = false)]
internal sealed class SaysAttribute(params Fact[] facts) : Attribute
{
    public Fact[] Facts { get; } = facts;
}
