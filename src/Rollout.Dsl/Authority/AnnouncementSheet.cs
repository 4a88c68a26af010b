using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of an announcement, for reading.</summary>
public sealed class AnnouncementSheet
{
    readonly Announcement _announcement;

    internal AnnouncementSheet(Announcement announcement) => _announcement = announcement;

    /// <summary>What it tells of, or null where it was not read.</summary>
    public Occasion? Occasion => _announcement.Find<Occasion>(Fact.Kind);

    /// <summary>Where it stands.</summary>
    public string? Place => _announcement.Get<string>(Fact.Place);

    /// <summary>How soon after the event, or null.</summary>
    public Duration? Within => _announcement.Find<Duration>(Fact.Bound);

    /// <summary>How long before the event, or null.</summary>
    public Duration? Before => _announcement.Find<Duration>(Fact.Before);

    /// <summary>How insistent it is; a message where nothing else was said.</summary>
    public Delivery Delivery => _announcement.Find<Delivery>(Fact.Delivery) ?? Delivery.Message;

    /// <summary>Whether it says why.</summary>
    public bool SaysReason => _announcement.Facts[Fact.SaysReason] is true;

    /// <summary>Whether it says when.</summary>
    public bool SaysTime => _announcement.Facts[Fact.SaysTime] is true;

    /// <summary>The change that takes away what clients use, or null where it tells of something else.</summary>
    public Change? Retired => _announcement.Get<Change>(Fact.Change);
}
