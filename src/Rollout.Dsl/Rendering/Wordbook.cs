using System;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>The words of every fact. A fact without a row is still rendered, by its own name, and a test names it.</summary>
internal static class Wordbook
{
    /// <summary>The headings in the order in which they are rendered.</summary>
    public static string[] Headings => ["What changes", "Path", "Way back", "Containment", "People", "Start", "Time", "Closing", "Accepted risks", "More"];

    public static FactWords Of(Type type, Fact fact) => OfKind(type, fact) ?? Of(fact) ?? Behaviour(Spaced(fact.ToString()) + " {and}");

    public static FactWords? Of(Fact fact) => fact switch
    {
        Fact.Name => Behaviour("named {0}"),
        Fact.Reason => Prose("because {0}"),
        Fact.Kind => Behaviour("kind {0}"),
        Fact.Harm => Behaviour("shows harm to {0}"),
        Fact.Metric => Behaviour("reads {0}"),
        Fact.Quantile => Behaviour("at quantile {0}"),
        Fact.Comparison => Behaviour("compared {0}"),
        Fact.Limit => Behaviour("limit {0}"),
        Fact.Unit => Behaviour("unit {0}"),
        Fact.Share => Behaviour("share {0} percent"),
        Fact.Hosts => Behaviour("hosts {0}"),
        Fact.Date => Behaviour("on {0}"),
        Fact.Command => Behaviour("run {0}"),
        Fact.Bound => Behaviour("within {0}"),
        Fact.Owner => Prose("by {0}"),
        Fact.Question => Behaviour("asks first: {0}"),
        Fact.Change => Behaviour("acts on {0}"),
        Fact.Backup => Behaviour("from the {0}"),
        Fact.RestoreTest => Prose("restore tested on {0}"),
        Fact.RecoveryPoint => Behaviour("loses at most {0}"),
        Fact.RecoveryTime => Behaviour("restored within {0}"),
        Fact.From => Behaviour("from {0}"),
        Fact.To => Behaviour("to {0}"),
        Fact.Grade => Behaviour("{0}"),
        Fact.Repair => Behaviour("repaired by: {0}"),
        Fact.Downtime => Behaviour("going back takes the service down for {0}"),
        Fact.Pattern => Behaviour("exposes nobody: {0}"),
        Fact.Exposure => Behaviour("reaches {0}"),
        Fact.Audience => Behaviour("taken from {0}"),
        Fact.Window => Behaviour("observed for {0}"),
        Fact.Stay => Behaviour("stays for {0} without an incident"),
        Fact.Advance => Behaviour("advances when {all}"),
        Fact.RollBack => Behaviour("rolls back when {any}"),
        Fact.Contain => Behaviour("contains when {any}"),
        Fact.Hold => Behaviour("holds when {any}"),
        Fact.StopLoss => Behaviour("stops by itself when {any}"),
        Fact.Applies => Behaviour("applies {and}"),
        Fact.Approval => Behaviour("waits for the approval of {and}"),
        Fact.Changes => Behaviour("{each}"),
        Fact.Path => Behaviour("{steps}"),
        Fact.WayBack => Behaviour("{steps}"),
        Fact.Containment => Behaviour("{steps}"),
        Fact.ForwardRepair => Behaviour("forward repair: {each}"),
        Fact.Control => Behaviour("exposed by {0}"),
        Fact.Touches => Behaviour("touches {and}"),
        Fact.Traffic => Behaviour("expects {0}"),
        Fact.Grants => Behaviour("{each}"),
        Fact.MayRollBack => Behaviour("may roll back on {0}"),
        Fact.MayHalt => Behaviour("may halt"),
        Fact.MayAdvance => Behaviour("may advance"),
        Fact.MayOverride => Behaviour("may override"),
        Fact.Place => Behaviour("to {0}"),
        Fact.Announcements => Behaviour("{each}"),
        Fact.Informed => Prose("informed and never asked: {and}"),
        Fact.Routine => Presence("declared routine: {0}"),
        Fact.Rehearsal => Prose("{each}"),
        Fact.Conditions => Behaviour("when {0}"),
        Fact.Halts => Behaviour("halting"),
        Fact.Took => Prose("in {0}"),
        Fact.Role => Behaviour("for {0}"),
        _ => null,
    };

    /// <summary>The heading under which a fact of a plan is rendered.</summary>
    public static string Heading(Fact fact) => fact switch
    {
        Fact.Changes or Fact.Control or Fact.Touches or Fact.Traffic or Fact.Routine => "What changes",
        Fact.Path or Fact.StopLoss => "Path",
        Fact.WayBack or Fact.Rehearsal => "Way back",
        Fact.Containment or Fact.ForwardRepair => "Containment",
        Fact.Owner or Fact.Grants or Fact.Announcements or Fact.Informed => "People",
        _ => "More",
    };

    /// <summary>"RollBack" as "roll back".</summary>
    public static string Spaced(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString())).ToLowerInvariant();

    /// <summary>What a fact means for one kind of value, where that differs from what it means elsewhere.</summary>
    static FactWords? OfKind(Type type, Fact fact) => (type.Name, fact) switch
    {
        (nameof(RolloutPlan), Fact.Owner) => Prose("owned by {0}"),
        (nameof(RolloutPlan), Fact.StopLoss) => Behaviour("stops by itself in every stage when {any}"),
        (nameof(Exposure), Fact.Share or Fact.Unit or Fact.Hosts) => Behaviour(""),
        (nameof(Threshold), Fact.Limit) => Behaviour(""),
        (nameof(Approval), Fact.Owner) => Behaviour("of {0}"),
        (nameof(Open), Fact.Date) => Prose("open until {0}"),
        (nameof(Rehearsal), Fact.Date) => Prose("rehearsed on {0}"),
        _ => null,
    };

    static FactWords Behaviour(string words) => new(Side.Behaviour, words);

    static FactWords Presence(string words) => new(Side.Presence, words);

    static FactWords Prose(string words) => new(Side.Prose, words);
}
