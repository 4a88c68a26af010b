using System;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>Names of artefacts that mean another thing after every release.</summary>
internal static class MovingName
{
    static readonly string[] Names =
    [
        "current", "edge", "head", "known good", "last", "last good", "last known good", "last release", "last stable", "last version", "latest", "live", "main",
        "master", "nightly", "prev", "previous", "previous release", "previous version", "prod", "production", "stable", "trunk",
    ];

    /// <summary>Whether the whole text is such a name, or an image with such a tag. A text that only contains one may be a version.</summary>
    public static bool Is(string version)
    {
        var tag = version.Contains('@') ? version : version.Substring(version.LastIndexOf(':') + 1);
        var words = tag.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return Names.Contains(string.Join(" ", words.SkipWhile(word => word.Equals("the", StringComparison.OrdinalIgnoreCase))), StringComparer.OrdinalIgnoreCase);
    }
}
