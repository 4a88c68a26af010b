using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>Whether exposure may grow now. Nothing here is ever asked before a rollback.</summary>
public sealed partial class DecisionEngine
{
    void Grow(StateDraft draft, bool mayOpen, List<Decision> decisions)
    {
        var mayGrow = MayGrow(draft, draft.Now);
        if (mayGrow != draft.Control.Has(ControlFlags.MayGrow) && (mayOpen || !mayGrow) && !draft.Control.IsEnded)
            Feed(draft, new(mayGrow ? InputKind.GrowthOpened : InputKind.GrowthClosed), null, decisions);
    }

    bool MayGrow(StateDraft draft, Instant at) =>
        !draft.IsLineStopped && !_course.Sheet.NeverDuring.Any(draft.Others.ContainsKey)
        && (draft.StartedAt is not null || _course.Sheet.After.All(draft.Completed.Contains))
        && (IsEmergency(at) || (IsOpen(WindowsOf(draft), at) && !_course.Sheet.Freezes.Any(freeze => freeze.Covers(at)) && !Awaited(_course, draft, at).Any()));

    IReadOnlyList<ReleaseWindow> WindowsOf(StateDraft draft) => draft.StartedAt is null ? _course.Sheet.StartWindows : _course.Sheet.AdvanceWindows;

    static bool IsOpen(IReadOnlyList<ReleaseWindow> windows, Instant at) => windows.Count == 0 || windows.Any(window => window.IsOpen(at));

    /// <summary>The lane for emergencies knows no windows, no freezes and no announcement that has to stand before, until the end of its last day in UTC.</summary>
    bool IsEmergency(Instant at) => _course.Sheet.Emergency is { Sheet.Until: { } until } && at.InUtc().Date <= until;

    /// <summary>The next time at which a window may open, a freeze end or an announcement have stood long enough; the engine asks again then.</summary>
    internal Instant? NextGrowth(StateDraft draft)
    {
        var windows = WindowsOf(draft).Where(window => !window.IsOpen(draft.Now)).Select(window => window.NextOpening(draft.Now));
        var freezes = _course.Sheet.Freezes.Where(freeze => freeze.Covers(draft.Now)).Select(freeze => freeze.EndsAt).OfType<Instant>();
        var notices = Awaited(_course, draft, draft.Now).Select(awaited => awaited.Until).OfType<Instant>();
        return windows.Concat(freezes).Concat(notices).Select(at => (Instant?)at).Min();
    }
}
