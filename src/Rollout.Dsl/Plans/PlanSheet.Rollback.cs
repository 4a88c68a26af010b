using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>The way back as the whole plan knows it.</summary>
public sealed partial class PlanSheet
{
    /// <summary>The steps of the rollback, in order, each with what the plan's rehearsals say of it.</summary>
    public IReadOnlyList<StepSheet> Rollback => RollbackSteps.Select(step => step.SheetWhere(Measures(step))).ToArray();

    /// <summary>Why the rollout cannot be rolled back at all, or null where it can.</summary>
    public string? WithoutRollback => _plan.Get<string>(Fact.Waiver);

    /// <summary>
    /// The longest that rolling back may take once it is decided: the steps one after another, each with its bound, those that depend on
    /// a question or a condition included. Null where there is no step, or one has no bound or an open one.
    /// </summary>
    public Duration? LongestRollback => RollbackSteps.Count == 0 ? null : RollbackSteps.Promise();

    /// <summary>How well that time is known: as well as the time of the step that is known worst.</summary>
    public Confidence LongestRollbackConfidence => Rollback.Select(step => step.Confidence).DefaultIfEmpty(Confidence.Open).Min();

    /// <summary>The components through which the rollout is watched.</summary>
    public IReadOnlyList<Component> MonitoredThrough => _plan.List<Component>(Fact.MonitoredThrough);

    /// <summary>The components through which announcements go.</summary>
    public IReadOnlyList<Component> AnnouncedThrough => _plan.List<Component>(Fact.AnnouncedThrough);

    /// <summary>The components that others use too.</summary>
    public IReadOnlyList<Component> Shared => _plan.List<Component>(Fact.Shared);

    bool Measures(RollbackStep step) => Rehearsals.Any(rehearsal => rehearsal.Sheet.Measures(step, RollbackSteps));
}
