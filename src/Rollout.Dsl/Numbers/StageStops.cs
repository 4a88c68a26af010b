using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// The stops that watch a stage: those of the plan, its own, and its roll-back and containment conditions. Of several on the same share
/// the most sensitive counts, and one that acts by itself before one that halts.
/// </summary>
internal sealed class StageStops
{
    readonly RolloutPlan _plan;
    readonly Stage _stage;
    readonly (Condition Condition, bool Acts)[] _all;

    public StageStops(RolloutPlan plan, Stage stage)
    {
        _plan = plan;
        _stage = stage;
        _all = [.. new PlanValue[] { stage, plan }.SelectMany(Of)];
    }

    /// <summary>Whether every stop was read, and every failure that the plan fears.</summary>
    public bool AreRead =>
        IsRead(_plan, Fact.StopLoss) && IsRead(_plan, Fact.Feared) && IsRead(_stage, Fact.StopLoss) && IsRead(_stage, Fact.RollBack) && IsRead(_stage, Fact.Contain);

    /// <summary>The stops on a share of requests.</summary>
    public IEnumerable<(FailureShare Share, bool Acts)> OnShares
    {
        get
        {
            var left = _all.Select(stop => (Share: FailureShare.OfStop(stop.Condition), stop.Acts)).Where(stop => stop.Share is not null)
                .OrderByDescending(stop => stop.Acts).ThenBy(stop => stop.Share!.Percent).ToList();
            while (left.Count > 0)
            {
                var first = left[0];
                yield return first!;
                left.RemoveAll(stop => stop.Share!.IsOnSameShareAs(first.Share!));
            }
        }
    }

    /// <summary>The stops on the burn of an error budget.</summary>
    public IEnumerable<BudgetNumbers> OnBudgets => _all.Select(stop => BudgetNumbers.Of(stop.Condition)).OfType<BudgetNumbers>();

    /// <summary>
    /// The smallest share that the plan fears of the metric, or null where it fears none. Of a metric that counts success, or of a latency,
    /// it is not known which requests are meant.
    /// </summary>
    public Ratio? FearedOf(FailureShare share) => FearsOf(share) is { Length: > 0 } feared && !share.CountsSuccess && !share.IsOfLatency ? feared.Min() : null;

    /// <summary>
    /// The failing share that a gate has to be able to see: the smallest that the plan fears of the metric, above what the gate tolerates; where it
    /// fears none, the highest threshold on the same share, which is seen most easily. Null where there is none.
    /// </summary>
    public Ratio? GuardedAgainst(FailureShare gate)
    {
        if (FearsOf(gate).Length > 0)
            return FearedOf(gate) is { } feared && feared.Percent > gate.Percent ? feared : null;
        var highest = _all.Select(stop => FailureShare.OfStop(stop.Condition)).OfType<FailureShare>().Where(gate.IsOnSameShareAs)
            .Select(stop => stop.Percent).DefaultIfEmpty(0).Max();
        return highest > gate.Percent ? Ratio.Exactly(highest) : null;
    }

    Ratio[] FearsOf(FailureShare share) =>
        [.. _plan.List<FearedFailure>(Fact.Feared).Where(feared => share.Metric.Equals(feared.Facts[Fact.Metric])).Select(feared => feared.Find<Ratio>(Fact.Limit)).OfType<Ratio>()];

    static IEnumerable<(Condition, bool)> Of(PlanValue value) =>
        value.List<StopLoss>(Fact.StopLoss).Select(stop => (stop.Sheet.Condition, !stop.Halts))
            .Concat(value.List<Condition>(Fact.RollBack).Concat(value.List<Condition>(Fact.Contain)).Select(condition => (condition, true)));

    static bool IsRead(PlanValue value, Fact fact) => value.Facts[fact] is null or Chain { IsRead: true };
}
