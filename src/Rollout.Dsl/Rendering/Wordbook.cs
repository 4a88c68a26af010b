using System;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>The words of every fact. A fact without a row is still rendered, by its own name, and a test names it.</summary>
internal static partial class Wordbook
{
    public static FactWords Of(Type type, Fact fact) => OfKind(type, fact) ?? Of(fact) ?? Behaviour(Spaced(fact.ToString()) + " {and}");

    /// <summary>"RollBack" as "roll back".</summary>
    public static string Spaced(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString())).ToLowerInvariant();

    /// <summary>What a fact means for one kind of value, where that differs from what it means elsewhere.</summary>
    static FactWords? OfKind(Type type, Fact fact) => (type.Name, fact) switch
    {
        (nameof(RolloutPlan), Fact.Owner) => Prose("owned by {0}"),
        (nameof(RolloutPlan), Fact.StopLoss) => Behaviour("stops by itself in every stage when {any}"),
        (nameof(Exposure), Fact.Share or Fact.Unit) => Behaviour(""),
        (nameof(Threshold), Fact.Limit) => Behaviour(""),
        (nameof(Approval), Fact.Owner) => Behaviour("of {0}"),
        (nameof(Segment), Fact.Kind) => Behaviour(""),
        (nameof(Segment), Fact.Share) => Behaviour("carrying {0}"),
        (nameof(Obligation), Fact.Date) => Behaviour("until {0}"),
        (nameof(Open), Fact.Date) => Prose("open until {0}"),
        (nameof(Rehearsal), Fact.Date) => Prose("rehearsed on {0}"),
        _ => null,
    };

    static FactWords Behaviour(string words) => new(Side.Behaviour, words);

    static FactWords Presence(string words) => new(Side.Presence, words);

    static FactWords Prose(string words) => new(Side.Prose, words);
}
