namespace Rollout.Dsl;

/// <summary>Where announcements begin.</summary>
public static class Announce
{
    /// <summary>Every rollback is announced with its reason and time.</summary>
    /// <param name="to">The place: a channel, a list, a pager; not blank.</param>
    /// <returns>The announcement; say how soon with <see cref="Announcement.Within"/>.</returns>
    /// <exception cref="RejectedCallException">The place is null, blank, too long or not printable.</exception>
    [Says]
    public static Announcement Rollbacks(string to) => Announcement.Of("rollbacks", to);
}
