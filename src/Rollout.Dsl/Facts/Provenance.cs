using System.Reflection;

namespace Rollout.Dsl;

/// <summary>
/// Where a value comes from. All instances are equal on purpose: two equal values written on different lines are equal.
/// </summary>
internal sealed class Provenance
{
    public static readonly Provenance Unknown = new(null, null, null, null);

    readonly Saying? _sayings;

    Provenance(Origin? made, Origin? mentioned, Saying? sayings, Assembly? assembly)
    {
        Assembly = assembly;
        Made = made;
        Mentioned = mentioned;
        _sayings = sayings;
    }

    /// <summary>The assembly whose code began the plan. Only plans know it, and only at run time.</summary>
    public Assembly? Assembly { get; }

    /// <summary>Where the element was created.</summary>
    public Origin? Made { get; }

    /// <summary>Where it was last handed to a verb.</summary>
    public Origin? Mentioned { get; }

    /// <summary>
    /// Where a finding about the element itself belongs: the mention, unless that stands in a template and the element was created in
    /// the member under analysis itself.
    /// </summary>
    public Origin? Place => Mentioned is null or { Caller: not null } && Made is { Caller: null, Length: > 0 } ? Made : Mentioned ?? Made;

    public static Provenance MadeBy(string file, int line) =>
        Origin.OfCaller(file, line) is { } origin ? new(origin, null, null, null) : Unknown;

    public Provenance MadeAt(Origin origin) => new(origin, Mentioned, _sayings, Assembly);

    public Provenance MadeIn(Assembly assembly) => new(Made, Mentioned, _sayings, assembly);

    public Provenance MentionedAt(Origin origin) => new(Made, origin, _sayings, Assembly);

    public Provenance SaidAt(Fact[] facts, Origin origin)
    {
        if (facts.Length == 0)
            return this;
        var sayings = _sayings;
        foreach (var fact in facts)
            sayings = new(fact, origin, sayings);
        return new(Made, Mentioned, sayings, Assembly);
    }

    /// <summary>Where a fact was last said, or so many sayings before that; null where it was not said.</summary>
    public Origin? WhereSaid(Fact fact, int before = 0)
    {
        for (var saying = _sayings; saying is not null; saying = saying.Before)
        {
            if (saying.Fact == fact && before-- == 0)
                return saying.Origin;
        }

        return null;
    }

    public override bool Equals(object? obj) => obj is Provenance;

    public override int GetHashCode() => 0;

    sealed class Saying(Fact fact, Origin origin, Saying? before)
    {
        public Fact Fact { get; } = fact;

        public Origin Origin { get; } = origin;

        public Saying? Before { get; } = before;
    }
}
