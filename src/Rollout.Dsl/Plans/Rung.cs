using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>
/// A stage as a rung of a ladder: what is exposed once it is entered. A stage that names segments adds to what the stages before it
/// exposed of others; one that names none says it for all.
/// </summary>
internal sealed class Rung
{
    readonly SegmentSizes _sizes;
    readonly Portion _others;
    readonly IReadOnlyDictionary<string, (Segment Segment, Portion Portion)>? _segments;

    Rung(SegmentSizes sizes, Stage stage, Portion others, IReadOnlyDictionary<string, (Segment, Portion)>? segments)
    {
        _sizes = sizes;
        _others = others;
        _segments = segments;
        Stage = stage;
    }

    public Stage Stage { get; }

    /// <summary>The exposed share of the whole in percent, or null where it is not known.</summary>
    public decimal? Percent => _segments switch
    {
        null => null,
        { Count: 0 } => _others.IsMeasured ? _others.Percent : null,
        _ when Portions.All(portion => portion is { IsMeasured: true, Percent: not null }) =>
            _sizes.Sum(_segments.Values.Select(part => (part.Segment, part.Portion.Percent!.Value)).ToArray(), _others.Percent!.Value),
        _ => null,
    };

    /// <summary>
    /// The share of the traffic in percent, or null where it is not known: a share of users, hosts or records is none, nor is one of an
    /// audience whose size nobody said.
    /// </summary>
    public decimal? TrafficPercent => _segments is null || !Portions.All(portion => portion is { IsTraffic: true, Percent: not null })
        ? null
        : _sizes.Carried(_segments.Values.Select(part => (part.Segment, part.Portion.Percent!.Value)).ToArray(), _others.Percent!.Value);

    /// <summary>Whether it is known that everyone is exposed.</summary>
    public bool IsFull => Percent == 100;

    /// <summary>Whether it is known that fewer than everyone are exposed. Of segments without a size some are fewer than all.</summary>
    public bool IsPartial => Percent is { } percent
        ? percent < 100
        : _segments is { } segments && (segments.Count == 0
            ? _others is { Percent: not null, IsMeasured: false }
            : _sizes.AreUnsaid(segments.Values.Select(part => part.Segment).ToArray()) && _others.Percent < 100);

    /// <summary>Whether no stage could expose less: one of few is a large share, and so is one region of which no share is taken.</summary>
    public bool IsIndivisible => (_segments is { Count: 1 } && _segments.Values.First().Portion.Percent is not < 100) || Stage.Sheet.Exposure.Facts[Fact.Size] is NotRead or Population { Number: 1 };

    public override string ToString() => Stage.Sheet.ExposureText;

    /// <summary>The rungs of some steps in order; null stands for something that was not read: one rung, several, or none.</summary>
    public static IReadOnlyList<Rung?> Along(IEnumerable<PathStep> steps, SegmentSizes sizes)
    {
        var rungs = new List<Rung?>();
        foreach (var step in steps.Where(step => !ExposesNobody(step)))
            rungs.Add(step is Stage { Sheet.IsExposureKnown: true } stage ? Of(stage, sizes, rungs) : null);
        return rungs;
    }

    /// <summary>Whether exposure grew (1), stayed (0) or fell (-1) to another rung; null where the two are not compared.</summary>
    public int? To(Rung next)
    {
        if (_segments is null || next._segments is null || !IsOfOneKind(_segments, next._segments))
            return null;
        var signs = _segments.Keys.Union(next._segments.Keys)
            .Select(name => Of(name).To(next.Of(name)))
            .Append(_others.To(next._others))
            .Distinct().ToArray();
        return signs.Contains(null) || (signs.Contains(1) && signs.Contains(-1)) ? null : signs.OrderBy(sign => sign == 0).First();
    }

    static bool ExposesNobody(PathStep step) => step is PointOfNoReturn or Stage { Sheet: { IsExposureKnown: true, ExposesNobody: true } };

    static Rung Of(Stage stage, SegmentSizes sizes, List<Rung?> before)
    {
        var portion = Portion.Of(stage.Sheet, stage.Facts[Fact.Audience]);
        var own = stage.Sheet.Segments;
        if (own.Count == 0)
            return new(sizes, stage, portion, new Dictionary<string, (Segment, Portion)>());
        var last = before.Count == 0 ? null : before[before.Count - 1];
        if (before.Count > 0 && last?._segments is null)
            return new(sizes, stage, portion, null);
        var stays = last is { _segments: { } segments } && (KindOf(segments) ?? own[0].Kind) == own[0].Kind;
        var all = stays ? last!._segments!.ToDictionary(part => part.Key, part => part.Value) : [];
        foreach (var segment in own)
            all[segment.Name] = (segment, portion);
        return new(sizes, stage, stays ? last!._others : Portion.None, all);
    }

    static bool IsOfOneKind(
        IReadOnlyDictionary<string, (Segment Segment, Portion Portion)> one, IReadOnlyDictionary<string, (Segment Segment, Portion Portion)> other) =>
        KindOf(one) is not { } kind || KindOf(other) is not { } another || kind == another;

    static SegmentKind? KindOf(IReadOnlyDictionary<string, (Segment Segment, Portion Portion)> segments) =>
        segments.Count == 0 ? null : segments.Values.First().Segment.Kind;

    IEnumerable<Portion> Portions => _segments!.Values.Select(part => part.Portion).Append(_others);

    Portion Of(string name) => _segments!.TryGetValue(name, out var part) ? part.Portion : _others;
}
