namespace Rollout.Dsl;

/// <summary>What a rehearsal walked through, and what came of it.</summary>
public sealed partial class Rehearsal
{
    /// <summary>Records with which changes, in which versions, the way back was walked through.</summary>
    /// <param name="first">A change.</param>
    /// <param name="rest">More changes.</param>
    /// <returns>The record with these changes added.</returns>
    /// <exception cref="RejectedCallException">A change is null.</exception>
    [Says(Fact.Changes)]
    public Rehearsal Of(Change first, params Change[] rest) =>
        this.More(Fact.Changes, Listing.Of(first, rest, nameof(Of), nameof(first), nameof(rest)));

    /// <summary>Records which steps were taken. A rehearsal that names none covers the whole rollback.</summary>
    /// <param name="first">A step, as the plan has it.</param>
    /// <param name="rest">More steps.</param>
    /// <returns>The record with these steps added.</returns>
    /// <exception cref="RejectedCallException">A step is null.</exception>
    [Says(Fact.WayBack)]
    public Rehearsal Covering(RollbackStep first, params RollbackStep[] rest) =>
        this.More(Fact.WayBack, Listing.Of(first, rest, nameof(Covering), nameof(first), nameof(rest)));

    /// <summary>Records something that the rehearsal brought to light. Saying it again records another one.</summary>
    /// <param name="what">What was found, not blank.</param>
    /// <returns>The record with that finding added.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable.</exception>
    [Says(Fact.Findings)]
    public Rehearsal Finding(string what) => this.More(Fact.Findings, [Naming.Text(what, "What a rehearsal found", nameof(what))]);

    /// <summary>Records that the decision was rehearsed too: somebody had to be reached, and had to say roll back.</summary>
    /// <returns>The record with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.IncludesDecision)]
    public Rehearsal IncludingDecision() => this.Once(Fact.IncludesDecision, true, nameof(IncludingDecision));

    /// <summary>Records that the announcement was rehearsed too: it stood where the plan says.</summary>
    /// <returns>The record with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.IncludesAnnouncement)]
    public Rehearsal IncludingAnnouncement() => this.Once(Fact.IncludesAnnouncement, true, nameof(IncludingAnnouncement));
}
