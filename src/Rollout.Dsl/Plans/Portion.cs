namespace Rollout.Dsl;

/// <summary>How much of a segment, or of all that no segment names, is exposed. The percentage is null where something of it was not read.</summary>
internal sealed class Portion(decimal? percent, ExposureUnit unit, bool isMeasured, bool isOfAll = true)
{
    readonly bool _isOfAll = isOfAll;

    public static Portion None => new(0, ExposureUnit.Everyone, isMeasured: true);

    public decimal? Percent { get; } = percent;

    public ExposureUnit Unit { get; } = unit;

    /// <summary>Whether the percentage is one of the whole. All of an audience whose size the plan does not say is none.</summary>
    public bool IsMeasured { get; } = isMeasured;

    /// <summary>
    /// Whether the percentage is one of the traffic. An audience of unknown size may have less of it than the share that is taken from it,
    /// and how much all of an audience has is not known from its size.
    /// </summary>
    public bool IsTraffic => IsMeasured && _isOfAll && Unit is ExposureUnit.Everyone or ExposureUnit.Traffic or ExposureUnit.Requests;

    /// <summary>Of an exposure with a reach, the reach counts; of an audience, no more than there is of it.</summary>
    public static Portion Of(StageSheet sheet, object? audience)
    {
        var exposure = sheet.Exposure.Reached;
        return audience switch
        {
            null => new(exposure.Percent, exposure.Unit, isMeasured: true),
            Audience known when known.Knows(Fact.Name) && known.Knows(Fact.Size) && known.Knows(Fact.Whole) => Of(exposure, known),
            _ => new(null, exposure.Unit, isMeasured: false),
        };
    }

    /// <summary>Whether it grew (1), stayed (0) or fell (-1) to another one; null where the two are not compared.</summary>
    public int? To(Portion other)
    {
        if (Percent is not { } before || other.Percent is not { } after)
            return null;
        var isComparable = Unit == other.Unit || before == 0 || (before != after && (Unit == ExposureUnit.Everyone || other.Unit == ExposureUnit.Everyone));
        return isComparable ? after.CompareTo(before) : null;
    }

    static Portion Of(Exposure exposure, Audience audience)
    {
        if (audience is not { Size: { } size, Whole: { } whole })
            return new(exposure.Percent, exposure.Unit, exposure.Percent < 100 || audience.IsAnybody, audience.IsAnybody);
        var most = 100m * size.Number / whole.Number;
        return new(System.Math.Min(exposure.Percent, most), exposure.Unit, isMeasured: true, exposure.Percent <= most);
    }
}
