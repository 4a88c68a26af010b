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
        let reason = ReasonOf(plan, stage, least)
        where reason is not null
        select Found(
            stage.ToString(),
            $"{Wording.Capital(stage.ToString())} lasts {Wording.Time(least)} at least, and {reason}, so it always runs into its limit and never into its gate; write a shorter time in ObserveFor(...) or StayFor(...), or a longer limit.",
            stage, stage.Provenance.Made);

    /// <summary>What is unread takes no time.</summary>
    static Duration LeastOf(Stage stage) => Duration.Max(stage.Sheet.Window ?? Duration.Zero, stage.Sheet.Stay ?? Duration.Zero);

    static string? ReasonOf(PlanReading plan, Stage stage, Duration least) => (stage.Sheet.Limit, plan.Sheet.Deadline) switch
    {
        ({ } limit, _) when limit < least => $"has to end within {Wording.Time(limit)} by EndingWithin",
        (_, { } deadline) when deadline < least => $"the plan has to finish within {Wording.Time(deadline)}",
        ({ } limit, _) when WindowsAfter(plan, stage) is { Length: > 0 } windows && !CanPass(windows, least, limit) =>
            $"no window of {Wording.List(windows.Select(window => window.ToString()), "or")} opens between then and its limit of {Wording.Time(limit)}",
        _ => null,
    };

    /// <summary>
    /// The windows in which the stage is entered and left, where their clocks can be compared. The last stage leads into no other, and in
    /// which window the first one is entered is a matter of its own.
    /// </summary>
    static ReleaseWindow[] WindowsAfter(PlanReading plan, Stage stage)
    {
        if (!plan.KnowsPath || ReferenceEquals(stage, plan.Stages[0]) || ReferenceEquals(stage, plan.Stages[plan.Stages.Count - 1]))
            return [];
        var said = plan.Plan.Facts[Fact.AdvanceWindows] ?? plan.Policy.Facts[Fact.StartWindows];
        var windows = said is Chain { IsRead: true } chain ? chain.ToArray().Cast<ReleaseWindow>().ToArray() : [];
        return windows.Select(window => window.Zone).Distinct().Count() == 1 ? windows : [];
    }

    /// <summary>Whether from an instant of an opening another one can be reached that lies between the two times after it.</summary>
    static bool CanPass(ReleaseWindow[] windows, Duration least, Duration limit)
    {
        var week = Duration.FromDays(7);
        if (limit - least >= week)
            return true;
        var openings = windows.SelectMany(window => window.OpeningsOfTheWeek()).ToArray();
        return (from entered in openings
                from left in openings
                from weeks in Enumerable.Range((int)(least.TotalDays / 7) - 2, 6)
                let later = week * weeks
                select left.End - entered.Start + later > least && left.Start - entered.End + later < limit).Any(passes => passes);
    }
}
