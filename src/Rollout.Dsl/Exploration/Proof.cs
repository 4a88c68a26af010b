using System.Linq;
using System.Text;

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
    /// <returns>One line for a property that holds, and several for one that is broken.</returns>
    public override string ToString() => Outcome switch
    {
        ProofOutcome.Holds => $"\"{Property.Name}\" holds for {Plan} ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})",
        ProofOutcome.Vacuous => $"\"{Property.Name}\" says nothing about {Plan}: no course comes to what it speaks of ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})",
        ProofOutcome.Broken when Property.Kind == PropertyKind.Sometimes => $"\"{Property.Name}\" is broken by {Plan}: no course comes there ({Wording.Plural(States, "state")}, {Wording.Plural(Steps, "step")})" + Suggested,
        ProofOutcome.Undecided => $"\"{Property.Name}\" is undecided for {Plan}: the search ended at its limit after {Wording.Plural(States, "state")}",
        _ => Told(),
    };

    string Told()
    {
        var text = new StringBuilder($"\"{Property.Name}\" is broken by {Plan}");
        var steps = Story!.Steps;
        text.Append(steps.Count == 0 ? " before anything happens" : $" in {Wording.Plural(steps.Count, "step")}").Append('\n');
        foreach (var (step, at) in steps.Select((step, at) => (step, at)))
        {
            text.Append($"  {Wording.Plain(at + 1)}. {step.Happened} -> {step.Decided}")
                .Append(step.Changed.Length == 0 ? "" : $"; {step.Changed}")
                .Append(step.Place is { } place ? $"   {place}" : "").Append('\n');
        }

        if (Story.RepeatsFrom is { } from)
            text.Append(from == steps.Count ? "  and nothing ends that\n" : $"  and from step {Wording.Plain(from + 1)} on it may go on like that for ever\n");
        return text.ToString().TrimEnd('\n') + Suggested + (steps.Count == 0 ? "" : $"\n  Replay: {Story.Token}");
    }

    string Suggested => Property.Suggestion.Length == 0 ? "" : $"\n  Try: {Property.Suggestion}";
}
