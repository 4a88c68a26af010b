using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>The stages of a plan, each judged: what exposes nobody, the ladder, and behind a point what does not come back.</summary>
static class SafePath
{
    static readonly CountMetric Exercised = Metric.Count("calls of the new path");

    /// <summary>The daily hours of most load.</summary>
    public static readonly Peak Evening = Peak.Daily(new LocalTime(18, 0), new LocalTime(22, 0), "Europe/Stockholm");

    /// <param name="dice">The draws.</param>
    /// <param name="work">What is changed.</param>
    /// <param name="ladder">How exposure grows.</param>
    /// <param name="evidence">What is healthy, and what fails.</param>
    /// <param name="window">The shortest window.</param>
    /// <param name="stopsInStages">Whether each stage says what stops it, since the plan does not.</param>
    public static PathStep[] Of(Dice dice, SafeWork work, SafeLadder ladder, SafeEvidence evidence, Duration window, bool stopsInStages)
    {
        var before = Before(dice, work, ladder, evidence, window).ToArray();
        var rungs = ladder.Rungs.Select((rung, index) => Judged(dice, rung, index, ladder.Rungs.Length)).ToArray();
        if (work.Last is null && !before.Any(stage => stage.Sheet.Applied.Count > 0 && work.Prepared.Length == 0) && (work.Prepared.Length > 0 || dice.OnceIn(3)))
            rungs[0] = rungs[0].Applying(work.Main);
        return work.Last is null ? [.. before, .. rungs] : [.. before, .. rungs, PointOfNoReturn.Because("the old is gone"), End()];

        Stage Judged(Dice dice, Stage stage, int index, int count)
        {
            var isLast = index == count - 1;
            if (isLast && work.Last is null && !stopsInStages && dice.OnceIn(3))
                return stage;
            var observed = stage.ObserveFor(window * dice.Between(1, 3)).AdvanceWhen([.. evidence.Gates, .. work.Gates, .. isLast && work.Last is not null ? work.Cleared : []]);
            var covered = index == 0 && work.Changes.Any(change => change.Sheet.IsLoadBearing) ? observed.CoveringPeak(Evening) : observed;
            var stopped = stopsInStages ? StoppedBy(work, covered.RollBackWhen(evidence.Stops)) : covered;
            return dice.Saying(
                stopped,
                one => one.StayFor(1.Days(), Without.Incident),
                one => one.IfUndecided(after: 12.Hours(), dice.One(Then.RollBack, Then.StepBack)),
                one => one.EndingWithin(60.Days()),
                one => dice.One(one.HoldWhen(evidence.Stops[0]), one.StepBackWhen(evidence.Stops[0])),
                one => index == 0 || isLast ? one : one.ApprovedBy(Role.Product, within: 2.Days()));
        }

        Stage End() => dice.Saying(
            Stage.Named("end").ToEveryone().Applying(work.Last!)
                .ApprovedBy(dice.One(Approval.By(Role.DataOwner).Within(1.Days()), Approval.By(Role.Product).Within(2.Days()).AfterEvidence().Quorum(2)))
                .ObserveFor(window).AdvanceWhen(evidence.Gates).ContainWhen(evidence.Stops),
            one => one.IfUndecided(after: 1.Days(), Then.Contain),
            one => one.SuppressingSideEffects("nobody is mailed"));
    }

    static Stage StoppedBy(SafeWork work, Stage stage) => work.Stops.Length == 0 ? stage : stage.StopLoss(work.Stops);

    /// <summary>The stages in which nobody meets the change yet.</summary>
    static IEnumerable<Stage> Before(Dice dice, SafeWork work, SafeLadder ladder, SafeEvidence evidence, Duration window)
    {
        if (work.Prepared.Length > 0)
            yield return Stage.Named("prepared").Dark().Applying(work.Prepared).ObserveFor(window).AdvanceWhen(work.Cleared.Length > 0 ? work.Cleared : evidence.Gates);
        if (work.IsCompared)
        {
            yield return Stage.Named("shadow").Shadow(dice.Between(1, 100).PercentOfRequests()).SuppressingSideEffects("answers are logged and not shown")
                .ObserveFor(window).AdvanceWhen(Exercised.ExercisedAtLeast(1_000.Events()));
        }

        if (work.Prepared.Length > 0 || work.IsCompared)
            yield break;
        var first = dice.Between(0, 5) switch
        {
            0 => Stage.Named("staging").InStaging("staging-1").ObserveFor(1.Days()).AdvanceWhen(evidence.Gates),
            1 => Stage.Named("rehearsal").DryRun(100.PercentOfRecords()).ObserveFor(window).AdvanceWhen(evidence.Gates),
            2 => Stage.Named("dark").Dark().ObserveFor(window).AdvanceWhen(dice.OnceIn(2) || ladder.Segments.Length > 0 ? [Exercised.ExercisedAtLeast(1_000.Events())] : evidence.Gates),
            _ => null,
        };
        if (first is not null)
            yield return work.Last is null && dice.OnceIn(3) ? first.Applying(work.Main) : first;
    }
}
