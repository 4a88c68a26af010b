using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>One step of a course, as a property is asked about it: what happens, what is decided, and the moments before and after it.</summary>
public sealed class Occurrence
{
    readonly Edge _edge;

    internal Occurrence(Course course, ControlState before, ControlState after, Edge edge)
    {
        _edge = edge;
        Before = new(course, before);
        After = new(course, after);
    }

    /// <summary>The moment before it.</summary>
    public Moment Before { get; }

    /// <summary>The moment after it.</summary>
    public Moment After { get; }

    /// <summary>What is decided, in order.</summary>
    public IReadOnlyList<DecisionKind> Decided => [.. _edge.Moves.Select(move => move.Kind)];

    /// <summary>Which rule of precedence decides first.</summary>
    public DecisionRule Rule => _edge.Moves.Length == 0 ? DecisionRule.Observing : _edge.Moves[0].Rule;

    /// <summary>Whether a person did it.</summary>
    public bool IsByPerson => _edge.Input.Kind is InputKind.Halt or InputKind.Resume or InputKind.Veto or InputKind.VetoLifted or InputKind.Advance or InputKind.RollBack
        or InputKind.OverrideAdvance or InputKind.OverrideRollBack or InputKind.OverrideBreach or InputKind.Retry;

    /// <summary>Whether a further stage is entered.</summary>
    public bool Grows => After.State.Stage > Before.State.Stage;

    /// <summary>Whether the stage that is left was left because its advance conditions were seen to hold over the whole window.</summary>
    public bool PassesGate => Grows && Rule == DecisionRule.AllMet && Before.State.Stage >= 0
        && Before.Course.Stages[Before.State.Stage].HasGate && !Before.State.Has(ControlFlags.GateWaived) && !WaivesGate;

    /// <summary>Undecided evidence that ends in going on waives the gate in the very step that grows.</summary>
    bool WaivesGate => !Before.State.Has(ControlFlags.GateMet) && _edge.Input is { Kind: InputKind.TimerEnded, Timer: Timers.Hold };

    internal Edge Edge => _edge;
}
