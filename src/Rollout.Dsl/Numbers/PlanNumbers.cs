using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>The numbers of a plan. A number is null where a fact that it needs was not said.</summary>
public sealed class PlanNumbers
{
    readonly IReadOnlyList<Rung?> _rungs;

    internal PlanNumbers(RolloutPlan plan)
    {
        PathStep[] path = [.. plan.Positions(Fact.Path).Select(item => item as PathStep ?? (PathStep)Unread.Of(typeof(PathStep))!)];
        _rungs = Rung.Along(path, new(plan));
        var traffic = new StageTraffic(plan, _rungs);
        var way = new WayToKnownGood(plan);
        Stages = [.. path.OfType<Stage>().Zip(Spread.Along(plan, path), (stage, spread) => new StageNumbers(plan, stage, traffic, way, spread))];
        FastestToFullExposure = ToFullExposure(path, stage => stage.Fastest);
        ExpectedToFullExposure = ToFullExposure(path, stage => stage.Expected);
        ToKnownGood = plan.Knows(Fact.Path) ? KnownTime.Longest([.. Stages.Select(stage => stage.ToKnownGood)]) : KnownTime.Unknown;
        ToKnownGoodAfterPointOfNoReturn = KnownTime.Longest([.. Stages.Select(stage => stage.Contained).OfType<KnownGoodNumbers>().Select(way => way.Total)]);
        LargestStep = plan.Knows(Fact.Path) ? Largest() : null;
        CannotBeUndoneFrom = FirstOneWay.Of(plan, path);
    }

    /// <summary>The stages, in order.</summary>
    public IReadOnlyList<StageNumbers> Stages { get; }

    /// <summary>
    /// The time from the start until a stage that exposes everyone is entered, when every gate is met at once: what the stages before it last
    /// at least, one after another. Null where no stage exposes everyone. Approvals and release windows are not in it.
    /// </summary>
    public Duration? FastestToFullExposure { get; }

    /// <summary>The same time, when every gate also waits for the requests that it needs and none of them fails.</summary>
    public Duration? ExpectedToFullExposure { get; }

    /// <summary>The longest to a known good state from any stage; unknown where that of one stage is.</summary>
    public KnownTime ToKnownGood { get; }

    /// <summary>The longest to a known good state after the point of no return; unknown where there is no such point.</summary>
    public KnownTime ToKnownGoodAfterPointOfNoReturn { get; }

    /// <summary>
    /// The step along the path that multiplies the exposure most, the first of several; null where the exposure never grows, or where a part
    /// of the path is in another unit, or of a size that is not known.
    /// </summary>
    public ExposureStep? LargestStep { get; }

    /// <summary>
    /// The first step of the path from which on not everything can be undone: the point of no return, a stage that applies a one-way change,
    /// or, where the plan waives the rollback, the first stage that exposes. Null where there is none, or where that was not read.
    /// </summary>
    public PathStep? CannotBeUndoneFrom { get; }

    Duration? ToFullExposure(PathStep[] path, System.Func<StageNumbers, Duration?> lasting)
    {
        Duration? sum = Duration.Zero;
        foreach (var step in path.Where(step => step is not PointOfNoReturn))
        {
            var rung = _rungs.FirstOrDefault(rung => ReferenceEquals(rung?.Stage, step));
            if (rung is { IsFull: true })
                return sum;
            if (step is not Stage { Sheet.IsExposureKnown: true } stage || !(stage.Sheet.ExposesNobody || rung is { IsPartial: true }))
                return null;
            sum = sum.Plus(lasting(Stages.First(numbers => ReferenceEquals(numbers.Stage, stage))));
        }

        return null;
    }

    ExposureStep? Largest()
    {
        ExposureStep? largest = null;
        foreach (var (from, to) in _rungs.Zip(_rungs.Skip(1), (from, to) => (from, to)))
        {
            if (from?.Percent is not > 0 || to?.Percent is null || from.To(to) is not { } sign)
                return null;
            if (sign == 1 && !(largest?.Factor >= to.Percent / from.Percent))
                largest = new(from.Stage, to.Stage, to.Percent.Value / from.Percent.Value);
        }

        return largest;
    }
}
