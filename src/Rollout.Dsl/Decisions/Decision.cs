using System.Collections.Generic;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>One decision, with everything that it rests on.</summary>
public sealed class Decision
{
    internal Decision(
        DecisionKind kind, DecisionRule rule, Instant at, string because, Stage? stage, StepSheet? step, int? action,
        IReadOnlyList<DecisionEvidence> evidence, SourcePlace? place, AnnouncementSheet? announcement)
    {
        Kind = kind;
        Rule = rule;
        At = at;
        Because = because;
        Stage = stage;
        Step = step;
        Action = action;
        Evidence = evidence;
        Place = place;
        Announcement = announcement;
    }

    /// <summary>What is decided.</summary>
    public DecisionKind Kind { get; }

    /// <summary>Which rule of precedence decides.</summary>
    public DecisionRule Rule { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Why, in a sentence that names the values.</summary>
    public string Because { get; }

    /// <summary>The stage that is entered, or in which the rollout is; null before the first one.</summary>
    public Stage? Stage { get; }

    /// <summary>The step of the way back that is taken or left out, or null.</summary>
    public StepSheet? Step { get; }

    /// <summary>The number under which the outcome is reported, or null where nothing has to be done.</summary>
    public int? Action { get; }

    /// <summary>The verdicts that the decision rests on.</summary>
    public IReadOnlyList<DecisionEvidence> Evidence { get; }

    /// <summary>The line of the plan that says so, or null where it does not know.</summary>
    public SourcePlace? Place { get; }

    /// <summary>What is announced, or null.</summary>
    public AnnouncementSheet? Announcement { get; }

    /// <summary>The decision in one line, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{DecisionWords.Name(this)}: {Because}";
}
