using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a change, for reading.</summary>
public sealed partial class ChangeSheet
{
    readonly Change _change;

    internal ChangeSheet(Change change) => _change = change;

    /// <summary>The name of the change.</summary>
    public string Name => _change.Name;

    /// <summary>What kind of thing changes.</summary>
    public ChangeKind Kind => _change.Kind ?? default;

    /// <summary>The version that runs now, or null where the change has none.</summary>
    public Artefact? From => _change.Get<Artefact>(Fact.From);

    /// <summary>The new version, or null where the change has none.</summary>
    public Artefact? To => _change.Get<Artefact>(Fact.To);

    /// <summary>
    /// How the change comes back: what the plan says, or what its kind implies (flag, config and code are reversible, an emission is one-way).
    /// </summary>
    public Reversibility Reversibility => _change.Find<Reversibility>(Fact.Grade) ?? Kind switch
    {
        ChangeKind.Code or ChangeKind.Config or ChangeKind.Flag => Reversibility.Reversible,
        ChangeKind.Emission when _change.Knows(Fact.Grade) => Reversibility.OneWay,
        _ => Reversibility.Unclassified,
    };

    /// <summary>Why the change is one-way, or how it is undone; null where nothing was said.</summary>
    public string? Reason => _change.Get<string>(Fact.Reason);

    /// <summary>How long going back takes the service down, or null.</summary>
    public Duration? Downtime => _change.Find<Duration>(Fact.Downtime);

    /// <summary>The repair that brings the data back, or null.</summary>
    public Repair? Repair => _change.Get<Repair>(Fact.Repair);
}
