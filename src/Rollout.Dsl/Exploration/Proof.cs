using System.Linq;

namespace Rollout.Dsl.Exploration;

/// <summary>What became of one property over the courses of one plan.</summary>
public sealed class Proof
{
    internal Proof(RolloutPlan plan, CourseProperty property, ProofOutcome outcome, int states, int steps, Story? story)
    {
        Plan = plan;
        Property = property;
        Outcome = outcome;
        States = states;
        Steps = steps;
        Story = story;
    }

    /// <summary>The plan.</summary>
    public RolloutPlan Plan { get; }

    /// <summary>The property.</summary>
    public CourseProperty Property { get; }

    /// <summary>What became of it.</summary>
    public ProofOutcome Outcome { get; }

    /// <summary>Whether it holds over every course.</summary>
    public bool Holds => Outcome == ProofOutcome.Holds;

    /// <summary>How many states were looked at.</summary>
    public int States { get; }

    /// <summary>How many steps between them.</summary>
    public int Steps { get; }

    /// <summary>The shortest course that breaks the property, or null.</summary>
    public Story? Story { get; }

    /// <summary>The outcome, and the story where there is one, the same in every culture.</summary>
    /// <returns>One line for a property that holds, and several for any other.</returns>
    public override string ToString() => Outcome switch
    {
        ProofOutcome.Holds => $"\"{Property.Name}\" holds for {Plan} ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})",
        ProofOutcome.Vacuous => $"\"{Property.Name}\" says nothing about {Plan}: no course comes to what it speaks of ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})\n  Try: let it speak of moments to which this plan comes, or leave it out.",
        ProofOutcome.Broken when Property.Kind == PropertyKind.Sometimes => $"\"{Property.Name}\" is broken by {Plan}: no course comes there ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})" + Suggested,
        ProofOutcome.Undecided => $"\"{Property.Name}\" is undecided for {Plan}: the search ended at its limit after {Wording.Plural(States, "state")}\n  Try: raise the limit, or leave it out.",
        _ => Told(),
    };

    string Told()
    {
        var count = Story!.Steps.Count;
        var heading = $"\"{Property.Name}\" is broken by {Plan}" + (count == 0 ? " before anything happens" : $" in {Wording.Plural(count, "step")}");
        return string.Concat(Story.Lines.Select(line => "\n  " + line).Prepend(heading)) + Suggested + (count == 0 ? "" : $"\n  Replay: {Story.Token}");
    }

    string Suggested => Property.Suggestion.Length == 0 ? "" : $"\n  Try: {Property.Suggestion}";
}
