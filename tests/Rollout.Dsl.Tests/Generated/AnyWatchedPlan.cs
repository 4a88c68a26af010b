using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Plans whose conditions all read the same few metrics, so that rules over everything that a plan judges by have something to say.</summary>
static class AnyWatchedPlan
{
    static readonly Component Database = Component.Named("payments-db");

    static readonly Gen<Change> Changes =
        from target in FsCheck.Fluent.Gen.Elements(
            Target.Of("caches", "all").Caching(9.Hours()), Target.Of("hosts", "role=web"), Target.Of("hosts", "role=web").Critical())
        from said in FsCheck.Fluent.Gen.Choose(0, 7)
        from change in FsCheck.Fluent.Gen.Elements<Change>(
            Said(Change.Model("ranking", "1", "2"), target, said), Said(Change.SecurityPolicy("who may log in"), target, said),
            Said(Change.Credential("certificate"), target, said), Said(Change.Infrastructure("pool"), target, said),
            Said(Change.Data("rows").Backfilling("old rows"), target, said), Said(Change.Config("limits", "1", "2"), target, said))
        select change;

    static readonly Gen<LatencyMetric> Latencies = Told(Metric.Latency("request"));

    static readonly Gen<RatioMetric> Ratios = Told(Metric.Ratio("errors"));

    /// <summary>What lets a stage go on and what stops it, of one kind for the whole plan.</summary>
    static readonly Gen<(Condition[] Gates, Condition Stop)> Evidence =
        from latency in Latencies
        from ratio in Ratios
        from kind in FsCheck.Fluent.Gen.Choose(0, 5)
        from baseline in FsCheck.Fluent.Gen.Elements(Baseline.Control, Baseline.Holdout, Baseline.Before)
        select kind switch
        {
            0 => (new[] { ratio < 1.Times(baseline), latency.P99 < 2.Times(baseline) }, ratio > 3.Times(baseline)),
            1 => ([ratio < 1.Percent(), ratio < 2.Percent(), ratio < 3.Percent()], ratio > 5.Percent()),
            2 => ([ratio.ObserveOnly() < 1.Percent(), ratio < 1.Percent()], ratio > 5.Percent()),
            3 => ([Condition.AllOf(ratio < 1.Percent(), latency.P50 < 1.Seconds())], Condition.AnyOf(ratio > 2.Percent(), latency.P99 > 2.Seconds())),
            _ => ([ratio < 1.Percent(), Condition.AnyOf(ratio < 1.Percent(), latency.P99 < 1.Seconds())], ratio > 5.Percent()),
        };

    public static Gen<RolloutPlan> Gen { get; } =
        from change in Changes
        from evidence in Evidence
        from shares in FsCheck.Fluent.Gen.SubListOf(1, 5, 20).Where(list => list.Count > 0)
        from picks in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, 5), shares.Count)
        from hours in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Elements(0, 1, 2, 48), shares.Count)
        from last in FsCheck.Fluent.Gen.Choose(0, 3)
        from stops in FsCheck.Fluent.Gen.Choose(0, 2)
        from verbs in Verbs
        let stages = shares.OrderBy(share => share)
            .Select((share, index) => Observed(Stage.Named("at " + share).To(share.PercentOfUsers()), hours[index]).AdvanceWhen(evidence.Gates[picks[index] % evidence.Gates.Length]))
            .Append(Ended(Stage.Named("all").ToEveryone(), last, evidence))
        let plan = RolloutPlan.For("watched").Changing(change).Through(stages).RollingBackBy(Undo.Run("undo.sh", change))
        select verbs.Aggregate(stops > 0 ? plan.StopLoss(evidence.Stop) : plan, (all, verb) => verb(all));

    static readonly Gen<Func<RolloutPlan, RolloutPlan>[]> Verbs =
        from metric in Ratios
        from announced in FsCheck.Fluent.Gen.Elements(Announce.Starts("#releases"), Announce.Rollbacks("#releases"))
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<RolloutPlan, RolloutPlan>>(
            plan => plan.Touching(Critical.Payments),
            plan => plan.Touching(Sensitive.PersonalData),
            plan => plan.Sharing(Database, Component.Named("queue")),
            plan => plan.Fearing("double charge", Metric.Count("doubles"), 1.Percent()),
            plan => plan.Fearing("slow pages", metric > 2.Percent()),
            plan => plan.Across(Region.Named("eu"), Region.Named("us")),
            plan => plan.Peaking(Peak.Daily(new LocalTime(8, 0), new LocalTime(10, 0), "Europe/Berlin")),
            plan => plan.StartingWhen(Ready.NoIncident(), Ready.BudgetLeft(25.Percent())),
            plan => plan.Announcing(announced))
        select verbs.ToArray();

    static TChange Said<TChange>(TChange change, Target target, int what)
        where TChange : Change<TChange>
    {
        var placed = what == 0 ? change : change.On(target);
        return what switch { 1 => placed.SignedBy("cosign"), > 4 => placed.LoadBearing(), _ => placed };
    }

    static Stage Observed(Stage stage, int hours) => hours == 0 ? stage : stage.ObserveFor(hours.Hours());

    static Stage Ended(Stage stage, int how, (Condition[] Gates, Condition Stop) evidence) => how switch
    {
        0 => stage.RollBackWhen(evidence.Stop),
        1 => stage.ObserveFor(2.Days()).AdvanceWhen(evidence.Gates),
        2 => stage.ObserveFor(1.Hours()).RollBackWhen(evidence.Stop),
        _ => stage,
    };

    static Gen<TMetric> Told<TMetric>(TMetric metric)
        where TMetric : Metric<TMetric> =>
        from harm in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Harmed>())
        from query in FsCheck.Fluent.Gen.Elements("sum(rate(errors[5m]))", "sum(rate(errors[5m])) or vector(0)", "sum(rate(errors{track=\"canary\"}[5m]))")
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<TMetric, TMetric>>(
            all => all.ShowingHarmTo(harm),
            all => all.QueriedBy(query),
            all => all.LaggingBy(30.Minutes()),
            all => all.SampledEvery(1.Hours()))
        from rare in FsCheck.Fluent.Gen.Elements<Func<TMetric, TMetric>>(
            all => all, all => all, all => all, all => all.Synthetic(), all => all.PerRegion(), all => all.Watching(Database), all => all.LabelledBy("release"))
        select verbs.Aggregate(rare(metric), (all, verb) => verb(all));
}
