using NodaTime;

namespace Rollout.Dsl;

/// <summary>A risk that somebody accepts: what a rule finds there, why that is bearable, until when, and who says so.</summary>
public sealed class Acceptance : PlanValue
{
    Acceptance(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the acceptance, for reading.</summary>
    public AcceptanceSheet Sheet => new(this);

    private protected override string Text => Sheet.Open is { } open
        ? $"{Sheet.Rule} ({open}), because {Sheet.Reason}"
        : $"{Sheet.Rule} until {Wording.Content(Facts[Fact.Date] ?? "a date")} by {Wording.Content(Facts[Fact.Owner] ?? "a role")}, because {Sheet.Reason}";

    /// <summary>Whether the date has passed. A date that was not read has not.</summary>
    internal bool IsExpired(LocalDate? on) => on > Sheet.Until;

    internal static Acceptance Of(PlanValue holder, string rule, string because, LocalDate until, Role by)
    {
        var risk = Of(holder, rule, because);
        if (by is null)
            throw new RejectedCallException($"Nobody accepts {risk.Id}; name a role with by.", nameof(by));
        return new(risk.Facts.Set(Fact.Date, until).Set(Fact.Owner, by), Provenance.Unknown);
    }

    /// <summary>Until when is still open, so it accepts nothing yet.</summary>
    internal static Acceptance Of(PlanValue holder, string rule, string because, Open until)
    {
        var risk = Of(holder, rule, because);
        if (until is null)
            throw new RejectedCallException($"The day until which {risk.Id} is accepted is null; write a date, or Open.Undecided(by: ...).", nameof(until));
        return new(risk.Facts.Set(Fact.Date, until).Set(Fact.Owner, until.Facts[Fact.Owner]!), Provenance.Unknown);
    }

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Acceptance(facts, provenance);

    static (string Id, FactTable Facts) Of(PlanValue holder, string rule, string because)
    {
        var id = Naming.Name(rule, "The rule whose finding is accepted", nameof(rule));
        var reason = Naming.Text(because, $"Why {id} is accepted", nameof(because));
        foreach (var said in holder.List<Acceptance>(Fact.Acceptances))
        {
            if (Equals(said.Facts[Fact.Rule], id))
            {
                throw new RejectedCallException(
                    $"{Wording.Capital(holder.Subject)} already accepts {id}, and a second acceptance would leave open which reason and which date hold; say Accepting once for each rule.",
                    nameof(rule));
            }
        }

        return (id, FactTable.Empty.Set(Fact.Rule, id).Set(Fact.Reason, reason));
    }
}
