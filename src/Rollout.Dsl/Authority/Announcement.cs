using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is told to whom, and how soon.</summary>
public sealed class Announcement : PlanValue
{
    Announcement(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override string Subject => $"the announcement of {Facts[Fact.Kind]} to {Facts[Fact.Place]}";

    private protected override string Text =>
        $"{Facts[Fact.Kind]} are announced to {Facts[Fact.Place]}"
        + (this.Find<Duration>(Fact.Bound) is { } bound ? $" within {Wording.Time(bound)}" : "");

    /// <summary>Says how soon after the event the announcement stands there.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The announcement with its time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Bound)]
    public Announcement Within(Duration time) =>
        this.Once(Fact.Bound, Quantity.Positive(time, "The time until an announcement", nameof(time)), nameof(Within));

    internal static Announcement Of(string occasion, string to) => new(
        FactTable.Empty.Set(Fact.Kind, occasion).Set(Fact.Place, Naming.Name(to, "The place of an announcement", nameof(to))),
        Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Announcement(facts, provenance);
}
