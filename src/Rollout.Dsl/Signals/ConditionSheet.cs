using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of a condition, for reading.</summary>
public sealed class ConditionSheet
{
    readonly Condition _condition;

    internal ConditionSheet(Condition condition) => _condition = condition;

    /// <summary>What the condition asks.</summary>
    public ConditionKind Kind => _condition switch
    {
        // The kinds of a threshold are the first of all, in the order of its comparisons.
        Threshold when _condition.Find<Comparison>(Fact.Comparison) is { } comparison => (ConditionKind)comparison,
        IncidentCondition => ConditionKind.NoIncident,
        BudgetLeft => ConditionKind.BudgetLeft,
        BudgetBurn => ConditionKind.BudgetBurn,
        JudgedCondition => ConditionKind.Judged,
        CombinedCondition { Combination: Combination.Any } => ConditionKind.AnyOf,
        CombinedCondition { Combination: Combination.All } => ConditionKind.AllOf,
        { IsOfAnyKind: false } when _condition.Facts[Fact.Change] is not null => ConditionKind.EveryTarget,
        _ => ConditionKind.Unread,
    };

    /// <summary>The metric that is read, or null where none is.</summary>
    public Metric? Metric => (_condition as Threshold)?.Metric;

    /// <summary>Which part of a latency is read, in percent, as 99 for <see cref="LatencyMetric.P99"/>; else null.</summary>
    public decimal? Quantile => (_condition as Threshold)?.Quantile;

    /// <summary>What the limit is relative to, or null where it is absolute.</summary>
    public Baseline? Baseline => _condition.Get<BaselineLimit>(Fact.Limit)?.Baseline;

    /// <summary>
    /// The lower limit, or null where there is none: excluded by <see cref="ConditionKind.Above"/> and by a burn, else included. It is in
    /// percent for shares, in events for counts, in events per second for rates, in seconds for times, in their unit or currency for levels
    /// and money, and in times for factors.
    /// </summary>
    public decimal? Low => Kind is ConditionKind.Below ? null : Told(Fact.Limit);

    /// <summary>
    /// The upper limit, or null where there is none: excluded by <see cref="ConditionKind.Below"/>, else included. It is in the unit of
    /// <see cref="Low"/>.
    /// </summary>
    public decimal? High => Kind switch
    {
        ConditionKind.Below or ConditionKind.Zero => Told(Fact.Limit),
        ConditionKind.Between => Told(Fact.UpperLimit),
        _ => null,
    };

    /// <summary>The conditions of which any, or all, have to hold.</summary>
    public IReadOnlyList<Condition> Parts => (_condition as CombinedCondition)?.Parts ?? [];

    /// <summary>Who says healthy, or null where this library judges.</summary>
    public Judge? Judge => (_condition as JudgedCondition)?.Judge;

    /// <summary>The error budget that is read, or null.</summary>
    public ErrorBudget? Budget => _condition.Get<ErrorBudget>(Fact.Budget);

    /// <summary>The long window of a burn, or null.</summary>
    public Duration? LongWindow => _condition.Find<Duration>(Fact.Window);

    /// <summary>The short window of a burn, or null.</summary>
    public Duration? ShortWindow => _condition.Find<Duration>(Fact.ShortWindow);

    /// <summary>For how long the condition has to hold without a break, or null.</summary>
    public Duration? Sustained => _condition.Find<Duration>(Fact.Sustained);

    /// <summary>Whether each region is judged by itself.</summary>
    public bool IsInEachRegion => _condition.Facts[Fact.EachRegion] is true;

    /// <summary>Whether each cohort is judged by itself.</summary>
    public bool IsInEachCohort => _condition.Facts[Fact.EachCohort] is true;

    /// <summary>How many samples a reading needs before it counts, or null.</summary>
    public Count? Samples => _condition.Find<Count>(Fact.Samples);

    decimal? Told(Fact fact) => _condition.Facts[fact] switch
    {
        Rate rate => rate.EventsPerSecond,
        Duration time => time.TotalNanosecondsExact() / NodaConstants.NanosecondsPerSecond,
        var limit => Threshold.Magnitude(limit),
    };
}
