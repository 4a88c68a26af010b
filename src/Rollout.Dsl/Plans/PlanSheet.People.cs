using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>The people of a plan, and what remains for them to do.</summary>
public sealed partial class PlanSheet
{
    /// <summary>How long it takes to decide once somebody is told, or null.</summary>
    public Duration? DecisionTime => _plan.Find<Duration>(Fact.DecisionTime);

    /// <summary>Who agreed to which state of the plan.</summary>
    public IReadOnlyList<Agreement> Agreements => _plan.List<Agreement>(Fact.Agreements);

    /// <summary>What has to be done once the rollout is over.</summary>
    public IReadOnlyList<Obligation> Obligations => _plan.List<Obligation>(Fact.Obligations);
}
