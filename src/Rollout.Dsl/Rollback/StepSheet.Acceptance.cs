using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class StepSheet
{
    /// <summary>The risks that are accepted on this step; a forward repair has none.</summary>
    public IReadOnlyList<Acceptance> Acceptances => _step.List<Acceptance>(Fact.Acceptances);
}
