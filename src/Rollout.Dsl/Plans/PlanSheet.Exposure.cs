using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>The flag that moves the exposure, or null where something else does, or nothing is named.</summary>
    public FlagChange? Control => _plan.Get<FlagChange>(Fact.Control);

    /// <summary>The router or deployer that moves the exposure, or null where a flag does, or nothing is named.</summary>
    public Control? OuterControl => _plan.Get<Control>(Fact.Control);

    /// <summary>The metric that measures the exposure, or null.</summary>
    public RatioMetric? ExposureMeasure => _plan.Get<RatioMetric>(Fact.ExposureSignal);

    /// <summary>All segments that there are. Empty where the plan does not say.</summary>
    public IReadOnlyList<Segment> Segments => _plan.List<Segment>(Fact.Segments);

    /// <summary>The variants of where the change runs.</summary>
    public IReadOnlyList<Variant> Variants => _plan.List<Variant>(Fact.Variants);

    /// <summary>The share that is kept without the change, or null.</summary>
    public Exposure? Holdout => _plan.Get<Exposure>(Fact.Holdout);

    /// <summary>Why the rollout is meant to end before everyone is exposed, or null.</summary>
    public string? EndsBelowEveryone => _plan.Get<string>(Fact.EndsBelow);

    /// <summary>How fast the change may spread at most, or null.</summary>
    public Pace? Pace => _plan.Get<Pace>(Fact.Pace);

    /// <summary>The traffic of the whole service, or null.</summary>
    public RequestRate? Traffic => _plan.Find<RequestRate>(Fact.Traffic);

    /// <summary>The peaks of the load.</summary>
    public IReadOnlyList<Peak> Peaks => _plan.List<Peak>(Fact.Peaks);

    /// <summary>The traffic to which the service grows while the rollout runs, or null.</summary>
    public RequestRate? GrowsTo => _plan.Find<RequestRate>(Fact.Growth);

    /// <summary>What the rollout may cost at most beyond what the service costs without it, or null.</summary>
    public Money? CostLimit => _plan.Find<Money>(Fact.CostLimit);

    /// <summary>The share of the capacity that stays free in every stage, or null.</summary>
    public Ratio? Headroom => _plan.Find<Ratio>(Fact.Headroom);
}
