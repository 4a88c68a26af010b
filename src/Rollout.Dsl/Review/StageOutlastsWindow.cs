using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6003: a stage cannot end in the time that it has. Its least duration is longer than its limit or than that of the plan, or no
/// window in which the next stage may be entered opens between the two.
/// </summary>
internal sealed class StageOutlastsWindow() : Rule(new(
    "ROL6003", nameof(StageOutlastsWindow), "A stage cannot end in time", Severity.Suggestion, RiskClass.Low,
    "a stage cannot finish inside its time limit, or inside the windows it may run in"))
{
    public override Needs Needs => new(
        plan: [Fact.AdvanceWindows, Fact.Deadline], stage: [Fact.Window, Fact.Stay, Fact.Bound], policy: [Fact.StartWindows]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        let least = LeastOf(stage)
        let reason = TooShort(stage.Sheet.Limit, least, $"has to end within {{0}} by {nameof(Stage.EndingWithin)}")
            ?? TooShort(plan.Sheet.Deadline, least, $"the plan has to finish within {{0}}")
            ?? NoOpening(plan, stage, least)
        where reason is not null
        select Found(
            stage.ToString(),
            $"{Wording.Capital(stage.ToString())} lasts {Wording.Time(least)} at least, and {reason}, so it always runs into its limit and never into its gate; write a shorter time in ObserveFor(...) or StayFor(...), or a longer limit.",
            stage, stage.Provenance.Made);

    static string? TooShort(Duration? limit, Duration least, string words) =>
        limit < least ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words, Wording.Time(limit.Value)) : null;

    /// <summary>What is unread takes no time.</summary>
    static Duration LeastOf(Stage stage) => Duration.Max(stage.Sheet.Window ?? Duration.Zero, stage.Sheet.Stay ?? Duration.Zero);

    /// <summary>The last stage leads into no other, and in which window the first one is entered is a matter of its own.</summary>
    static string? NoOpening(PlanReading plan, Stage stage, Duration least)
    {
        if (stage.Sheet.Limit is not { } limit || !plan.KnowsPath || ReferenceEquals(stage, plan.Stages[0]) || ReferenceEquals(stage, plan.Stages[plan.Stages.Count - 1]))
            return null;
        var windows = plan.Plan.Facts[Fact.AdvanceWindows] is null ? plan.Policy.Sheet.Windows : plan.Sheet.AdvanceWindows;
        var isRead = plan.Plan.Facts[Fact.AdvanceWindows] is null
            ? plan.Policy.Facts[Fact.StartWindows] is Chain { IsRead: true }
            : plan.Plan.Facts[Fact.AdvanceWindows] is Chain { IsRead: true };
        return isRead && windows.Select(window => window.Zone).Distinct().Count() == 1 && !CanPass(windows, least, limit)
            ? $"no window of {Wording.List(windows.Select(window => window.ToString()), "or")} opens between then and its limit of {Wording.Time(limit)}"
            : null;
    }

    /// <summary>Whether from an instant of an opening another one can be reached that lies between the two times after it.</summary>
    static bool CanPass(IReadOnlyList<ReleaseWindow> windows, Duration least, Duration limit)
    {
        var week = Duration.FromDays(7);
        var openings = windows.SelectMany(window => window.OpeningsOfTheWeek()).ToArray();
        return (from entered in openings
                from left in openings
                from weeks in Enumerable.Range(-1, (int)(limit.TotalDays / 7) + 3)
                let later = week * weeks
                select left.End - entered.Start + later > least && left.Start - entered.End + later < limit).Any(passes => passes);
    }
}
