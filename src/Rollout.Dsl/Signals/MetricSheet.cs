using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a metric, for reading.</summary>
public sealed class MetricSheet
{
    readonly Metric _metric;

    internal MetricSheet(Metric metric) => _metric = metric;

    /// <summary>The name of the metric.</summary>
    public string Name => _metric.Get<string>(Fact.Name) ?? "?";

    /// <summary>What a gauge counts, or the currency of a cost; null for other kinds.</summary>
    public string? Unit => _metric.Get<string>(Fact.Unit);

    /// <summary>For what a cost is spent; null for other kinds.</summary>
    public string? Per => _metric.Get<string>(Fact.Per);

    /// <summary>What holds the old, where the metric counts mismatches of old and new; else null.</summary>
    public string? ComparedOld => _metric.Get<string>(Fact.From);

    /// <summary>What holds the new, where the metric counts mismatches of old and new; else null.</summary>
    public string? ComparedNew => _metric.Get<string>(Fact.To);

    /// <summary>Whom the harm hurts that the metric shows, or null where that is not said.</summary>
    public Harmed? Harm => _metric.Find<Harmed>(Fact.Harm);

    /// <summary>The query that takes the reading, or null.</summary>
    public string? Query => _metric.Get<string>(Fact.Query);

    /// <summary>How late the readings are, or null.</summary>
    public Duration? Lag => _metric.Find<Duration>(Fact.Lag);

    /// <summary>The time from one reading to the next, or null.</summary>
    public Duration? Resolution => _metric.Find<Duration>(Fact.Resolution);

    /// <summary>The label that tells the new release from the old, or null.</summary>
    public string? ReleaseLabel => _metric.Get<string>(Fact.ReleaseLabel);

    /// <summary>Whether the metric moves before people are hurt.</summary>
    public bool IsLeading => _metric.Facts[Fact.Leading] is true;

    /// <summary>Whether a probe makes the readings.</summary>
    public bool IsSynthetic => _metric.Facts[Fact.Synthetic] is true;

    /// <summary>Whether the metric is only watched, so that conditions on it decide nothing.</summary>
    public bool IsObserveOnly => _metric.Facts[Fact.ObserveOnly] is true;

    /// <summary>Whether it is read in each region.</summary>
    public bool IsPerRegion => _metric.Facts[Fact.PerRegion] is true;

    /// <summary>Whether it is read in each cohort.</summary>
    public bool IsPerCohort => _metric.Facts[Fact.PerCohort] is true;

    /// <summary>The parts of the system whose health it shows too.</summary>
    public IReadOnlyList<Component> Watched => _metric.List<Component>(Fact.Watches);

    /// <summary>The most retries of one attempt, or null where that is not said.</summary>
    public int? Retries => _metric.Find<int>(Fact.Retries);
}
