using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>
/// The place in a path after which rolling back is no longer the default. Nothing rolls back by itself any more: a breach contains,
/// and forward repair is the way on.
/// </summary>
public sealed class PointOfNoReturn : PathStep
{
    internal PointOfNoReturn(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    private protected override string Text => "point of no return, because " + (this.Get<string>(Fact.Reason) ?? "of a change");

    /// <summary>A point of no return, and what cannot be undone after it.</summary>
    /// <param name="reason">What cannot be undone, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable.</exception>
    [Says]
    public static PointOfNoReturn Because(string reason, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(
            FactTable.Empty.Set(Fact.Reason, Naming.Text(reason, "The reason of a point of no return", nameof(reason))),
            Provenance.MadeBy(file, line));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new PointOfNoReturn(facts, provenance);
}
