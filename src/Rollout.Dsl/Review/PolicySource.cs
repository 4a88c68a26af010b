using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Rollout.Dsl.Review;

/// <summary>Finds, at run time, the policy that a plan obeys: the one that its assembly names.</summary>
internal static class PolicySource
{
    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static RolloutPolicy Of(RolloutPlan plan) =>
        plan.Provenance.Assembly?.GetCustomAttribute<RolloutPolicySourceAttribute>() is { } source ? Of(source) : RolloutPolicy.Default;

    static RolloutPolicy Of(RolloutPolicySourceAttribute source)
    {
        try
        {
            var value = source.Type.GetProperty(source.Member, Static)?.GetValue(null)
                ?? source.Type.GetField(source.Member, Static)?.GetValue(null)
                ?? source.Type.GetMethod(source.Member, Static, null, System.Type.EmptyTypes, null)?.Invoke(null, null);
            return value as RolloutPolicy ?? throw new RejectedCallException(
                $"The policy of the assembly is said to be {source.Type.Name}.{source.Member}, which gives none; name a static member of type RolloutPolicy in RolloutPolicySource(...).");
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }
}
