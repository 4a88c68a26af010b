using System.Linq;

namespace Rollout.Dsl;

/// <summary>Changes that go back together or not at all.</summary>
internal sealed class ChangesTogether : PlanValue
{
    internal ChangesTogether(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => this.List<Change>(Fact.Changes) is { Count: > 0 } changes
        ? Wording.List(changes.Select(change => Wording.Quoted(change.Name)), "and") + " together"
        : "changes that go back together";

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ChangesTogether(facts, provenance);
}
