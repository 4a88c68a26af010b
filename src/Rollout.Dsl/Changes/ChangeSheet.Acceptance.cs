using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class ChangeSheet
{
    /// <summary>The risks that are accepted on this change.</summary>
    public IReadOnlyList<Acceptance> Acceptances => _change.List<Acceptance>(Fact.Acceptances);
}
