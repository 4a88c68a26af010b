using System.Runtime.CompilerServices;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// The place in a path after which rolling back is no longer the default. Nothing rolls back by itself any more: a breach contains,
/// and forward repair is the way on.
/// </summary>
public sealed class PointOfNoReturn : PathStep
{
    internal PointOfNoReturn(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What cannot be undone after it.</summary>
    public string Reason => this.Get<string>(Fact.Reason) ?? "?";

    /// <summary>At which progress of the next stage it is passed, or null where it is passed on entering that stage or at an instant.</summary>
    public Ratio? Progress => this.Find<Ratio>(Fact.Progress);

    /// <summary>At which instant it is passed, or null where it is passed with the next stage.</summary>
    public Instant? Moment => this.Find<Instant>(Fact.Instant);

    internal override string Subject => "the point of no return";

    private protected override string Text =>
        "point of no return"
        + (Progress is { } progress ? $" at {progress} of the next stage" : "")
        + (Moment is { } moment ? " at " + Wording.Moment(moment) : "")
        + ", because " + (this.Get<string>(Fact.Reason) ?? "of a change");

    /// <summary>A point of no return, and what cannot be undone after it.</summary>
    /// <param name="reason">What cannot be undone, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    [Says]
    public static PointOfNoReturn Because(string reason, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(
            FactTable.Empty.Set(Fact.Reason, Naming.Text(reason, "The reason of a point of no return", nameof(reason))),
            Provenance.MadeBy(file, line));

    /// <summary>Says at which progress of the next stage the point is passed. Until then rolling back stays the default.</summary>
    /// <param name="share">The progress of what the next stage migrates, above 0.</param>
    /// <returns>The point at that progress.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent, or the point was placed before.</exception>
    [Says(Fact.Progress)]
    public PointOfNoReturn AtProgress(Ratio share)
    {
        if (share.Percent == 0)
            throw new RejectedCallException("A progress of 0 percent is where a point of no return lies anyway; write a share above 0, or leave AtProgress out.", nameof(share));
        return Placed(Fact.Progress, share, nameof(AtProgress));
    }

    /// <summary>Says at which instant the point is passed, as when a certificate or a contract ends. Until then rolling back stays the default.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The point at that instant.</returns>
    /// <exception cref="RejectedCallException">The point was placed before.</exception>
    [Says(Fact.Instant)]
    public PointOfNoReturn AtInstant(Instant instant) => Placed(Fact.Instant, instant, nameof(AtInstant));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new PointOfNoReturn(facts, provenance);

    PointOfNoReturn Placed(Fact fact, object content, string verb)
    {
        var (other, otherVerb) = fact == Fact.Progress ? (Fact.Instant, nameof(AtInstant)) : (Fact.Progress, nameof(AtProgress));
        if (Facts[other] is { } said and not NotRead)
        {
            throw new RejectedCallException(
                $"The point of no return already says {otherVerb}({Wording.Content(said)}), and {verb}({Wording.Content(content)}) would place it twice; keep one.");
        }

        return this.Once(fact, content, verb);
    }
}
