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

    /// <summary>The factory that says it.</summary>
    internal string Verb => Facts[Fact.Date] is null ? nameof(Undecided) : nameof(Until);

    private protected override string Text => Facts[Fact.Date] switch
    {
        LocalDate date => $"open until {Wording.Date(date)}, to be decided by {Facts[Fact.Owner]}",
        null => $"open, to be decided by {Facts[Fact.Owner]}",
        _ => "open",
    };

    /// <summary>A fact that somebody decides until a date.</summary>
    /// <param name="date">The last day on which it may still be open.</param>
    /// <param name="by">Who decides it.</param>
    /// <returns>The open point.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    [Says]
    public static Open Until(LocalDate date, Role by) => new(Undecided(by).Facts.Set(Fact.Date, date), Provenance.Unknown);

    /// <summary>A fact that somebody decides, without a day until which. It stays in sight as any open point does, but is never due.</summary>
    /// <param name="by">Who decides it.</param>
    /// <returns>The open point.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    [Says]
    public static Open Undecided(Role by)
    {
        if (by is null)
            throw new RejectedCallException("An open point has nobody who decides it; name a role with by.", nameof(by));
        return new(FactTable.Empty.Set(Fact.Owner, by), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Open(facts, provenance);
}
