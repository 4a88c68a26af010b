namespace Rollout.Dsl;

/// <summary>Types of client: apps, browsers, devices of a make.</summary>
public static class ClientType
{
    /// <summary>A client type by its name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <returns>The segment; two of the same kind and name are the same part.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Segment Named(string name) => Segment.Of(SegmentKind.ClientType, name);
}
