using System;
using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// An interval of readings on one scale, kept within what can be read at all: 0 to 100 percent, whole events from 0 on, times from
/// 0 on. On whole events an open end is moved to the next event, so that "above 0 and below 1" is seen to be empty.
/// </summary>
internal readonly struct ReadingRange
{
    readonly bool _lowOpen;
    readonly bool _highOpen;

    ReadingRange(ReadingScale scale, string unit, decimal low, bool lowOpen, decimal high, bool highOpen)
    {
        var whole = scale == ReadingScale.Events;
        Scale = scale;
        Unit = unit;
        Low = whole && lowOpen ? low + 1 : low;
        _lowOpen = lowOpen && !whole;
        High = whole && highOpen && high != decimal.MaxValue ? high - 1 : high;
        _highOpen = highOpen && !whole;
    }

    public ReadingScale Scale { get; }

    /// <summary>What is counted, on the scales where that differs: "jobs", "EUR", "the control".</summary>
    public string Unit { get; }

    public decimal Low { get; }

    public decimal High { get; }

    public bool IsEmpty => Low > High || (Low == High && (_lowOpen || _highOpen));

    /// <summary>All other readings of the scale: what lies below and what lies above, as far as there is any.</summary>
    public IEnumerable<ReadingRange> Others
    {
        get
        {
            if (IsEmpty)
                yield return Everything(Scale, Unit);
            if (!IsEmpty && !ReachesLowest)
                yield return new(Scale, Unit, Lowest(Scale), false, Low, !_lowOpen);
            if (!IsEmpty && !ReachesHighest)
                yield return new(Scale, Unit, High, !_highOpen, Highest(Scale), false);
        }
    }

    bool ReachesLowest => Low == Lowest(Scale) && !_lowOpen;

    bool ReachesHighest => High == Highest(Scale) && !_highOpen;

    public static ReadingRange Everything(ReadingScale scale, string unit = "") => new(scale, unit, Lowest(scale), false, Highest(scale), false);

    public static ReadingRange Below(ReadingScale scale, decimal limit, string unit = "") => new(scale, unit, Lowest(scale), false, limit, true);

    public static ReadingRange Above(ReadingScale scale, decimal limit, string unit = "") => new(scale, unit, limit, true, Highest(scale), false);

    public static ReadingRange AtLeast(ReadingScale scale, decimal limit, string unit = "") => new(scale, unit, limit, false, Highest(scale), false);

    public static ReadingRange Between(ReadingScale scale, decimal low, decimal high, string unit = "") => new(scale, unit, low, false, high, false);

    public static ReadingRange Exactly(ReadingScale scale, decimal reading, string unit = "") => Between(scale, reading, reading, unit);

    public ReadingRange And(ReadingRange other)
    {
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        var lowOpen = (_lowOpen && Low == low) || (other._lowOpen && other.Low == low);
        var highOpen = (_highOpen && High == high) || (other._highOpen && other.High == high);
        return new(Scale, Unit, low, lowOpen, high, highOpen);
    }

    /// <summary>The readings in words: "between 0.5 percent and 1 percent", "above 400 milliseconds", "of 3 events".</summary>
    public override string ToString() => (ReachesLowest, ReachesHighest) switch
    {
        _ when Low == High => "of " + Words(Low),
        (true, true) => "of any size",
        (_, true) => (_lowOpen ? "above " : "from ") + Words(Low) + (_lowOpen ? "" : " on"),
        (true, _) => (_highOpen ? "below " : "up to ") + Words(High),
        _ => "between " + Words(Low) + " and " + Words(High),
    };

    static decimal Lowest(ReadingScale scale) => scale is ReadingScale.Level or ReadingScale.Left ? decimal.MinValue : 0;

    static decimal Highest(ReadingScale scale) => scale switch
    {
        ReadingScale.Percent or ReadingScale.Left => 100,
        ReadingScale.Score => 1,
        _ => decimal.MaxValue,
    };

    string Words(decimal magnitude) => Scale switch
    {
        ReadingScale.Percent or ReadingScale.Left => Wording.Number(magnitude) + " percent",
        ReadingScale.Events => Wording.Plural(magnitude, Unit.Length > 0 ? Unit : "event"),
        ReadingScale.Rate => Rate.Words(magnitude),
        ReadingScale.Score => Wording.Number(magnitude),
        ReadingScale.Times => (Wording.Plural(magnitude, "time") + " " + Unit).TrimEnd(),
        ReadingScale.Level or ReadingScale.Money => Wording.Number(magnitude) + " " + Unit,
        _ => Wording.Time(Duration.FromDays((int)decimal.Truncate(magnitude / NodaConstants.NanosecondsPerDay))
            + Duration.FromNanoseconds((long)(magnitude % NodaConstants.NanosecondsPerDay))),
    };
}
