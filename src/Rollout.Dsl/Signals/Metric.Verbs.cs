namespace Rollout.Dsl;

/// <summary>What can be said of every metric. Each verb returns a metric of the same kind, so that its comparisons stay at hand.</summary>
/// <typeparam name="TMetric">The kind of metric.</typeparam>
public abstract class Metric<TMetric> : Metric
    where TMetric : Metric<TMetric>
{
    private protected Metric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Says whom the harm hurts that this metric shows.</summary>
    /// <param name="whom">Users, system or business.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It is no member of <see cref="Harmed"/>, or was said before.</exception>
    [Says(Fact.Harm)]
    public TMetric ShowingHarmTo(Harmed whom)
    {
        if (whom is not (Harmed.Users or Harmed.System or Harmed.Business))
            throw new RejectedCallException("Whom a metric shows harm to is unknown; write a member of Harmed.", nameof(whom));
        return ((TMetric)this).Once(Fact.Harm, whom, nameof(ShowingHarmTo));
    }
}
