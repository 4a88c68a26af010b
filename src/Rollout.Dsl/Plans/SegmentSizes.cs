using System.Linq;

namespace Rollout.Dsl;

/// <summary>How much of the whole segments are: by what they carry, or, where nothing is said of that, by their number among all that there are.</summary>
internal sealed class SegmentSizes(RolloutPlan plan)
{
    readonly Segment[] _all = [.. plan.Sheet.Segments];
    readonly bool _isRead = plan.Facts[Fact.Segments] is null or Chain { IsRead: true };

    /// <summary>The share of the whole in percent, when of each of these segments so much is exposed and of all others the rest.</summary>
    public decimal? Sum((Segment Segment, decimal Percent)[] parts, decimal others) => Carried(parts, others) ?? Counted(parts, others);

    /// <inheritdoc cref="Sum"/>
    /// <remarks>By what the segments carry alone: their number says nothing of how much that is.</remarks>
    public decimal? Carried((Segment Segment, decimal Percent)[] parts, decimal others)
    {
        if (parts.Length == 0)
            return others;
        if (!_isRead || parts.Any(part => !part.Segment.IsRead))
            return null;
        var shares = parts.Select(part => ShareOf(part.Segment)).ToArray();
        var whole = WholeOf(parts[0].Segment.Kind);
        return shares.All(share => share is not null) && shares.Sum() is { } carried && carried <= whole
            ? (parts.Zip(shares, (part, share) => part.Percent * share!.Value).Sum() + (others * (whole - carried))) / whole
            : null;
    }

    decimal? Counted((Segment Segment, decimal Percent)[] parts, decimal others)
    {
        var isCounted = _isRead && parts.All(part => part.Segment.IsRead)
            && _all.All(segment => segment.Share is null) && parts.All(part => ShareOf(part.Segment) is null)
            && parts.All(part => _all.Any(segment => IsSame(segment, part.Segment)));
        return isCounted ? (parts.Sum(part => part.Percent) + (others * (_all.Length - parts.Length))) / _all.Length : null;
    }

    /// <summary>All segments are the whole, although their rounded shares may add up to less.</summary>
    decimal WholeOf(SegmentKind kind) => _all.Length > 0 && _all.All(segment => segment.Kind == kind && segment.Share is not null)
        ? _all.Sum(segment => segment.Share!.Value.Percent)
        : 100;

    /// <summary>Whether the plan says nothing of how much these segments are.</summary>
    public bool AreUnsaid(Segment[] segments) =>
        _isRead && _all.All(segment => segment.Kind != segments[0].Kind) && segments.All(segment => segment.IsRead) && segments.Any(segment => segment.Share is null);

    decimal? ShareOf(Segment segment) => (segment.Share ?? _all.FirstOrDefault(one => IsSame(one, segment))?.Share)?.Percent;

    static bool IsSame(Segment one, Segment other) => one.Kind == other.Kind && one.Name == other.Name;
}
