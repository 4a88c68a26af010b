using System.Collections.Generic;

namespace Rollout.Dsl;

public sealed partial class StageSheet
{
    /// <summary>The risks that are accepted on this stage.</summary>
    public IReadOnlyList<Acceptance> Acceptances => _stage.List<Acceptance>(Fact.Acceptances);
}
