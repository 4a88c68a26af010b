using System;
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

    ReadingRange(ReadingScale scale, decimal low, bool lowOpen, decimal high, bool highOpen)
    {
        var whole = scale == ReadingScale.Events;
        Scale = scale;
        Low = whole && lowOpen ? low + 1 : low;
        _lowOpen = lowOpen && !whole;
        High = whole && highOpen && high != decimal.MaxValue ? high - 1 : high;
        _highOpen = highOpen && !whole;
    }

    public static ReadingRange Zero => new(ReadingScale.Events, 0, false, 0, false);

    public ReadingScale Scale { get; }

    public decimal Low { get; }

    public decimal High { get; }

    public bool IsEmpty => Low > High || (Low == High && (_lowOpen || _highOpen));

    public static ReadingRange Everything(ReadingScale scale) => new(scale, 0, false, Highest(scale), false);

    public static ReadingRange Below(ReadingScale scale, decimal limit) => new(scale, 0, false, limit, true);

    public static ReadingRange Above(ReadingScale scale, decimal limit) => new(scale, limit, true, Highest(scale), false);

    public ReadingRange And(ReadingRange other)
    {
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        var lowOpen = (_lowOpen && Low == low) || (other._lowOpen && other.Low == low);
        var highOpen = (_highOpen && High == high) || (other._highOpen && other.High == high);
        return new(Scale, low, lowOpen, high, highOpen);
    }

    /// <summary>The readings in words: "between 0.5 percent and 1 percent", "above 400 milliseconds", "of 3 events".</summary>
    public override string ToString() =>
        Low == High ? "of " + Words(Low)
        : High == Highest(Scale) ? (_lowOpen ? "above " : "from ") + Words(Low) + (_lowOpen ? "" : " on")
        : Low == 0 && !_lowOpen ? (_highOpen ? "below " : "up to ") + Words(High)
        : "between " + Words(Low) + " and " + Words(High);

    static decimal Highest(ReadingScale scale) => scale == ReadingScale.Percent ? 100 : decimal.MaxValue;

    string Words(decimal magnitude) => Scale switch
    {
        ReadingScale.Percent => Wording.Number(magnitude) + " percent",
        ReadingScale.Events => Wording.Plural(magnitude, "event"),
        _ => Wording.Time(Duration.FromDays((int)decimal.Truncate(magnitude / NodaConstants.NanosecondsPerDay))
            + Duration.FromNanoseconds((long)(magnitude % NodaConstants.NanosecondsPerDay))),
    };
}
