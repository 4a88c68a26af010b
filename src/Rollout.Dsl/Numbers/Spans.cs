using System;
using NodaTime;

namespace Rollout.Dsl.Numbers;

/// <summary>Times that are computed, null where a part is not known or where no calendar can hold them.</summary>
internal static class Spans
{
    /// <summary>The time in which so many requests come, rounded up to whole seconds.</summary>
    public static Duration? ToGather(decimal? requests, decimal? perSecond)
    {
        if (requests == 0)
            return Duration.Zero;
        if (requests is not { } number || perSecond is not > 0 || number > perSecond * (decimal)Duration.MaxValue.TotalSeconds)
            return null;
        var seconds = Math.Ceiling(number / perSecond.Value);
        return seconds < (decimal)Duration.MaxValue.TotalSeconds - 1 ? Of(seconds) : null;
    }

    public static Duration? Plus(this Duration? time, Duration? other)
    {
        if (time is not { } one || other is not { } another)
            return null;
        return one.TotalDays + another.TotalDays < Duration.MaxValue.TotalDays - 1 ? one + another : null;
    }

    public static Duration? Longest(Duration? time, Duration? other) =>
        time is { } one && other is { } another ? Duration.Max(one, another) : null;

    public static decimal Seconds(this Duration time) => time.TotalNanosecondsExact() / NodaConstants.NanosecondsPerSecond;

    static Duration Of(decimal seconds)
    {
        var days = decimal.Truncate(seconds / NodaConstants.SecondsPerDay);
        return Duration.FromDays((int)days) + Duration.FromSeconds((long)(seconds - (days * NodaConstants.SecondsPerDay)));
    }
}
