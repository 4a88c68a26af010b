namespace Rollout.Dsl;

/// <summary>What leaves the house and cannot be recalled: mails, payments, messages. It is one-way unless the change says otherwise.</summary>
public sealed class EmissionChange : Change<EmissionChange>
{
    internal EmissionChange(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override ChangeKind? Kind => ChangeKind.Emission;

    /// <summary>Says what is done about what was sent in error: a correction, a refund, a call to the recipients.</summary>
    /// <param name="how">What is done, not blank.</param>
    /// <returns>The change with that answer.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Answer)]
    public EmissionChange AnsweredBy(string how) =>
        Say(Fact.Answer, Naming.Text(how, "What is done about what was sent", nameof(how)), nameof(AnsweredBy));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new EmissionChange(facts, provenance);
}
