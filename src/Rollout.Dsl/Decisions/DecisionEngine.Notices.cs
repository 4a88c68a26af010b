using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>
/// What is announced before it happens: it is told with the first event that reports no check, and the stage of which it tells waits until it has
/// stood long enough. Whoever announced it before reports that as a start condition is reported.
/// </summary>
public sealed partial class DecisionEngine
{
    /// <summary>The announcements on which the next stage waits, each with the time at which it has stood long enough; null where nobody was told yet.</summary>
    internal static IEnumerable<(CourseNotice Notice, Instant? Until)> Awaited(Course course, StateDraft draft, Instant at) =>
        from notice in course.Notices.Select((notice, index) => (Notice: notice, Index: index))
        where notice.Notice.Stage == draft.Control.Stage + 1 && !draft.Fulfilled.Contains(course.Sheet.StartConditions.Count + notice.Index)
        let until = Known(draft.Announced, notice.Index) + notice.Notice.Time
        where until is null || until > at
        select (notice.Notice, until);

    /// <summary>Whether somebody has to be told before the rollout goes on.</summary>
    bool HasToTell(StateDraft draft) => draft.Control.Phase is Phase.Preparing or Phase.Entering or Phase.Observing && Untold(draft).Any();

    IEnumerable<int> Untold(StateDraft draft) => Enumerable.Range(0, _course.Notices.Count).Where(at =>
        _course.Notices[at].Stage > draft.Control.Stage && !draft.Announced.ContainsKey(at) && !draft.Fulfilled.Contains(_course.Sheet.StartConditions.Count + at));

    Decision[] GiveNotice(StateDraft draft, RolloutEvent happened)
    {
        int[] untold = happened.Kind == EventKind.Checked || !HasToTell(draft) ? [] : [.. Untold(draft)];
        foreach (var at in untold)
            draft.Announced[at] = draft.Now;
        return [.. untold.Select(at => DecisionWords.GiveNotice(_course, draft, _course.Notices[at], IsEmergency(draft.Now)))];
    }
}
