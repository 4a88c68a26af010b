using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Exploration;

/// <summary>One step of a course, as a property is asked about it: what happens, what is decided, and the moments before and after it.</summary>
public sealed class Occurrence
{
    readonly StateSpace _space;
    readonly Edge _edge;

    internal Occurrence(StateSpace space, Edge edge, Moment before, Moment after)
    {
        _space = space;
        _edge = edge;
        Before = before;
        After = after;
    }

    internal Edge Edge => _edge;

    /// <summary>The moment before it.</summary>
    public Moment Before { get; }

    /// <summary>The moment after it.</summary>
    public Moment After { get; }

    /// <summary>What is decided, in order.</summary>
    public IReadOnlyList<DecisionKind> Decided => [.. Moves.Select(move => move.Kind)];

    /// <summary>Which rule of precedence decides first.</summary>
    public DecisionRule Rule => Moves.Select(move => move.Rule).DefaultIfEmpty(DecisionRule.Observing).First();

    /// <summary>Whether a person did it.</summary>
    public bool IsByPerson => _edge.Input.Kind is InputKind.Halt or InputKind.Resume or InputKind.Veto or InputKind.VetoLifted or InputKind.Advance or InputKind.RollBack
        or InputKind.OverrideAdvance or InputKind.OverrideRollBack or InputKind.OverrideBreach or InputKind.Retry;

    /// <summary>Whether a further stage is entered.</summary>
    public bool Grows => After.State.Stage > Before.State.Stage;

    /// <summary>Whether the stage that is left was left because its advance conditions were seen to hold over the whole window.</summary>
    public bool PassesGate => Grows && Before.State.Stage >= 0 && Before.Course.Stages[Before.State.Stage].HasGate && IsGateMet && Rule == DecisionRule.AllMet;

    /// <summary>Whether the approvals of the stage that is entered were given. Of a stage that asks for none they were not.</summary>
    public bool IsApproved => Grows && (Before.State.Has(ControlFlags.Approved) || _edge.Input.Kind == InputKind.ApprovalsMet);

    /// <summary>Whether a stage goes on because its hold had an end.</summary>
    internal bool GoesOnUndecided => _edge.Input is { Kind: InputKind.TimerEnded, Timer: Timers.Hold } && After.State.IsUnderWay;

    /// <summary>Whether the next stage counts as approved because nobody approved in time.</summary>
    internal bool GoesOnUnapproved => _edge.Input is { Kind: InputKind.TimerEnded, Timer: Timers.Approval, Then: Then.Advance } && After.State.IsUnderWay;

    /// <summary>The evidence that is seen right now counts, and else what was seen before.</summary>
    bool IsGateMet => _edge.Input.Kind == InputKind.Evidence ? (_edge.Input.Signs & Signs.GateMet) != 0 : Before.State.Has(ControlFlags.GateMet);

    ControlMove[] Moves => _space.MovesOf(_edge);
}
