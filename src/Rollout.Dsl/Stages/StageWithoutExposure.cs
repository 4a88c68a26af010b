namespace Rollout.Dsl;

/// <summary>A stage that has a name, but does not say yet who is exposed. It becomes a <see cref="Stage"/> by one of its verbs.</summary>
public sealed class StageWithoutExposure : PlanValue
{
    internal StageWithoutExposure(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    internal override string Subject => "stage " + Wording.Quoted(this.Get<string>(Fact.Name) ?? "?");

    private protected override string Text => $"{Subject}, which exposes nobody yet";

    /// <summary>Exposes a share.</summary>
    /// <param name="exposure">How much of what.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure is null.</exception>
    [Says(Fact.Exposure)]
    public Stage To(Exposure exposure) => new(Exposing(exposure), Provenance);

    /// <summary>Exposes a share of the whole, taken from one audience only.</summary>
    /// <param name="exposure">How much of what.</param>
    /// <param name="audience">From whom the share is taken.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure or the audience is null.</exception>
    [Says(Fact.Exposure, Fact.Audience)]
    public Stage To(Exposure exposure, Audience audience)
    {
        if (audience is null)
            throw new RejectedCallException($"The audience of {Subject} is null; name one, as in Audience.Internal, or leave it out.", nameof(audience));
        return new(Exposing(exposure).Set(Fact.Audience, audience), Provenance);
    }

    /// <summary>Exposes everyone.</summary>
    /// <returns>The stage.</returns>
    [Says(Fact.Exposure)]
    public Stage ToEveryone() => new(Exposing(Exposure.Everyone), Provenance);

    /// <summary>Runs over a share without effect: nobody is exposed, so the stage is no rung of a ladder.</summary>
    /// <param name="exposure">Over how much of what it runs.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure is null.</exception>
    [Says(Fact.Exposure, Fact.Pattern)]
    public Stage DryRun(Exposure exposure) => new(Exposing(exposure).Set(Fact.Pattern, StagePattern.DryRun), Provenance);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new StageWithoutExposure(facts, provenance);

    FactTable Exposing(Exposure? exposure) => Facts.Set(
        Fact.Exposure,
        exposure ?? throw new RejectedCallException($"The exposure of {Subject} is null; write one, as in 1.PercentOfTraffic().", nameof(exposure)));
}
