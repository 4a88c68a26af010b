using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>The risks that are accepted in the whole plan. Those of one change, stage or step stand on its sheet.</summary>
    public IReadOnlyList<Acceptance> Acceptances => _plan.List<Acceptance>(Fact.Acceptances);
}
