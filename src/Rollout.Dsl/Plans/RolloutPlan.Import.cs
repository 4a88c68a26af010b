namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Says from which engine the plan was taken over, and what that engine does that no verb of a plan asks for.</summary>
    /// <param name="import">The import.</param>
    /// <returns>The plan with its import.</returns>
    /// <exception cref="RejectedCallException">The import is null, or one was said before.</exception>
    [Says(Fact.Import)]
    public RolloutPlan ImportedFrom(Import import) => this.Once(Fact.Import, Checked(import, "import", nameof(import)), nameof(ImportedFrom));
}
