using NodaTime;

namespace Rollout.Dsl;

/// <summary>What a change is made on: selected by its type, so that a wrong name or a wrong account cannot widen it.</summary>
public sealed class Target : PlanValue
{
    internal Target(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the target, for reading.</summary>
    public TargetSheet Sheet => new(this);

    internal override string Subject => "target " + Wording.Quoted(Text);

    private protected override string Text =>
        (this.Find<decimal>(Fact.ExpectedCount) is { } count ? Wording.Number(count) + " " : "")
        + (this.Get<string>(Fact.Name) ?? "targets")
        + (this.Get<string>(Fact.Selector) is { } selector ? " by " + selector : "")
        + (this.Get<string>(Fact.TargetEnvironment) is { } environment ? " in " + environment : "");

    /// <summary>Targets of one type.</summary>
    /// <param name="what">What they are, in the plural, not blank.</param>
    /// <param name="selector">How they are selected, not blank.</param>
    /// <returns>The target.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank, too long or not printable.</exception>
    [Says]
    public static Target Of(string what, string selector) => new(
        FactTable.Empty
            .Set(Fact.Name, Naming.Name(what, "What a change is made on", nameof(what)))
            .Set(Fact.Selector, Naming.Name(selector, "How targets are selected", nameof(selector))),
        Provenance.Unknown);

    /// <summary>Says how many targets the selector finds; another number stops the change before it begins.</summary>
    /// <param name="expected">The number, 1 or more.</param>
    /// <returns>The target with that number.</returns>
    /// <exception cref="RejectedCallException">The number is 0 or negative, or was said before.</exception>
    [Says(Fact.ExpectedCount)]
    public Target Counting(int expected)
    {
        if (expected < 1)
            throw new RejectedCallException($"A selector that finds {Wording.Number(expected)} targets changes nothing; write 1 or more.", nameof(expected));
        return this.Once(Fact.ExpectedCount, (decimal)expected, nameof(Counting));
    }

    /// <summary>Says in which environment the targets are.</summary>
    /// <param name="environment">The environment, account or cluster, not blank.</param>
    /// <returns>The target with that environment.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.TargetEnvironment)]
    public Target In(string environment) =>
        this.Once(Fact.TargetEnvironment, Naming.Name(environment, "The environment of a target", nameof(environment)), nameof(In));

    /// <summary>Says that the service cannot live without the target. It raises the risk of a plan as <see cref="Rollout.Dsl.Critical"/> does.</summary>
    /// <returns>The target with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.IsCritical)]
    public Target Critical() => this.Once(Fact.IsCritical, true, nameof(Target.Critical));

    /// <summary>Says that the target holds state, so that going back is not yet recovery.</summary>
    /// <returns>The target with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.IsStateful)]
    public Target Stateful() => this.Once(Fact.IsStateful, true, nameof(Stateful));

    /// <summary>Says that the target caches, so that neither harm nor recovery shows at once.</summary>
    /// <param name="life">How long an entry lives at most, longer than 0.</param>
    /// <returns>The target with that time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.CacheLife)]
    public Target Caching(Duration life) =>
        this.Once(Fact.CacheLife, Quantity.Positive(life, "The life of a cache entry", nameof(life)), nameof(Caching));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Target(facts, provenance);
}
