using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>What has to be so before the rollout starts.</summary>
    public IReadOnlyList<Ready> StartConditions => _plan.List<Ready>(Fact.StartConditions);

    /// <summary>The windows in which the rollout may start; none where it may start at any time.</summary>
    public IReadOnlyList<ReleaseWindow> StartWindows => _plan.List<ReleaseWindow>(Fact.StartWindows);

    /// <summary>The windows in which a further stage may be entered; none where that may be at any time.</summary>
    public IReadOnlyList<ReleaseWindow> AdvanceWindows => _plan.List<ReleaseWindow>(Fact.AdvanceWindows);

    /// <summary>The times in which the rollout neither starts nor grows.</summary>
    public IReadOnlyList<Freeze> Freezes => _plan.List<Freeze>(Fact.Freezes);
}
