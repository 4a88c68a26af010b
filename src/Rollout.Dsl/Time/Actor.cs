namespace Rollout.Dsl;

/// <summary>Something besides the rollout that acts on the same target and may undo or disturb what the rollout does.</summary>
public sealed class Actor : PlanValue
{
    Actor(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What it does.</summary>
    public ActorKind Kind => this.Find<ActorKind>(Fact.Kind) ?? default;

    /// <summary>Its name.</summary>
    public string Name => this.Get<string>(Fact.Name) ?? "?";

    private protected override string Text => this.Find<ActorKind>(Fact.Kind) switch
    {
        ActorKind.Autoscaler => $"autoscaler {Wording.Quoted(Name)}",
        ActorKind.AutoUpdate => $"auto-update {Wording.Quoted(Name)}",
        ActorKind.ConfigurationManagement => $"configuration management {Wording.Quoted(Name)}",
        _ => "an actor",
    };

    /// <summary>Something that adds and removes capacity.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Actor Autoscaler(string name) => Of(ActorKind.Autoscaler, name);

    /// <summary>Something that installs newer versions by itself.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Actor AutoUpdate(string name) => Of(ActorKind.AutoUpdate, name);

    /// <summary>Something that puts configuration back to what it holds for right.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Actor ConfigurationManagement(string name) => Of(ActorKind.ConfigurationManagement, name);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Actor(facts, provenance);

    static Actor Of(ActorKind kind, string name) =>
        new(FactTable.Empty.Set(Fact.Kind, kind).Set(Fact.Name, Naming.Name(name, "The name of an actor", nameof(name))), Provenance.Unknown);
}
