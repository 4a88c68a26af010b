using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>A metric that is a mark between 0 and 1, such as the precision of a model, compared with a <see cref="Score"/>.</summary>
public sealed class ScoreMetric : Metric<ScoreMetric>
{
    internal ScoreMetric(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Holds while the score stays below the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator <(ScoreMetric metric, Score limit) => Threshold.Of(metric, Comparison.Below, limit);

    /// <summary>Holds while the score stays above the limit.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">The limit, excluded.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The metric is null.</exception>
    [Says]
    public static Condition operator >(ScoreMetric metric, Score limit) => Threshold.Of(metric, Comparison.Above, limit);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <=(ScoreMetric metric, Score limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a limit is excluded.</summary>
    /// <param name="metric">What is read.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Inclusive, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >=(ScoreMetric metric, Score limit) => throw Refused.Call(Refused.Inclusive);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareScore, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator <(ScoreMetric metric, double number) => throw Refused.Call(Refused.BareScore);

    /// <summary>Refused by the compiler: a bare number is no threshold.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="number">A number without unit.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.BareScore, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator >(ScoreMetric metric, double number) => throw Refused.Call(Refused.BareScore);

    /// <summary>Holds while the score lies between two limits.</summary>
    /// <param name="low">The lower limit, included.</param>
    /// <param name="high">The upper limit, included, not below the lower one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The upper limit is below the lower one.</exception>
    [Says]
    public Condition IsBetween(Score low, Score high) => Threshold.Between(this, low, high);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new ScoreMetric(facts, provenance);
}
