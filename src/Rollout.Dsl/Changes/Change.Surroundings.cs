using System;
using NodaTime;

namespace Rollout.Dsl;

public abstract partial class Change<TChange>
{
    /// <summary>Names the targets that the change is made on. Saying it again adds more.</summary>
    /// <param name="first">A target.</param>
    /// <param name="rest">More targets.</param>
    /// <returns>The change with these targets added.</returns>
    /// <exception cref="RejectedCallException">A target is null.</exception>
    [Says(Fact.Targets)]
    public TChange On(Target first, params Target[] rest) => Add(Fact.Targets, first, rest, nameof(On));

    /// <summary>Names the stores that the change makes the service write to. Saying it again adds more.</summary>
    /// <param name="first">A store, not blank.</param>
    /// <param name="rest">More stores.</param>
    /// <returns>The change with these stores added.</returns>
    /// <exception cref="RejectedCallException">A name is null, blank, too long or not printable.</exception>
    [Says(Fact.Stores)]
    public TChange Writing(string first, params string[] rest) => Add(
        Fact.Stores, first, rest, nameof(Writing), (store, argument) => Naming.Name(store, $"A store that change '{Name}' writes", argument));

    /// <summary>Names the changes that write it: the code or the job that has to stop before it is repaired or taken back.</summary>
    /// <param name="first">A change, usually the flag or the code of a job.</param>
    /// <param name="rest">More changes.</param>
    /// <returns>The change with these writers added.</returns>
    /// <exception cref="RejectedCallException">A change is null, or has the name of this one.</exception>
    [Says(Fact.Writers)]
    public TChange WrittenBy(Change first, params Change[] rest) => Add(Fact.Writers, first, rest, nameof(WrittenBy), Another("is written by"));

    /// <summary>Names the changes that have to be live before this one. They may belong to another plan.</summary>
    /// <param name="first">A change.</param>
    /// <param name="rest">More changes.</param>
    /// <returns>The change with these prerequisites added.</returns>
    /// <exception cref="RejectedCallException">A change is null, or has the name of this one.</exception>
    [Says(Fact.ChangesBefore)]
    public TChange After(Change first, params Change[] rest) => Add(Fact.ChangesBefore, first, rest, nameof(After), Another("comes after"));

    /// <summary>Says that old and new may run together, and for how long they stay compatible.</summary>
    /// <param name="atMost">The longest time, longer than 0.</param>
    /// <param name="because">Why they are compatible, not blank.</param>
    /// <returns>The change with that bound.</returns>
    /// <exception cref="RejectedCallException">
    /// The time is 0 or negative; the reason is null, blank or not printable; or it was said before.
    /// </exception>
    [Says(Fact.MixedFor, Fact.Compatibility)]
    public TChange MixedFor(Duration atMost, string because) =>
        Say(Fact.MixedFor, Quantity.Positive(atMost, "How long old and new run together", nameof(atMost)), nameof(MixedFor))
            .Say(Fact.Compatibility, Naming.Text(because, "Why old and new are compatible", nameof(because)), nameof(MixedFor));

    /// <summary>Says that the service bears its load through what changes, so that its evidence needs a peak.</summary>
    /// <returns>The change with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.LoadBearing)]
    public TChange LoadBearing() => Say(Fact.LoadBearing, true, nameof(LoadBearing));

    /// <summary>Names the components that stop working when the change goes wrong. Saying it again adds more.</summary>
    /// <param name="first">A component.</param>
    /// <param name="rest">More components.</param>
    /// <returns>The change with these components added.</returns>
    /// <exception cref="RejectedCallException">A component is null.</exception>
    [Says(Fact.Affects)]
    public TChange Affecting(Component first, params Component[] rest) => Add(Fact.Affects, first, rest, nameof(Affecting));

    Func<Change, string, Change> Another(string verb) => (other, argument) => other.Facts[Fact.Name] is string name && name.Equals(Facts[Fact.Name])
        ? throw new RejectedCallException($"Change '{name}' {verb} itself, which says nothing; name another change.", argument)
        : other;
}
