namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>From which engine the plan was taken over, or null where it was written here.</summary>
    public Import? Import => _plan.Get<Import>(Fact.Import);
}
