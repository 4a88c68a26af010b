using NodaTime;

namespace Rollout.Dsl;

/// <summary>A feature flag, reversible by turning it off.</summary>
public sealed class FlagChange : Change<FlagChange>
{
    internal FlagChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Flag;

    /// <summary>Says which path runs while the flag service does not answer.</summary>
    /// <param name="state">On or off.</param>
    /// <returns>The change with that state.</returns>
    /// <exception cref="RejectedCallException">It is no member of <see cref="FlagState"/>, or was said before.</exception>
    [Says(Fact.WhenSilent)]
    public FlagChange WhenSilent(FlagState state)
    {
        if (state is not (FlagState.On or FlagState.Off))
            throw new RejectedCallException("Which path runs while the flag service is silent is unknown; write FlagState.On or FlagState.Off.", nameof(state));
        return Say(Fact.WhenSilent, state, nameof(WhenSilent));
    }

    /// <summary>Names who flips the flag.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The change with that role.</returns>
    /// <exception cref="RejectedCallException">The role is null, or was said before.</exception>
    [Says(Fact.FlippedBy)]
    public FlagChange FlippedBy(Role role) => Say(Fact.FlippedBy, Required(role, "The role that flips", nameof(role)), nameof(FlippedBy));

    /// <summary>Says that the flag is temporary: who takes it out of the code, and by when.</summary>
    /// <param name="by">The role.</param>
    /// <param name="until">The last day.</param>
    /// <returns>The change with that obligation.</returns>
    /// <exception cref="RejectedCallException">The role is null, or it was said before.</exception>
    [Says(Fact.RemovedBy, Fact.RemovedUntil)]
    public FlagChange RemovedBy(Role by, LocalDate until) =>
        Say(Fact.RemovedBy, Required(by, "The role that removes", nameof(by)), nameof(RemovedBy)).Say(Fact.RemovedUntil, until, nameof(RemovedBy));

    /// <summary>Records that the flag was turned on and off again, for real: a kill switch that was never used may not work.</summary>
    /// <param name="on">On which day, the latest.</param>
    /// <returns>The change with that record.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.TurnedBothWays)]
    public FlagChange TurnedBothWays(LocalDate on) => Say(Fact.TurnedBothWays, on, nameof(TurnedBothWays));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new FlagChange(facts, provenance);
}
