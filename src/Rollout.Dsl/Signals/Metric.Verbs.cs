using NodaTime;

namespace Rollout.Dsl;

/// <summary>What can be said of every metric. Each verb returns a metric of the same kind, so that its comparisons stay at hand.</summary>
/// <typeparam name="TMetric">The kind of metric.</typeparam>
public abstract partial class Metric<TMetric> : Metric
    where TMetric : Metric<TMetric>
{
    private protected Metric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    TMetric Self => (TMetric)this;

    /// <summary>Says whom the harm hurts that this metric shows.</summary>
    /// <param name="whom">Users, system, business, security or cost.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It is no member of <see cref="Harmed"/>, or was said before.</exception>
    [Says(Fact.Harm)]
    public TMetric ShowingHarmTo(Harmed whom)
    {
        if (whom is not (Harmed.Users or Harmed.System or Harmed.Business or Harmed.Security or Harmed.Cost))
            throw new RejectedCallException("Whom a metric shows harm to is unknown; write a member of Harmed.", nameof(whom));
        return Self.Once(Fact.Harm, whom, nameof(ShowingHarmTo));
    }

    /// <summary>Says with which query the reading is taken, in the language of the store that holds it.</summary>
    /// <param name="query">The query, on one line. It yields the reading; the comparison stands in the plan.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">The query is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Query)]
    public TMetric QueriedBy(string query) =>
        Self.Once(Fact.Query, Naming.Text(query, "The query of a metric", nameof(query)), nameof(QueriedBy));

    /// <summary>Says how late the readings are: what happens now is seen only then.</summary>
    /// <param name="time">The lag, longer than 0.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Lag)]
    public TMetric LaggingBy(Duration time) =>
        Self.Once(Fact.Lag, Quantity.Positive(time, $"The lag of {Subject}", nameof(time)), nameof(LaggingBy));

    /// <summary>Says how often a reading is taken.</summary>
    /// <param name="time">The time from one reading to the next, longer than 0.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Resolution)]
    public TMetric SampledEvery(Duration time) =>
        Self.Once(Fact.Resolution, Quantity.Positive(time, $"The time between two readings of {Subject}", nameof(time)), nameof(SampledEvery));

    /// <summary>Says which label of the readings tells the new release from the old.</summary>
    /// <param name="releaseLabel">The name of the label, not blank.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.ReleaseLabel)]
    public TMetric LabelledBy(string releaseLabel) =>
        Self.Once(Fact.ReleaseLabel, Naming.Name(releaseLabel, "The release label of a metric", nameof(releaseLabel)), nameof(LabelledBy));

    /// <summary>Says that the metric moves before people are hurt, as a queue grows before requests fail.</summary>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.Leading)]
    public TMetric Leading() =>
        Self.Once(Fact.Leading, true, nameof(Leading));

    /// <summary>Says that a probe makes the readings, and no real use.</summary>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.Synthetic)]
    public TMetric Synthetic() =>
        Self.Once(Fact.Synthetic, true, nameof(Synthetic));

    /// <summary>Says that the metric is only watched: conditions on it are reported, and neither advance nor stop anything.</summary>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.ObserveOnly)]
    public TMetric ObserveOnly() =>
        Self.Once(Fact.ObserveOnly, true, nameof(ObserveOnly));

    /// <summary>Says that the metric is read in each region, not only as a whole.</summary>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.PerRegion)]
    public TMetric PerRegion() =>
        Self.Once(Fact.PerRegion, true, nameof(PerRegion));

    /// <summary>Says that the metric is read in each cohort, not only as a whole.</summary>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.PerCohort)]
    public TMetric PerCohort() =>
        Self.Once(Fact.PerCohort, true, nameof(PerCohort));

    /// <summary>Says whose health the metric shows too: parts of the system that other things depend on.</summary>
    /// <param name="first">A component.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.Watches)]
    public TMetric Watching(Component first, params Component[] rest) =>
        Self.More(Fact.Watches, Listing.Of(first, rest, nameof(Watching), nameof(first), nameof(rest)));

    /// <summary>
    /// Says how often a failed attempt is retried, so that failures come in bursts and count for fewer independent ones: up to 1 + retries
    /// readings may stand for one failure (the design effect of clusters, L. Kish, Survey Sampling, 1965).
    /// </summary>
    /// <param name="retries">The most retries of one attempt, 1 or more.</param>
    /// <returns>The metric with that fact.</returns>
    /// <exception cref="RejectedCallException">The number is below 1, or was said before.</exception>
    [Says(Fact.Retries)]
    public TMetric RetriedAtMost(int retries)
    {
        if (retries < 1)
            throw new RejectedCallException($"{Wording.Capital(Subject)} is retried at most {Wording.Number(retries)} times; write 1 or more, or leave RetriedAtMost out.", nameof(retries));
        return Self.Once(Fact.Retries, retries, nameof(RetriedAtMost));
    }
}
