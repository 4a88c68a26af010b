using NodaTime;

namespace Rollout.Dsl;

/// <content>What can be said of every condition, and conditions on more than one signal.</content>
public abstract partial class Condition
{
    /// <summary>Holds while no incident is open, whoever opened it and for whatever reason.</summary>
    [Says]
    public static Condition NoIncident => new IncidentCondition(FactTable.Empty, Provenance.Unknown);

    /// <summary>Holds while somebody else than this library says healthy: the analysis of another engine, or a check of one's own.</summary>
    /// <param name="judge">Who says so.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">The judge is null.</exception>
    [Says]
    public static Condition JudgedBy(Judge judge) => new JudgedCondition(
        FactTable.Empty.Set(Fact.Judge, judge ?? throw new RejectedCallException("The judge of a condition is null; name one with Judge.Named(...).", nameof(judge))),
        Provenance.Unknown);

    /// <summary>Holds while at least one of the conditions does.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says]
    public static Condition AnyOf(Condition first, params Condition[] rest) =>
        CombinedCondition.Of(Combination.Any, Listing.Of(first, rest, nameof(AnyOf), nameof(first), nameof(rest)));

    /// <summary>Holds while all of the conditions do.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="rest">More conditions.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="RejectedCallException">A condition is null.</exception>
    [Says]
    public static Condition AllOf(Condition first, params Condition[] rest) =>
        CombinedCondition.Of(Combination.All, Listing.Of(first, rest, nameof(AllOf), nameof(first), nameof(rest)));

    /// <summary>Says that the condition has to hold without a break for some time before it counts.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The condition with that fact.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Sustained)]
    public Condition SustainedFor(Duration time) =>
        this.Once(Fact.Sustained, Quantity.Positive(time, $"The time for which {Subject} has to hold", nameof(time)), nameof(SustainedFor));

    /// <summary>Says that each region is judged by itself, so that the worst of them decides and not the mean of all.</summary>
    /// <returns>The condition with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.EachRegion)]
    public Condition InEachRegion() => this.Once(Fact.EachRegion, true, nameof(InEachRegion));

    /// <summary>Says that each cohort is judged by itself, so that the worst of them decides and not the mean of all.</summary>
    /// <returns>The condition with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.EachCohort)]
    public Condition InEachCohort() => this.Once(Fact.EachCohort, true, nameof(InEachCohort));

    /// <summary>Says how many samples a reading needs before it counts. Until then it is no evidence.</summary>
    /// <param name="samples">How many samples, 1 or more, included.</param>
    /// <returns>The condition with that fact.</returns>
    /// <exception cref="RejectedCallException">The number is 0, or was said before.</exception>
    [Says(Fact.Samples)]
    public Condition WithAtLeast(Count samples)
    {
        if (samples.Events == 0)
            throw new RejectedCallException($"{Wording.Capital(Subject)} needs at least 0 samples, which is no floor; write 1 or more, or leave WithAtLeast out.", nameof(samples));
        return this.Once(Fact.Samples, samples, nameof(WithAtLeast));
    }

    string Manner =>
        (this.Find<Duration>(Fact.Sustained) is { } time ? " for " + Wording.Time(time) : "")
        + (Facts[Fact.EachRegion] is true ? " in each region" : "")
        + (Facts[Fact.EachCohort] is true ? " in each cohort" : "")
        + (this.Find<Count>(Fact.Samples) is { } samples ? " with at least " + Wording.Plural(samples.Events, "sample") : "");
}
