using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

public sealed partial class PlanSheet
{
    /// <summary>The harms that a gate must be able to see.</summary>
    public IReadOnlyList<FearedFailureSheet> Feared =>
        _plan.List<FearedFailure>(Fact.Feared).Select(feared => new FearedFailureSheet(feared)).ToArray();

    /// <summary>The groups of changes that go back together or not at all.</summary>
    public IReadOnlyList<IReadOnlyList<Change>> GoingBackTogether =>
        _plan.List<ChangesTogether>(Fact.GoTogether).Select(group => group.List<Change>(Fact.Changes)).ToArray();
}
