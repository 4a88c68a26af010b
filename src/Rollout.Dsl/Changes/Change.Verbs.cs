namespace Rollout.Dsl;

/// <summary>What can be said of every change. Each verb returns a change of the same kind.</summary>
/// <typeparam name="TChange">The kind of change.</typeparam>
public abstract class Change<TChange> : Change
    where TChange : Change<TChange>
{
    private protected Change(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Says that the change does not come back. The path then needs a point of no return before the stage that applies it.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Reason)]
    public TChange OneWay(string because) => Graded(
        Rollout.Dsl.Reversibility.OneWay, nameof(OneWay), Fact.Reason, Naming.Text(because, "Why a change is one-way", nameof(because)));

    private protected TChange Graded(Reversibility grade, string verb, Fact fact, object how) => (TChange)With(GradedFacts(grade, verb, fact, how), Provenance);
}
