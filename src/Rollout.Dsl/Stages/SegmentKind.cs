namespace Rollout.Dsl;

/// <summary>What a segment is a part of.</summary>
public enum SegmentKind
{
    /// <summary>A region of the infrastructure or of the world.</summary>
    Region,

    /// <summary>A ring of targets, each larger than the one before it.</summary>
    Ring,

    /// <summary>A cell: a copy of the system that fails alone.</summary>
    Cell,

    /// <summary>A kind of client, such as an app or a browser.</summary>
    ClientType,
}
