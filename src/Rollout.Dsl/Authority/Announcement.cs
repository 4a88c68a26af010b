using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is told to whom, when, and how insistently.</summary>
public sealed class Announcement : PlanValue
{
    Announcement(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the announcement, for reading.</summary>
    public AnnouncementSheet Sheet => new(this);

    internal override string Subject => $"the announcement of {What} to {Facts[Fact.Place]}";

    private protected override string Text =>
        $"{What} {(IsOne ? "is" : "are")} announced to {Facts[Fact.Place]}"
        + (this.Find<Duration>(Fact.Before) is { } before ? $" {Wording.Time(before)} before" : "")
        + (this.Find<Duration>(Fact.Bound) is { } bound ? $" within {Wording.Time(bound)}" : "")
        + Words(this.Find<Delivery>(Fact.Delivery))
        + Contents();

    /// <summary>In one word or two; a retirement has the name of what goes away.</summary>
    string What => this.Find<Occasion>(Fact.Kind) switch
    {
        Occasion.Retirement => $"the retirement by {this.Get<Change>(Fact.Change)?.ToString() ?? "a change"}",
        { } occasion => occasion.ToString().ToLowerInvariant(),
        _ => "something",
    };

    bool IsOne => this.Find<Occasion>(Fact.Kind) is null or Occasion.Completion or Occasion.Retirement;

    /// <summary>Says how soon after the event the announcement stands there.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The announcement with its time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Bound)]
    public Announcement Within(Duration time) =>
        this.Once(Fact.Bound, Quantity.Positive(time, "The time until an announcement", nameof(time)), nameof(Within));

    /// <summary>Says how long before the event the announcement stands there. What it tells of waits for that.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The announcement with its time.</returns>
    /// <exception cref="RejectedCallException">
    /// The time is 0 or negative, or was said before; or the event cannot be foreseen: an advance, a hold, a rollback, an incident, the completion.
    /// </exception>
    [Says(Fact.Before)]
    public Announcement Before(Duration time)
    {
        Quantity.Positive(time, "The time before an announced event", nameof(time));
        if (this.Find<Occasion>(Fact.Kind) is not (null or Occasion.Starts or Occasion.Retirement))
            throw new RejectedCallException($"Nobody foresees {(IsOne ? $"the {What}" : What)}, so {(IsOne ? "it" : "they")} cannot be announced {Wording.Time(time)} before; say Within(...).", nameof(time));
        return this.Once(Fact.Before, time, nameof(Before));
    }

    /// <summary>The announcement is a page: it wakes somebody up.</summary>
    /// <returns>The announcement with its delivery.</returns>
    /// <exception cref="RejectedCallException">A delivery was said before.</exception>
    [Says(Fact.Delivery)]
    public Announcement Paging() => By(Delivery.Page);

    /// <summary>The announcement is a ticket: somebody has to close it.</summary>
    /// <returns>The announcement with its delivery.</returns>
    /// <exception cref="RejectedCallException">A delivery was said before.</exception>
    [Says(Fact.Delivery)]
    public Announcement AsTicket() => By(Delivery.Ticket);

    /// <summary>The announcement says why it happened.</summary>
    /// <returns>The announcement with that content.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.SaysReason)]
    public Announcement WithReason() => this.Once(Fact.SaysReason, true, nameof(WithReason));

    /// <summary>The announcement says when it happened.</summary>
    /// <returns>The announcement with that content.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.SaysTime)]
    public Announcement WithTime() => this.Once(Fact.SaysTime, true, nameof(WithTime));

    internal static Announcement Of(Occasion occasion, string to) => new(
        FactTable.Empty.Set(Fact.Kind, occasion).Set(Fact.Place, Naming.Name(to, "The place of an announcement", nameof(to))),
        Provenance.Unknown);

    internal Announcement About(Change retired) => new(Facts.Set(Fact.Change, retired), Provenance);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Announcement(facts, provenance);

    Announcement By(Delivery delivery)
    {
        if (this.Find<Delivery>(Fact.Delivery) is { } said)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Subject)} already is sent{Words(said)}, and it cannot be sent{Words(delivery)} too; say it once, or announce it twice.");
        }

        return new(Facts.Set(Fact.Delivery, delivery), Provenance);
    }

    static string Words(Delivery? delivery) => delivery switch
    {
        Delivery.Page => " as a page",
        Delivery.Ticket => " as a ticket",
        _ => "",
    };

    string Contents()
    {
        string[] said = [.. new[] { (Fact.SaysReason, "reason"), (Fact.SaysTime, "time") }
            .Where(item => Facts[item.Item1] is true).Select(item => item.Item2)];
        return said.Length == 0 ? "" : " with " + Wording.List(said, "and");
    }
}
