namespace Rollout.Dsl;

/// <summary>Cells: copies of the system that fail alone.</summary>
public static class Cell
{
    /// <summary>A cell by its name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <returns>The segment; two of the same kind and name are the same part.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Segment Named(string name) => Segment.Of(SegmentKind.Cell, name);
}
