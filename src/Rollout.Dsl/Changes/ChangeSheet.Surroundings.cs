using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class ChangeSheet
{
    /// <summary>The targets that the change is made on.</summary>
    public IReadOnlyList<Target> Targets => _change.List<Target>(Fact.Targets);

    /// <summary>The stores that the change makes the service write to.</summary>
    public IReadOnlyList<string> Writes => _change.List<string>(Fact.Stores);

    /// <summary>The changes that write it.</summary>
    public IReadOnlyList<Change> Writers => _change.List<Change>(Fact.Writers);

    /// <summary>The changes that have to be live before this one.</summary>
    public IReadOnlyList<Change> Prerequisites => _change.List<Change>(Fact.ChangesBefore);

    /// <summary>The longest time for which old and new may run together, or null where nothing was said.</summary>
    public Duration? MixedFor => _change.Find<Duration>(Fact.MixedFor);

    /// <summary>Why old and new are compatible, or null.</summary>
    public string? Compatibility => _change.Get<string>(Fact.Compatibility);

    /// <summary>Whether the service bears its load through what changes.</summary>
    public bool IsLoadBearing => _change.Facts[Fact.LoadBearing] is true;

    /// <summary>The components that stop working when the change goes wrong.</summary>
    public IReadOnlyList<Component> Affected => _change.List<Component>(Fact.Affects);
}
