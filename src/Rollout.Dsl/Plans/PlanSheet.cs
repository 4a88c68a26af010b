using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>What is known of a plan, for reading.</summary>
public sealed partial class PlanSheet
{
    readonly RolloutPlan _plan;

    internal PlanSheet(RolloutPlan plan) => _plan = plan;

    /// <summary>The name of the plan.</summary>
    public string Name => _plan.Name;

    /// <summary>What changes.</summary>
    public IReadOnlyList<Change> Changes => _plan.List<Change>(Fact.Changes);

    /// <summary>Stages and points of no return, in order.</summary>
    public IReadOnlyList<PathStep> Path => _plan.List<PathStep>(Fact.Path);

    /// <summary>The stages, in order.</summary>
    public IReadOnlyList<Stage> Stages => Path.OfType<Stage>().ToArray();

    /// <summary>The steps of the rollback, in order.</summary>
    public IReadOnlyList<RollbackStep> RollbackSteps => _plan.List<RollbackStep>(Fact.WayBack);

    /// <summary>The steps of the containment, in order.</summary>
    public IReadOnlyList<ContainmentStep> ContainmentSteps => _plan.List<ContainmentStep>(Fact.Containment);

    /// <summary>The forward repairs, in order.</summary>
    public IReadOnlyList<Repair> ForwardRepairs => _plan.List<Repair>(Fact.ForwardRepair);

    /// <summary>The stop-losses that hold in every stage.</summary>
    public IReadOnlyList<StopLoss> StopLosses => _plan.List<StopLoss>(Fact.StopLoss);

    /// <summary>Who owns the decisions, or null where nobody does or that is open.</summary>
    public Role? Owner => _plan.Get<Role>(Fact.Owner);

    /// <summary>Who may do what.</summary>
    public IReadOnlyList<Grant> Grants => _plan.List<Grant>(Fact.Grants);

    /// <summary>What is announced where.</summary>
    public IReadOnlyList<Announcement> Announcements => _plan.List<Announcement>(Fact.Announcements);

    /// <summary>Who is informed and never asked.</summary>
    public IReadOnlyList<Role> Informed => _plan.List<Role>(Fact.Informed);

    /// <summary>The critical and sensitive things that the rollout touches.</summary>
    public IReadOnlyList<Touched> Touches => _plan.List<Touched>(Fact.Touches);

    /// <summary>Why the rollout is routine, or null where it was not declared so.</summary>
    public string? Routine => _plan.Get<string>(Fact.Routine);

    /// <summary>The records of rehearsals. One that is still open is none.</summary>
    public IReadOnlyList<Rehearsal> Rehearsals => _plan.List<Rehearsal>(Fact.Rehearsal);
}
