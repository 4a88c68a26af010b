using NodaTime;

namespace Rollout.Dsl;

/// <summary>The consent of one role that a stage waits for, and how long it waits.</summary>
internal sealed class Approval : PlanValue
{
    internal Approval(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"{Facts[Fact.Owner]} within {Wording.Content(Facts[Fact.Bound] ?? "a time")}";

    public static Approval Of(Role? role, Duration within)
    {
        if (role is null)
            throw new RejectedCallException("The role that approves a stage is null; name one.", nameof(role));
        return new(
            FactTable.Empty.Set(Fact.Owner, role).Set(Fact.Bound, Quantity.Positive(within, "The time for an approval", nameof(within))),
            Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Approval(facts, provenance);
}
