using NodaTime;

namespace Rollout.Dsl;

/// <summary>A freeze that has to say until when, because every hold ends.</summary>
public sealed class FreezeWithoutEnd : PlanValue
{
    internal FreezeWithoutEnd(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => $"a freeze from {Wording.Content(Facts[Fact.From] ?? "a day")} on";

    /// <summary>Says the last day of the freeze.</summary>
    /// <param name="date">The last day, which is frozen too.</param>
    /// <returns>The freeze.</returns>
    /// <exception cref="RejectedCallException">The day is before the first one.</exception>
    [Says]
    public Freeze To(LocalDate date)
    {
        if (date < this.Find<LocalDate>(Fact.From))
        {
            throw new RejectedCallException(
                $"A freeze from {Wording.Content(Facts[Fact.From]!)} to {Wording.Date(date)} ends before it begins; write a last day that is no earlier than the first.",
                nameof(date));
        }

        return new(Facts.Set(Fact.To, date), Provenance);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new FreezeWithoutEnd(facts, provenance);
}
