namespace Rollout.Dsl;

/// <summary>Where announcements begin.</summary>
public static class Announce
{
    /// <summary>The start of the rollout is announced.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement; say how early with <see cref="Announcement.Before"/>.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Starts(string to) => Announcement.Of(Occasion.Starts, to);

    /// <summary>Every advance to a next stage is announced.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Advances(string to) => Announcement.Of(Occasion.Advances, to);

    /// <summary>Every hold is announced.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement; say how soon with <see cref="Announcement.Within"/>.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Holds(string to) => Announcement.Of(Occasion.Holds, to);

    /// <summary>Every rollback is announced.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement; say how soon with <see cref="Announcement.Within"/>.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Rollbacks(string to) => Announcement.Of(Occasion.Rollbacks, to);

    /// <summary>Every incident during the rollout is announced.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement; say how soon with <see cref="Announcement.Within"/>.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Incidents(string to) => Announcement.Of(Occasion.Incidents, to);

    /// <summary>The end of the rollout is announced: it has reached everyone.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Completion(string to) => Announcement.Of(Occasion.Completion, to);

    /// <summary>The clients of something that goes away are told so.</summary>
    /// <param name="retired">The change that takes it away.</param>
    /// <param name="to">Where its clients read it, not blank.</param>
    /// <returns>The announcement; say how early with <see cref="Announcement.Before"/>.</returns>
    /// <exception cref="RejectedCallException">The change is null; or the place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement ToClients(Change retired, string to)
    {
        if (retired is null)
        {
            throw new RejectedCallException(
                "The change of which clients are told is null; declare the field of the change before the fields that use it.", nameof(retired));
        }

        return Announcement.Of(Occasion.Retirement, to).About(retired);
    }
}
