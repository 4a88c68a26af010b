namespace Rollout.Dsl;

/// <summary>What is known of a start condition, for reading.</summary>
public sealed class ReadySheet
{
    readonly Ready _ready;

    internal ReadySheet(Ready ready) => _ready = ready;

    /// <summary>What has to be so.</summary>
    public ReadyKind Kind => _ready.Find<ReadyKind>(Fact.Kind) ?? default;

    /// <summary>The least share of the error budget that has to be left, or null.</summary>
    public Ratio? AtLeast => _ready.Find<Ratio>(Fact.Share);

    /// <summary>What is checked, or null.</summary>
    public string? What => _ready.Get<string>(Fact.Name);

    /// <summary>Who acknowledges, or null.</summary>
    public Role? Role => _ready.Get<Role>(Fact.Owner);

    /// <summary>The backup that is restored, or null.</summary>
    public Backup? Backup => _ready.Get<Backup>(Fact.Backup);
}
