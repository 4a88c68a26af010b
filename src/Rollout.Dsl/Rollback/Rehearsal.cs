using NodaTime;

namespace Rollout.Dsl;

/// <summary>A record that the way back was walked through. It is evidence: write it after the rehearsal, not before.</summary>
public sealed partial class Rehearsal : PlanValue
{
    internal Rehearsal(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the rehearsal, for reading.</summary>
    public RehearsalSheet Sheet => new(this);

    internal override string Subject => "the rehearsal" + (this.Find<LocalDate>(Fact.Date) is { } date ? " on " + Wording.Date(date) : "");

    private protected override string Text =>
        (this.Find<LocalDate>(Fact.Date) is { } date ? "rehearsed on " + Wording.Date(date) : "rehearsed")
        + (this.Find<Duration>(Fact.Took) is { } took ? " in " + Wording.Time(took) : "")
        + (Facts[Fact.Owner] is Role role ? " by " + role : "");

    /// <summary>A rehearsal on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The record.</returns>
    [Says]
    public static Rehearsal On(LocalDate date) => new(FactTable.Empty.Set(Fact.Date, date), Provenance.Unknown);

    /// <summary>Records how long the whole way back took.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The record with that time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Took)]
    public Rehearsal Taking(Duration time) =>
        this.Once(Fact.Took, Quantity.Positive(time, "The time that a rehearsal took", nameof(time)), nameof(Taking));

    /// <summary>Records who walked through it.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The record with that role.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.Owner)]
    public Rehearsal By(Role role)
    {
        if (role is null)
            throw new RejectedCallException("The role that rehearsed the way back is null; name one, as in By(Role.OnCall).", nameof(role));
        return this.Once(Fact.Owner, role, nameof(By));
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Rehearsal(facts, provenance);
}
