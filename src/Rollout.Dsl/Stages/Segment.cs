using System.Linq;

namespace Rollout.Dsl;

/// <summary>A named part of those whom a change reaches: a region, a ring, a cell or a type of client.</summary>
public sealed class Segment : PlanValue
{
    internal Segment(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The name of the segment.</summary>
    public string Name => this.Get<string>(Fact.Name) ?? "?";

    /// <summary>What it is a part of.</summary>
    public SegmentKind Kind => this.Find<SegmentKind>(Fact.Kind) ?? default;

    /// <summary>How much of the whole it carries, or null where the plan does not say.</summary>
    public Ratio? Share => this.Find<Ratio>(Fact.Share);

    private protected override string Text => this.Get<string>(Fact.Name) is { } name ? $"{WordOf(Kind)} {Wording.Quoted(name)}" : "a segment";

    /// <summary>Says how much of the whole the segment carries.</summary>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The segment with its share.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent, or a share was said before.</exception>
    [Says(Fact.Share)]
    public Segment Carrying(Ratio share)
    {
        if (share.Percent == 0)
            throw new RejectedCallException($"{Wording.Capital(Text)} carries 0 percent, so it is no part of the whole; write a share above 0, or leave Carrying out.", nameof(share));
        return this.Once(Fact.Share, share, nameof(Carrying));
    }

    internal static Segment Of(SegmentKind kind, string name) => new(
        FactTable.Empty.Set(Fact.Name, Naming.Name(name, $"The name of a {WordOf(kind)}", nameof(name))).Set(Fact.Kind, kind),
        Provenance.Unknown);

    /// <summary>Segments that one verb takes are of one kind, each is named once, and together they carry no more than the whole.</summary>
    internal static Segment[] Checked(Segment first, Segment[] rest, string verb)
    {
        var segments = Listing.Of(first, rest, verb, nameof(first), nameof(rest));
        var known = segments.Where(segment => segment.IsRead).ToArray();
        if (known.FirstOrDefault(segment => segment.Kind != known[0].Kind) is { } other)
        {
            throw new RejectedCallException(
                $"{verb}(...) names {known[0]} and {other}, which are parts of different things; name segments of one kind.", nameof(rest), other);
        }

        if (known.GroupBy(segment => segment.Name).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new RejectedCallException($"{verb}(...) names {twice.First()} twice; name it once.", nameof(rest), twice.Last());
        var carried = known.Sum(segment => segment.Share?.Percent ?? 0);
        if (carried > 100)
        {
            throw new RejectedCallException(
                $"The segments in {verb}(...) carry {Wording.Number(carried)} percent together, and the whole is 100 percent; lower a share in Carrying(...).",
                nameof(rest));
        }

        return segments;
    }

    /// <summary>Several segments of one kind: "regions 'a' and 'b'".</summary>
    internal static string List(Segment[] segments) => segments.Length == 1 || segments.Any(segment => !segment.Knows(Fact.Name))
        ? Wording.List(segments.Select(segment => segment.ToString()), "and")
        : $"{WordOf(segments[0].Kind)}s {Wording.List(segments.Select(segment => Wording.Quoted(segment.Name)), "and")}";

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Segment(facts, provenance);

    static string WordOf(SegmentKind kind) => kind == SegmentKind.ClientType ? "client type" : kind.ToString().ToLowerInvariant();
}
