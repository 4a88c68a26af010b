using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>The longest time from the start to the completion, or null.</summary>
    public Duration? Deadline => _plan.Find<Duration>(Fact.Deadline);

    /// <summary>The plans that have to be completed before this one starts.</summary>
    public IReadOnlyList<string> After => _plan.List<string>(Fact.AfterPlans);

    /// <summary>The plans that never run at the same time as this one.</summary>
    public IReadOnlyList<string> NeverDuring => _plan.List<string>(Fact.NeverDuring);

    /// <summary>The targets that this plan claims for itself while it runs.</summary>
    public IReadOnlyList<string> ExclusiveTargets => _plan.List<string>(Fact.Exclusive);

    /// <summary>What else acts on the target, and is stopped while the rollout runs.</summary>
    public IReadOnlyList<Actor> FrozenActors => _plan.List<Actor>(Fact.FrozenActors);

    /// <summary>What else acts on the target, and goes on doing so.</summary>
    public IReadOnlyList<Actor> SharingActors => _plan.List<Actor>(Fact.SharingActors);

    /// <summary>The emergency for which the rollout cannot wait, or null.</summary>
    public Emergency? Emergency => _plan.Get<Emergency>(Fact.Emergency);
}
