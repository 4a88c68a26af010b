using NodaTime;

namespace Rollout.Dsl;

public abstract partial class Change<TChange>
{
    /// <summary>Names the check that proves what is installed: a signature, an attestation, a digest.</summary>
    /// <param name="check">The check, not blank.</param>
    /// <returns>The change with that check.</returns>
    /// <exception cref="RejectedCallException">The check is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.Signature)]
    public TChange SignedBy(string check) => Say(Fact.Signature, Naming.Name(check, "The check of an artefact", nameof(check)), nameof(SignedBy));

    /// <summary>Names the metric that counts uses of the old thing: a contract, a column, an endpoint or a credential ends when it is zero.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The change with that metric.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or was said before.</exception>
    [Says(Fact.Usage)]
    public TChange UsageShownBy(Metric metric) =>
        Say(Fact.Usage, Required(metric, "The metric that shows the usage of", nameof(metric)), nameof(UsageShownBy));

    /// <summary>Names what the change destroys: what is dropped, truncated or deleted. Saying it again adds more.</summary>
    /// <param name="first">What is destroyed, not blank.</param>
    /// <param name="rest">More of it.</param>
    /// <returns>The change with that added.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank, too long or not printable.</exception>
    [Says(Fact.Destroys)]
    public TChange Destroying(string first, params string[] rest) => Add(
        Fact.Destroys, first, rest, nameof(Destroying), (what, argument) => Naming.Name(what, $"What change '{Name}' destroys", argument));

    /// <summary>Says that what is deleted can be taken back for a while: a soft delete, a renamed table, a disabled account.</summary>
    /// <param name="time">For how long, longer than 0.</param>
    /// <returns>The change with that quarantine.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Quarantine)]
    public TChange QuarantinedFor(Duration time) =>
        Say(Fact.Quarantine, Quantity.Positive(time, "The quarantine of what is deleted", nameof(time)), nameof(QuarantinedFor));

    /// <summary>Says that the change is made in batches of at most that size.</summary>
    /// <param name="atMost">The size of a batch, 1 or more.</param>
    /// <param name="of">What is counted, in the plural, not blank.</param>
    /// <returns>The change with that cap.</returns>
    /// <exception cref="RejectedCallException">
    /// The size is 0 or negative; the text is null, blank, too long or not printable; or it was said before.
    /// </exception>
    [Says(Fact.BatchSize, Fact.BatchItem)]
    public TChange InBatchesOf(int atMost, string of)
    {
        if (atMost < 1)
            throw new RejectedCallException($"A batch of {Wording.Number(atMost)} changes nothing; write 1 or more.", nameof(atMost));
        return Say(Fact.BatchSize, (decimal)atMost, nameof(InBatchesOf))
            .Say(Fact.BatchItem, Naming.Name(of, "What a batch holds", nameof(of)), nameof(InBatchesOf));
    }

    /// <summary>Says how a device that does not start or connect any more comes back: a second slot, an offline repair.</summary>
    /// <param name="how">How, not blank.</param>
    /// <returns>The change with that recovery.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable, or was said before.</exception>
    [Says(Fact.DeviceRecovery)]
    public TChange RecoveredOnDevice(string how) =>
        Say(Fact.DeviceRecovery, Naming.Text(how, "How a device recovers", nameof(how)), nameof(RecoveredOnDevice));

    /// <summary>Says that customers can hold the change back on what is theirs until they have tried it.</summary>
    /// <returns>The change with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.HeldByCustomers)]
    public TChange HeldByCustomers() => Say(Fact.HeldByCustomers, true, nameof(HeldByCustomers));
}
