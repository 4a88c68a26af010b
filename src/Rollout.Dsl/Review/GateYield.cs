using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Review;

/// <summary>
/// What the traffic of a stage yields at most until the stage ends by itself, against what its gate asks for at least: the part of ROL2005
/// that counts samples.
/// </summary>
internal static class GateYield
{
    public static Needs Needs => new(
        plan: [Fact.Traffic, Fact.Growth, Fact.Peaks, Fact.Segments],
        stage: [Fact.Exposure, Fact.Pattern, Fact.Audience, Fact.Segments, Fact.Peaks, Fact.Window, Fact.Stay, Fact.Advance, Fact.Bound, Fact.UndecidedAfter, Fact.Then],
        policy: [Fact.Hold]);

    /// <summary>The longest that a stage may stay undecided, or null where it ends otherwise or something was not read.</summary>
    public static Duration? Longest(Stage stage, RolloutPolicy policy)
    {
        if (!AllRead(stage) || stage.Sheet.IfUndecided == Then.Advance)
            return null;
        var window = stage.Sheet.Window ?? Duration.Zero;
        var hold = stage.Sheet.UndecidedAfter ?? (window.TotalDays < Duration.MaxValue.TotalDays / 4 ? policy.HoldAfter(window) : null);
        var undecided = ((Duration?)Duration.Max(window, stage.Sheet.Stay ?? window)).Plus(hold);
        return (stage.Sheet.Limit, undecided) is ({ } limit, { } end) ? Duration.Min(limit, end) : stage.Sheet.Limit ?? undecided;
    }

    /// <summary>The conditions of a gate for which the stage is too short, whatever is read, each with the sentence that says so.</summary>
    public static IEnumerable<(Condition Condition, string Message)> TooMuchFor(PlanReading plan, Stage stage) =>
        Longest(stage, plan.Policy) is { } longest && plan.Traffic.MostIn(stage) is { } perSecond
            ? from condition in stage.Sheet.AdvanceConditions
              let needed = Needed(condition)
              let yielded = decimal.Floor(perSecond * longest.Seconds())
              where needed.Samples > yielded
              select (condition, $"{Wording.Capital(stage.ToString())} gets at most {Wording.Plural(yielded, "request")} in {Wording.Time(longest)}, the longest that it may stay, and to show that {condition} takes {Wording.Number(needed.Samples)}{needed.Even}, so the gate cannot turn healthy and the rollout cannot go on; expose more in To(...), let the stage stay longer in ObserveFor(...), or ask for less in AdvanceWhen(...).")
            : [];

    /// <summary>Whether nothing that the stage may stay for was left unread.</summary>
    public static bool IsRead(Stage stage, RolloutPolicy policy) => AllRead(stage) && policy.Knows(Fact.Hold) && !policy.StandsForUnread;

    static bool AllRead(Stage stage) => new[] { Fact.Window, Fact.Stay, Fact.Bound, Fact.UndecidedAfter, Fact.Then }.All(stage.Knows);

    /// <summary>
    /// The samples that a condition needs at least, one of each request. All parts of a combination have to be shown where it asks for all of
    /// them; where any of them will do, none is. How many events a request brings to a metric that counts is not known.
    /// </summary>
    static (decimal Samples, string Even) Needed(Condition condition)
    {
        if (condition is CombinedCondition { Combination: Combination.All, IsRead: true } all)
            return all.Parts.Select(Needed).OrderByDescending(needed => needed.Samples).First();
        if (FailureShare.OfGate(condition) is not { IsOfTraffic: true } share)
            return (0, "");
        var shown = GateNumbers.ToShow(share) ?? 0;
        return shown >= share.Floor ? (shown, ", even when none of them fails") : (share.Floor, "");
    }
}
