using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// An honest hole: a fact that is not decided yet. It stands wherever a fact is expected, is listed as a finding (ROL0006), and a
/// plan that has one can be reviewed but neither run nor exported.
/// </summary>
public sealed class Open : PlanValue
{
    Open(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the open point, for reading.</summary>
    public OpenSheet Sheet => new(this);

    private protected override string Text => this.Find<LocalDate>(Fact.Date) is { } date
        ? $"open until {Wording.Date(date)}, to be decided by {Facts[Fact.Owner]}"
        : "open";

    /// <summary>A fact that somebody decides until a date.</summary>
    /// <param name="date">The last day on which it may still be open.</param>
    /// <param name="by">Who decides it.</param>
    /// <returns>The open point.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    [Says]
    public static Open Until(LocalDate date, Role by)
    {
        if (by is null)
            throw new RejectedCallException("An open point has nobody who decides it; name a role with by.", nameof(by));
        return new(FactTable.Empty.Set(Fact.Date, date).Set(Fact.Owner, by), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Open(facts, provenance);
}
