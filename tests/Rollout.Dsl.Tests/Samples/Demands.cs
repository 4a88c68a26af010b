using System.Linq;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Policies that tests review by.</summary>
static class Demands
{
    /// <summary>A policy that asks for the strict rules too, and sets the limits that have no value of their own, so that every rule speaks.</summary>
    public static RolloutPolicy EveryRule { get; } = RuleCatalogue.Rules.Select(rule => rule.Description).Where(rule => rule.Strict)
        .Aggregate(RolloutPolicy.Named("strict").RollbackWithin(2.Minutes()), (policy, rule) => policy.Raising(rule.Id, Severity.Error, "every rule counts"));
}
