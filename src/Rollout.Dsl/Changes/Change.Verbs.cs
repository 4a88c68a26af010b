using System;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>What can be said of every change. Each verb returns a change of the same kind.</summary>
/// <typeparam name="TChange">The kind of change.</typeparam>
public abstract partial class Change<TChange> : Change
    where TChange : Change<TChange>
{
    private protected Change(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Says that the change is undone without downtime.</summary>
    /// <param name="how">How: the down migration or runbook, not blank.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank or not printable, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Reason)]
    public TChange ReversibleBy(string how) => Graded(
        Reversibility.Reversible, nameof(ReversibleBy), Fact.Reason, Naming.Text(how, "How a change is undone", nameof(how)));

    /// <summary>Says that undoing the change takes the service down.</summary>
    /// <param name="downtime">For how long, longer than 0.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Downtime)]
    public TChange ReversibleWithDowntime(Duration downtime) => Graded(
        Reversibility.ReversibleWithDowntime,
        nameof(ReversibleWithDowntime),
        Fact.Downtime,
        Quantity.Positive(downtime, "The downtime of going back", nameof(downtime)));

    /// <summary>Says that what was written comes back through a repair.</summary>
    /// <param name="repair">The repair.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The repair is null, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Repair)]
    public TChange RepairableBy(Repair repair) => Graded(
        Reversibility.Repairable,
        nameof(RepairableBy),
        Fact.Repair,
        repair ?? throw new RejectedCallException($"The repair of change '{Name}' is null; write Repair.Run(...).", nameof(repair)));

    /// <summary>Says that the change does not come back. The path then needs a point of no return before the stage that applies it.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The change with that grade.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or a grade was said before.</exception>
    [Says(Fact.Grade, Fact.Reason)]
    public TChange OneWay(string because) => Graded(
        Reversibility.OneWay, nameof(OneWay), Fact.Reason, Naming.Text(because, "Why a change is one-way", nameof(because)));

    private protected TChange Say(Fact fact, object content, string verb) => ((TChange)this).Once(fact, content, verb);

    private protected T Required<T>(T? value, string what, string argument)
        where T : class =>
        value ?? throw new RejectedCallException($"{what} change '{Name}' is null; pass a value, and declare fields before the fields that use them.", argument);

    TChange Graded(Reversibility grade, string verb, Fact fact, object how)
    {
        if (this.Find<Reversibility>(Fact.Grade) is { } said)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Text)} already is {InWords(said)}, and {verb}(...) would contradict or repeat it; say once how the change comes back.");
        }

        return (TChange)With(Facts.Set(Fact.Grade, grade).Set(fact, how), Provenance);
    }

    static string InWords(Reversibility grade) => grade switch
    {
        Reversibility.Reversible => "reversible",
        Reversibility.ReversibleWithDowntime => "reversible with downtime",
        Reversibility.Repairable => "repairable",
        _ => "one-way",
    };

    TChange Add<T>(Fact fact, T first, T[] rest, string verb, Func<T, string, T>? check = null)
        where T : class =>
        ((TChange)this).More(
            fact,
            Listing.Of(first, rest, verb, nameof(first), nameof(rest))
                .Select((item, index) => check is null ? item : check(item, index == 0 ? nameof(first) : nameof(rest))));
}
