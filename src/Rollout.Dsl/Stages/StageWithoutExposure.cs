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

    /// <summary>Exposes everyone in these segments. Segments that an earlier stage exposed stay exposed.</summary>
    /// <param name="first">A segment, as in <c>Region.Named("eu")</c>.</param>
    /// <param name="rest">More segments of the same kind.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">A segment is null or named twice, two are of different kinds, or they carry more than the whole.</exception>
    [Says(Fact.Exposure, Fact.Segments)]
    public Stage To(Segment first, params Segment[] rest) =>
        new(Exposing(Exposure.Everyone).Set(Fact.Segments, Chain.Append(null, Segment.Checked(first, rest, nameof(To)))), Provenance);

    /// <summary>Runs over a share without effect: nobody is exposed, so the stage is no rung of a ladder.</summary>
    /// <param name="exposure">Over how much of what it runs.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure is null.</exception>
    [Says(Fact.Exposure, Fact.Pattern)]
    public Stage DryRun(Exposure exposure) => As(StagePattern.DryRun, exposure);

    /// <summary>Mirrors a share to the change: nobody sees its answers, so the stage is no rung of a ladder.</summary>
    /// <param name="exposure">How much of what is mirrored.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure is null.</exception>
    [Says(Fact.Exposure, Fact.Pattern)]
    public Stage Shadow(Exposure exposure) => As(StagePattern.Shadow, exposure);

    /// <summary>Deploys without exposing: the change is there, and nobody meets it. The stage is no rung of a ladder.</summary>
    /// <returns>The stage.</returns>
    [Says(Fact.Exposure, Fact.Pattern)]
    public Stage Dark() => As(StagePattern.Dark, Exposure.Nobody);

    /// <summary>Runs before production: nobody is exposed, so the stage is no rung of a ladder.</summary>
    /// <param name="environment">The name of the environment, not blank.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says(Fact.Exposure, Fact.Pattern, Fact.Place)]
    public Stage InStaging(string environment) => new(
        Exposing(Exposure.Nobody).Set(Fact.Pattern, StagePattern.Staging)
            .Set(Fact.Place, Naming.Name(environment, $"The environment of {Subject}", nameof(environment))),
        Provenance);

    /// <summary>Takes load from a share of what is changed. Those whom that share carries are exposed, so the stage is a rung of a ladder.</summary>
    /// <param name="exposure">How much of what is drained.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="RejectedCallException">The exposure is null.</exception>
    [Says(Fact.Exposure, Fact.Pattern)]
    public Stage Draining(Exposure exposure) => As(StagePattern.Draining, exposure);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new StageWithoutExposure(facts, provenance);

    Stage As(StagePattern pattern, Exposure? exposure) => new(Exposing(exposure).Set(Fact.Pattern, pattern), Provenance);

    FactTable Exposing(Exposure? exposure) => Facts.Set(
        Fact.Exposure,
        exposure ?? throw new RejectedCallException($"The exposure of {Subject} is null; write one, as in 1.PercentOfTraffic().", nameof(exposure)));
}
