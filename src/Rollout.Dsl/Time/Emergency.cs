using NodaTime;

namespace Rollout.Dsl;

/// <summary>The lane for a rollout that an incident cannot wait for. It ends on a day, and somebody looks back on it.</summary>
public sealed class Emergency : PlanValue
{
    Emergency(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of it, for reading.</summary>
    public EmergencySheet Sheet => new(this);

    internal override string Subject => $"the emergency {Sheet.Incident}";

    private protected override string Text =>
        $"emergency {Sheet.Incident}"
        + (Sheet.Until is { } until ? $" until {Wording.Date(until)}" : "")
        + (Facts[Fact.Owner] is Role reviewer && Facts[Fact.Reviewed] is LocalDate on ? $", reviewed by {reviewer} on {Wording.Date(on)}" : "");

    /// <summary>An emergency because of an incident.</summary>
    /// <param name="incident">The id of the incident, not blank, as in "INC-123".</param>
    /// <returns>The emergency.</returns>
    /// <exception cref="RejectedCallException">The id is null, blank, too long or not printable.</exception>
    [Says]
    public static Emergency For(string incident) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(incident, "The incident of an emergency", nameof(incident))), Provenance.Unknown);

    /// <summary>Says how long the lane is open.</summary>
    /// <param name="date">The last day.</param>
    /// <returns>The emergency with its end.</returns>
    /// <exception cref="RejectedCallException">The day was said before.</exception>
    [Says(Fact.Date)]
    public Emergency Until(LocalDate date) => this.Once(Fact.Date, date, nameof(Until));

    /// <summary>Says who looks back on the rollout, and when.</summary>
    /// <param name="role">The role.</param>
    /// <param name="on">The day.</param>
    /// <returns>The emergency with its review.</returns>
    /// <exception cref="RejectedCallException">The role is null, or a review was said before.</exception>
    [Says(Fact.Owner, Fact.Reviewed)]
    public Emergency ReviewedBy(Role role, LocalDate on) => this.Once(
        Fact.Owner, role ?? throw new RejectedCallException("The role that reviews an emergency is null; name one.", nameof(role)), nameof(ReviewedBy))
        .Once(Fact.Reviewed, on, nameof(ReviewedBy));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Emergency(facts, provenance);
}
