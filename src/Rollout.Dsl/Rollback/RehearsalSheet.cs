using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a rehearsal, for reading.</summary>
public sealed class RehearsalSheet
{
    readonly Rehearsal _rehearsal;

    internal RehearsalSheet(Rehearsal rehearsal) => _rehearsal = rehearsal;

    /// <summary>The day of the rehearsal, or null where it was not read.</summary>
    public LocalDate? Date => _rehearsal.Find<LocalDate>(Fact.Date);

    /// <summary>How long the steps took together, or null.</summary>
    public Duration? Took => _rehearsal.Find<Duration>(Fact.Took);

    /// <summary>Who walked through it, or null.</summary>
    public Role? By => _rehearsal.Get<Role>(Fact.Owner);

    /// <summary>With which changes it was done; empty where that was not recorded.</summary>
    public IReadOnlyList<Change> Changes => _rehearsal.List<Change>(Fact.Changes);

    /// <summary>Which steps were taken; empty where it was the whole rollback.</summary>
    public IReadOnlyList<RollbackStep> Steps => _rehearsal.List<RollbackStep>(Fact.WayBack);

    /// <summary>What it brought to light.</summary>
    public IReadOnlyList<string> Findings => _rehearsal.List<string>(Fact.Findings);

    /// <summary>Whether the decision was rehearsed too.</summary>
    public bool IncludesDecision => _rehearsal.Facts[Fact.IncludesDecision] is true;

    /// <summary>Whether the announcement was rehearsed too.</summary>
    public bool IncludesAnnouncement => _rehearsal.Facts[Fact.IncludesAnnouncement] is true;

    /// <summary>
    /// Whether the step was seen to keep its time: the rehearsal covers it, with the change that it undoes, and all that it covers took
    /// no longer than the steps promise.
    /// </summary>
    internal bool Measures(RollbackStep step, IReadOnlyList<RollbackStep> wayBack)
    {
        var covered = Steps.Count == 0 ? wayBack : Steps;
        return _rehearsal.Knows(Fact.WayBack)
            && _rehearsal.Knows(Fact.Changes)
            && covered.Contains(step)
            && (Changes.Count == 0 || step.Sheet.Change is not { } change || Changes.Contains(change))
            && covered.Promise() is { } promised
            && Took <= promised;
    }
}
