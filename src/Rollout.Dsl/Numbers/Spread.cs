using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>How a change spreads in a stage: how many it exposes, how long its pace takes for those who are new in it, and how many have met the change by then.</summary>
internal sealed class Spread
{
    Spread(Population? people, Duration? time, Population? met)
    {
        People = people;
        Time = time;
        Met = met;
    }

    /// <summary>How many the stage exposes, or null where that is not known.</summary>
    public Population? People { get; }

    /// <summary>How long the stage takes to expose all of its own, or null where that is not known.</summary>
    public Duration? Time { get; }

    /// <summary>How many have met the change at most, or null where that is not known.</summary>
    public Population? Met { get; }

    /// <summary>The spreads of the stages of a path, in order.</summary>
    public static IEnumerable<Spread> Along(RolloutPlan plan, IEnumerable<PathStep> path)
    {
        Stage? before = null;
        Population? peopleBefore = null;
        var met = Crowd.Nobody;
        var isRead = true;
        foreach (var step in path.Where(step => step is not PointOfNoReturn))
        {
            isRead &= step is Stage { Sheet.IsExposureKnown: true };
            if (step is not Stage stage)
                continue;
            var people = Headcount.Of(stage);
            if (!isRead)
            {
                yield return new(people, null, null);
                continue;
            }

            if (stage.Sheet.ExposesNobody)
            {
                yield return new(people, Duration.Zero, met.Size);
                continue;
            }

            met = met.And(before, stage, people);
            yield return new(people, TimeOf(plan.PacedBy(stage).Facts[Fact.Pace], before, peopleBefore, stage, people), met.Size);
            (before, peopleBefore) = (stage, people);
        }
    }

    /// <summary>The first go at once, and the last when the time of the pace has passed as often as it takes: (⌈new ÷ count⌉ − 1) × time.</summary>
    static Duration? TimeOf(object? said, Stage? before, Population? peopleBefore, Stage stage, Population? people)
    {
        if (said is null)
            return Duration.Zero;
        if (said is not Pace { IsRead: true } pace || !stage.Knows(Fact.Applies) || CountOf(stage, people, pace.Unit) is not { } all)
            return null;
        var isOther = before is null || stage.Facts[Fact.Applies] is not null;
        if ((isOther ? 0 : CountOf(before!, peopleBefore, pace.Unit)) is not { } old)
            return null;
        var times = Math.Max(0, all - old - 1) / pace.Count;
        return times * pace.Period.TotalDays < Duration.MaxValue.TotalDays - 1 ? pace.Period * times : null;
    }

    /// <summary>How many of a unit a stage exposes, those that only stand for others included.</summary>
    static long? CountOf(Stage stage, Population? people, ExposureUnit unit) =>
        stage.Facts[Fact.Segments] is null && stage.Sheet.Exposure.Part is { } part && part.Unit == unit ? part.Number
        : people is { } counted && counted.Unit == unit ? counted.Number
        : null;
}
