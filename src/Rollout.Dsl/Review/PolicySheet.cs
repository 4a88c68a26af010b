using System.Collections.Generic;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

/// <summary>What is known of a policy, for reading.</summary>
public sealed class PolicySheet
{
    readonly RolloutPolicy _policy;

    internal PolicySheet(RolloutPolicy policy) => _policy = policy;

    /// <summary>Whose policy it is.</summary>
    public string Name => _policy.Get<string>(Fact.Name) ?? "?";

    /// <summary>Which rules speak, and from which risk class on.</summary>
    public RuleSet RuleSet => _policy.RuleSet;

    /// <summary>The largest first exposure, or null where the library's own limit holds.</summary>
    public Ratio? FirstExposure => _policy.Find<Ratio>(Fact.FirstExposure);

    /// <summary>How many times one step may multiply the exposure, or null where the library's own limit holds.</summary>
    public int? Step => _policy.Find<int>(Fact.Steepness);

    /// <summary>The longest time to a known good state, or null.</summary>
    public Duration? Rollback => _policy.Find<Duration>(Fact.Bound);

    /// <summary>The longest hold, or null where the library's own limit holds.</summary>
    public Duration? Hold => _policy.Find<Duration>(Fact.Hold);

    /// <summary>The largest number of stages, or null.</summary>
    public int? Stages => _policy.Find<int>(Fact.Stages);

    /// <summary>The kinds of harm that the signals of a plan have to show.</summary>
    public IReadOnlyList<Harmed> RequiredHarm => _policy.List<Harmed>(Fact.Harm);

    /// <summary>The windows in which plans may start and advance; none where they may at any time.</summary>
    public IReadOnlyList<ReleaseWindow> Windows => _policy.List<ReleaseWindow>(Fact.StartWindows);

    /// <summary>The rules that weigh more, less or nothing.</summary>
    public IReadOnlyList<RuleAdjustment> Adjustments => _policy.List<RuleAdjustment>(Fact.Adjustments);
}
