using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Review;

/// <summary>ROL2006: a stage is shorter than the time that a signal of its gate needs to show what happened in it.</summary>
internal sealed class WindowShorterThanSignal() : Rule(new(
    "ROL2006", nameof(WindowShorterThanSignal), "The window is shorter than its signal", Severity.Warning, RiskClass.Medium,
    "a stage is observed for a shorter time than a signal of its gate needs to show anything"))
{
    static readonly (Fact Fact, string Words)[] Parts = [(Fact.Lag, "late"), (Fact.Resolution, "from one reading to the next")];

    public override Needs Needs => new(stage: [Fact.Window, Fact.Stay, Fact.Settling, Fact.Advance]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from stage in plan.Stages
        where stage.Knows(Fact.Settling) && PlanReading.LastingOf(stage) is not null
        let slowest = Evidence.DemandsOf(stage).Where(IsTooSlow(stage)).OrderByDescending(demand => NeedOf(stage, demand.Metric!)).FirstOrDefault()
        where slowest is not null
        select Found(
            $"{stage} / advance",
            $"{Wording.Capital(stage.ToString())} lasts {Wording.Time(PlanReading.LastingOf(stage)!.Value)}, and {slowest.Metric!.Subject} needs {Wording.Time(NeedOf(stage, slowest.Metric!)!.Value)} to show what happens in it ({Why(stage, slowest.Metric!)}), so the gate is judged by readings from before it; observe for at least that long in ObserveFor(...).",
            stage, slowest.Provenance.Place ?? stage.Provenance.Made);

    /// <summary>How long a metric needs until its readings speak of the stage; null where that was not read.</summary>
    internal static Duration? NeedOf(Stage stage, Metric metric) =>
        stage.Knows(Fact.Settling) && Parts.All(part => metric.Knows(part.Fact))
            ? Parts.Aggregate(stage.Sheet.Settling ?? Duration.Zero, (sum, part) => sum + (metric.Find<Duration>(part.Fact) ?? Duration.Zero))
            : null;

    /// <summary>
    /// The shortest window in which every signal of the gate shows what happens in the stage, and more than one reading of it where nothing
    /// else asks for that (see <see cref="FlappingGate"/>).
    /// </summary>
    internal static Duration? WindowFor(Stage stage)
    {
        var needs = Evidence.DemandsOf(stage).Select(demand => NeedOf(stage, demand.Metric!) + FlappingGate.AtLeastBesides(demand)).ToArray();
        return needs.Length == 0 || needs.Contains(null) ? null : needs.Max();
    }

    static Func<Threshold, bool> IsTooSlow(Stage stage) =>
        demand => demand.Metric is { } metric && NeedOf(stage, metric) > PlanReading.LastingOf(stage);

    static string Why(Stage stage, Metric metric)
    {
        var parts = Parts.Where(part => metric.Facts[part.Fact] is Duration).Select(part => $"{Wording.Content(metric.Facts[part.Fact]!)} {part.Words}");
        return Wording.List(stage.Sheet.Settling is { } settling ? parts.Append($"{Wording.Time(settling)} to settle") : parts, "and");
    }
}
