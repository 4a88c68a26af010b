namespace Rollout.Dsl;

/// <summary>Regions of the infrastructure or of the world.</summary>
public static class Region
{
    /// <summary>A region by its name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <returns>The segment; two of the same kind and name are the same part.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Segment Named(string name) => Segment.Of(SegmentKind.Region, name);
}
