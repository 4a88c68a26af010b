using System;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>One small thing that turns a clean plan into one that a rule flags.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Clean">The plan before.</param>
/// <param name="Mutate">What is taken from it, or said otherwise.</param>
sealed record Mutation(string Id, RolloutPlan Clean, Func<RolloutPlan, RolloutPlan> Mutate)
{
    /// <summary>The other rule that cannot but speak too.</summary>
    public string? Also { get; init; }

    /// <summary>Why it cannot but do so.</summary>
    public string? Since { get; init; }

    /// <summary>The limits by which both are reviewed.</summary>
    public RolloutPolicy Limits { get; init; } = RolloutPolicy.Named("mutations");

    /// <summary>The policy. A strict rule is asked for alone.</summary>
    public RolloutPolicy Policy => Array.Find([.. RuleCatalogue.Descriptions], rule => rule.Id == Id) is { Strict: true } rule
        ? Limits.Raising(rule.Id, Severity.Error, "the mutation of this rule is looked at")
        : Limits;
}
