using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>
/// What a reading must fulfil. Conditions are listed at a verb, and the verb says whether all or any of them count. They are no
/// truth values: nothing is measured while a plan is written.
/// </summary>
public abstract partial class Condition : PlanValue
{
    private protected Condition(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the condition, for reading.</summary>
    public ConditionSheet Sheet => new(this);

    internal sealed override string Subject => "condition " + Wording.Quoted(Words);

    /// <summary>What is read, or null where that was not read, or where the condition reads several signals.</summary>
    internal virtual Signal? Signal => null;

    /// <summary>The readings of the signal that fulfil the condition, or null where a part of it was not read.</summary>
    internal virtual ReadingRange? Readings => null;

    /// <summary>Whether the condition decides anything; not so where its metric is only watched. Null where that was not read.</summary>
    internal virtual bool? Decides => true;

    /// <summary>The condition without what every condition can say.</summary>
    private protected abstract string Words { get; }

    private protected sealed override string Text => Words + Manner;

    /// <summary>Refused by the compiler: conditions are listed, not combined.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other condition.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Combined, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator &(Condition left, Condition right) => throw Refused.Call(Refused.Combined);

    /// <summary>Refused by the compiler: conditions are listed, not combined.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other condition.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Combined, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator |(Condition left, Condition right) => throw Refused.Call(Refused.Combined);

    /// <summary>Refused by the compiler: write the opposite comparison.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.Negated, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition operator !(Condition condition) => throw Refused.Call(Refused.Negated);

    /// <summary>Refused by the compiler: a condition is no truth value.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.TruthValue, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator true(Condition condition) => throw Refused.Call(Refused.TruthValue);

    /// <summary>Refused by the compiler: a condition is no truth value.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>Nothing; the call does not compile.</returns>
    [Obsolete(Refused.TruthValue, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator false(Condition condition) => throw Refused.Call(Refused.TruthValue);
}
