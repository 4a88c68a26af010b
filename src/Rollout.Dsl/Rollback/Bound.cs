using NodaTime;

namespace Rollout.Dsl;

/// <summary>The longest a step may take: a time, or an open point before the rehearsal. A bare number is no bound.</summary>
public sealed class Bound : PlanValue
{
    internal Bound(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal Duration? Time => this.Find<Duration>(Fact.Bound);

    internal Open? Open => this.Get<Open>(Fact.Date);

    private protected override string Text => Time is { } time ? Wording.Time(time) : Open?.ToString() ?? "a time";

    /// <summary>A bound in time.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The bound.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative.</exception>
    [Says]
    public static implicit operator Bound(Duration time) =>
        new(FactTable.Empty.Set(Fact.Bound, Quantity.Positive(time, "The time bound of a step", nameof(time))), Provenance.Unknown);

    /// <summary>A bound that is not known yet.</summary>
    /// <param name="open">Until when it is open, and who decides.</param>
    /// <returns>The bound.</returns>
    /// <exception cref="RejectedCallException">The open point is null.</exception>
    [Says]
    public static implicit operator Bound(Open open)
    {
        if (open is null)
            throw new RejectedCallException("The time bound of a step is null; write a time, or Open.Until(...) before the rehearsal.", nameof(open));
        return new(FactTable.Empty.Set(Fact.Date, open), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Bound(facts, provenance);
}
