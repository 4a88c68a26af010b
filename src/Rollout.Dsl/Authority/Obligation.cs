using NodaTime;

namespace Rollout.Dsl;

/// <summary>Something that has to be done once the rollout is over, by whom, and until when.</summary>
public sealed class Obligation : PlanValue
{
    internal Obligation(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the obligation, for reading.</summary>
    public ObligationSheet Sheet => new(this);

    internal override string Subject => "the obligation " + Wording.Quoted(Text);

    private protected override string Text => this.Find<ObligationKind>(Fact.Kind) switch
    {
        ObligationKind.Remove => $"remove {this.Get<Change>(Fact.Change)?.ToString() ?? What}",
        ObligationKind.Review => "review the rollout",
        ObligationKind.Renew => $"renew {What}",
        _ => What,
    };

    string What => this.Get<string>(Fact.What) ?? "something";

    /// <summary>A flag that has done its work goes away.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="RejectedCallException">The flag is null.</exception>
    [Says]
    public static Obligation Remove(FlagChange flag)
    {
        if (flag is null)
        {
            throw new RejectedCallException(
                "The flag that has to be removed is null; declare the field of the flag before the fields that use it.", nameof(flag));
        }

        return new(Begun(ObligationKind.Remove).Set(Fact.Change, flag), Provenance.Unknown);
    }

    /// <summary>Something temporary goes away.</summary>
    /// <param name="what">What goes away, as in "the old checkout path"; not blank.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable.</exception>
    [Says]
    public static Obligation Remove(string what) => Of(ObligationKind.Remove, what);

    /// <summary>The people of the rollout look back on it.</summary>
    /// <returns>The obligation.</returns>
    [Says]
    public static Obligation Review() => new(Begun(ObligationKind.Review), Provenance.Unknown);

    /// <summary>Something that grows old is done again.</summary>
    /// <param name="what">What is renewed, as in "the rehearsal of the restore"; not blank.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable.</exception>
    [Says]
    public static Obligation Renew(string what) => Of(ObligationKind.Renew, what);

    /// <summary>Something else is done.</summary>
    /// <param name="what">What is done, as in "tell the partners"; not blank.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable.</exception>
    [Says]
    public static Obligation Do(string what) => Of(ObligationKind.Do, what);

    /// <summary>Says who does it.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The obligation with its owner.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.Owner)]
    public Obligation By(Role role)
    {
        if (role is null)
            throw new RejectedCallException("The role that meets an obligation is null; name one, as in By(Role.ReleaseTeam).", nameof(role));
        return this.Once(Fact.Owner, role, nameof(By));
    }

    /// <summary>Says until when it is done.</summary>
    /// <param name="date">The last day.</param>
    /// <returns>The obligation with its last day.</returns>
    /// <exception cref="RejectedCallException">A day was said before.</exception>
    [Says(Fact.Date)]
    public Obligation Until(LocalDate date) => this.Once(Fact.Date, date, nameof(Until));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Obligation(facts, provenance);

    static FactTable Begun(ObligationKind kind) => FactTable.Empty.Set(Fact.Kind, kind);

    static Obligation Of(ObligationKind kind, string what) =>
        new(Begun(kind).Set(Fact.What, Naming.Text(what, "What has to be done", nameof(what))), Provenance.Unknown);
}
