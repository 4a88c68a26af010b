using System;
using System.ComponentModel;

namespace Rollout.Dsl;

/// <summary>
/// A value that a plan is made of. Values are immutable: every verb returns a new one. Two values are equal when they say the
/// same, wherever they were written. The family is closed; no type outside this library can join it.
/// </summary>
public abstract class PlanValue
{
    private protected PlanValue(FactTable facts, Provenance provenance)
    {
        Facts = facts;
        Provenance = provenance;
    }

    internal FactTable Facts { get; }

    internal Provenance Provenance { get; }

    /// <summary>Whether this value may stand for another one, for several, or for none, because nothing of it was read.</summary>
    internal virtual bool StandsForUnread => Facts.IsNothingRead;

    /// <summary>Whether not even the kind of the value was read.</summary>
    internal virtual bool IsOfAnyKind => false;

    /// <summary>Whether the value was read down to its last fact. Always so at run time.</summary>
    internal bool IsRead => Facts.IsRead;

    private protected abstract string Text { get; }

    /// <summary>The value as the subject of a sentence, where its text is none.</summary>
    internal virtual string Subject => Text;

    internal abstract PlanValue With(FactTable facts, Provenance provenance);

    internal bool Knows(Fact fact) => Facts.Knows(fact);

    /// <summary>Whether this may turn out to be the other value: equal as far as both were read.</summary>
    internal bool MayBe(PlanValue other) =>
        IsOfAnyKind || other.IsOfAnyKind || (GetType() == other.GetType() && Facts.MayBe(other.Facts));

    internal PlanValue Join(PlanValue other) => With(FactTable.Join(Facts, other.Facts), Provenance);

    /// <summary>Whether the other value is of the same kind and says the same. Where the two were written does not matter.</summary>
    /// <param name="obj">The other value.</param>
    /// <returns>True when both say the same.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is PlanValue other && GetType() == other.GetType() && Facts.Equals(other.Facts));

    /// <summary>A hash of what the value says.</summary>
    /// <returns>The same number for equal values.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override int GetHashCode() => Facts.GetHashCode();

    /// <summary>The value in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override string ToString() => Text;

    /// <summary>The run-time type. Declared here only to keep it out of the list of verbs.</summary>
    /// <returns>The run-time type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new Type GetType() => base.GetType();
}
