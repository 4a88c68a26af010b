using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>From whom the exposed share is taken.</summary>
public sealed class Audience : PlanValue
{
    internal Audience(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>The organisation's own people.</summary>
    [Says]
    public static Audience Internal => Named("internal");

    /// <summary>Those who have asked for what is new.</summary>
    [Says]
    public static Audience Beta => Named("beta");

    /// <summary>Anybody, drawn at random.</summary>
    [Says]
    public static Audience RandomSample => Named("random sample");

    /// <summary>How large the audience is, or null.</summary>
    public Population? Size => this.Find<Population>(Fact.Size);

    /// <summary>Of how many the audience is a part, or null.</summary>
    public Population? Whole => this.Find<Population>(Fact.Whole);

    /// <summary>By which key members stay where they were drawn to, or null.</summary>
    public string? Key => this.Get<string>(Fact.StickyBy);

    /// <summary>How the members of a larger stage are drawn, or null where the plan does not say.</summary>
    public Drawing? Drawing => this.Find<Drawing>(Fact.Drawing);

    /// <summary>By what the sample is stratified, or null.</summary>
    public string? Strata => this.Get<string>(Fact.Strata);

    internal override string Subject => $"audience {Wording.Quoted(this.Get<string>(Fact.Name) ?? "?")}";

    /// <summary>Whether it is known that anybody may be drawn.</summary>
    internal bool IsAnybody => IsSameGroup(RandomSample);

    /// <summary>Whether both are known to be the same group, whatever is said of its size and of how it is drawn.</summary>
    internal bool IsSameGroup(Audience other) => this.Get<string>(Fact.Name) is { } name && name == other.Get<string>(Fact.Name);

    private protected override string Text =>
        (this.Get<string>(Fact.Name) ?? "an audience") + (Details.Any() ? $" ({string.Join(", ", Details)})" : "");

    IEnumerable<string> Details
    {
        get
        {
            if (Size is { } size)
                yield return Whole is { } whole ? $"{Wording.Number(size.Number)} of {whole}" : size.ToString();
            if (Key is { } key)
                yield return "sticky by " + key;
            if (Drawing is { } drawing)
                yield return drawing == Dsl.Drawing.Nested ? "nested" : "drawn anew";
            if (Strata is { } strata)
                yield return "stratified by " + strata;
        }
    }

    /// <summary>A cohort by its name.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Audience Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of an audience", nameof(name))), Provenance.Unknown);

    /// <summary>Says how large the audience is.</summary>
    /// <param name="size">How many belong to it.</param>
    /// <returns>The audience with its size.</returns>
    /// <exception cref="RejectedCallException">The size is the default one, which is nobody, or a size was said before.</exception>
    [Says(Fact.Size)]
    public Audience Of(Population size)
    {
        if (size == default)
            throw new RejectedCallException($"The size of {Subject} is nobody; write how many belong to it, or leave Of out.", nameof(size));
        return this.Once(Fact.Size, size, nameof(Of));
    }

    /// <summary>Says how large the audience is, and of how many: a full share of it is then a known share of the whole.</summary>
    /// <param name="size">How many belong to it.</param>
    /// <param name="of">Of how many it is a part.</param>
    /// <returns>The audience with its size.</returns>
    /// <exception cref="RejectedCallException">The two count different things, the size is larger than the whole, one of them is none, or a size was said before.</exception>
    [Says(Fact.Size, Fact.Whole)]
    public Audience Of(Population size, Population of)
    {
        Exposure.CheckPart(size, of, "audience", nameof(size));
        return this.Once(Fact.Size, size, nameof(Of)).Once(Fact.Whole, of, nameof(Of));
    }

    /// <summary>Says by what members are told apart, so that each of them stays where it was drawn to.</summary>
    /// <param name="key">The key, such as "account", not blank.</param>
    /// <returns>The audience with that key.</returns>
    /// <exception cref="RejectedCallException">The key is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.StickyBy)]
    public Audience StickyBy(string key) =>
        this.Once(Fact.StickyBy, Naming.Name(key, $"The key of {Subject}", nameof(key)), nameof(StickyBy));

    /// <summary>Says that who is in a stage stays in every larger one.</summary>
    /// <returns>The audience, drawn so.</returns>
    /// <exception cref="RejectedCallException">How it is drawn was said before.</exception>
    [Says(Fact.Drawing)]
    public Audience Nested() => Drawn(Dsl.Drawing.Nested);

    /// <summary>Says that each stage draws its members anew.</summary>
    /// <returns>The audience, drawn so.</returns>
    /// <exception cref="RejectedCallException">How it is drawn was said before.</exception>
    [Says(Fact.Drawing)]
    public Audience DrawnAnew() => Drawn(Dsl.Drawing.Anew);

    /// <summary>Says by what the sample is stratified: each stratum is in it with its own share.</summary>
    /// <param name="by">What tells the strata apart, such as "country", not blank.</param>
    /// <returns>The audience with its strata.</returns>
    /// <exception cref="RejectedCallException">The text is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.Strata)]
    public Audience Stratified(string by) =>
        this.Once(Fact.Strata, Naming.Name(by, $"What {Subject} is stratified by", nameof(by)), nameof(Stratified));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Audience(facts, provenance);

    Audience Drawn(Drawing drawing)
    {
        if (Drawing is { } said)
            throw new RejectedCallException($"{Wording.Capital(Subject)} already says {Verb(said)}(), and {Verb(drawing)}() would contradict or repeat it; say one of them once.");
        return (Audience)With(Facts.Set(Fact.Drawing, drawing), Provenance);
    }

    static string Verb(Drawing drawing) => drawing == Dsl.Drawing.Nested ? nameof(Nested) : nameof(DrawnAnew);
}
