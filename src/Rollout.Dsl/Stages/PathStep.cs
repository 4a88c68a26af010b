namespace Rollout.Dsl;

/// <summary>One step of the path of a plan: a <see cref="Stage"/> or a <see cref="PointOfNoReturn"/>. The family is closed.</summary>
public abstract class PathStep : PlanValue
{
    private protected PathStep(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }
}
