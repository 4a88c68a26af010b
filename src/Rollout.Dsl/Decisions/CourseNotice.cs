using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>An announcement that stands before what it tells of, and the stage before which it stands.</summary>
internal sealed class CourseNotice(Announcement announcement, int stage)
{
    public Announcement Announcement { get; } = announcement;

    public int Stage { get; } = stage;

    /// <summary>How long it has to stand before the stage is entered; 0 where the plan does not say.</summary>
    public Duration Time { get; } = announcement.Sheet.Before ?? Duration.Zero;
}
