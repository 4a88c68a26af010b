using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a target, for reading.</summary>
public sealed class TargetSheet
{
    readonly Target _target;

    internal TargetSheet(Target target) => _target = target;

    /// <summary>What the targets are.</summary>
    public string What => _target.Get<string>(Fact.Name) ?? "?";

    /// <summary>How they are selected.</summary>
    public string Selector => _target.Get<string>(Fact.Selector) ?? "?";

    /// <summary>How many the selector finds, or null where nobody has counted.</summary>
    public int? ExpectedCount => (int?)_target.Find<decimal>(Fact.ExpectedCount);

    /// <summary>In which environment they are, or null.</summary>
    public string? Environment => _target.Get<string>(Fact.TargetEnvironment);

    /// <summary>Whether the service cannot live without them.</summary>
    public bool IsCritical => _target.Facts[Fact.IsCritical] is true;

    /// <summary>Whether they hold state.</summary>
    public bool IsStateful => _target.Facts[Fact.IsStateful] is true;

    /// <summary>How long an entry of their cache lives at most, or null where nothing was said of a cache.</summary>
    public Duration? CacheLife => _target.Find<Duration>(Fact.CacheLife);
}
