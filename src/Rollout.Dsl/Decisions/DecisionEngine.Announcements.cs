using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Decisions;

/// <summary>Who is told of what was decided.</summary>
public sealed partial class DecisionEngine
{
    void Announce(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var told = decisions.Select(decision => (Occasion: OccasionOf(decision.Kind), Decision: decision)).Where(item => item.Occasion is not null).ToList();
        if (happened.Kind == EventKind.IncidentOpened && !draft.Control.IsEnded)
            told.Add((Occasion.Incidents, decisions[decisions.Count - 1]));
        decisions.AddRange(
            from item in told
            from announcement in _course.Sheet.Announcements
            where announcement.Sheet.Occasion == item.Occasion && announcement.Sheet.Before is null
            select DecisionWords.Announce(_course, item.Decision, announcement));
    }

    static Occasion? OccasionOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Start => Occasion.Starts,
        DecisionKind.Advance => Occasion.Advances,
        DecisionKind.Hold => Occasion.Holds,
        DecisionKind.RollBack => Occasion.Rollbacks,
        DecisionKind.Complete => Occasion.Completion,
        _ => null,
    };
}
