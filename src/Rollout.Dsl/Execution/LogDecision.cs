using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Execution;

/// <summary>A decision as it was recorded: in words, so that it can be read without the plan.</summary>
public sealed class LogDecision
{
    internal LogDecision(
        DecisionKind kind, DecisionRule rule, string what, string because, string? stage, string? step, int? action,
        IReadOnlyList<DecisionEvidence> evidence, SourcePlace? place)
    {
        Kind = kind;
        Rule = rule;
        What = what;
        Because = because;
        Stage = stage;
        Step = step;
        Action = action;
        Evidence = evidence;
        Place = place;
    }

    /// <summary>What was decided.</summary>
    public DecisionKind Kind { get; }

    /// <summary>Which rule of precedence decided.</summary>
    public DecisionRule Rule { get; }

    /// <summary>What was decided, in the words of the plan: "advance to stage 'staged' (10 percent of traffic)".</summary>
    public string What { get; }

    /// <summary>Why.</summary>
    public string Because { get; }

    /// <summary>The name of the stage that was entered, or in which the rollout was; null before the first one.</summary>
    public string? Stage { get; }

    /// <summary>The step of the way back that was taken or left out, in words; or null.</summary>
    public string? Step { get; }

    /// <summary>The number under which the outcome is reported, or null where nothing had to be done.</summary>
    public int? Action { get; }

    /// <summary>The verdicts that the decision rests on.</summary>
    public IReadOnlyList<DecisionEvidence> Evidence { get; }

    /// <summary>The line of the plan that says so, or null where it was not known.</summary>
    public SourcePlace? Place { get; }

    /// <summary>The decision in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{What}: {Because}";

    /// <summary>Whether the other decision says the same, its reason and its place included.</summary>
    /// <param name="obj">The other decision.</param>
    /// <returns>True when both say the same.</returns>
    public override bool Equals(object? obj) =>
        obj is LogDecision other && DoesAs(other) && Rule == other.Rule && Because == other.Because && Step == other.Step
        && Place?.ToString() == other.Place?.ToString() && Evidence.Select(Content).SequenceEqual(other.Evidence.Select(Content));

    /// <summary>A hash of what was decided and why.</summary>
    /// <returns>The same number for equal decisions.</returns>
    public override int GetHashCode() => (What, Because).GetHashCode();

    internal static LogDecision Of(Decision decision) => new(
        decision.Kind, decision.Rule, DecisionWords.Name(decision), decision.Because, decision.Stage?.Sheet.Name, decision.Step?.Action, decision.Action,
        Array.AsReadOnly(decision.Evidence.ToArray()), decision.Place);

    /// <summary>Whether both have the same done, for whatever reason.</summary>
    internal bool DoesAs(LogDecision other) => Kind == other.Kind && What == other.What && Stage == other.Stage && Action == other.Action;

    static (string, Verdict?, NoDataCause?) Content(DecisionEvidence seen) => (seen.Condition, seen.Verdict, seen.Cause);
}
