using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;

namespace Rollout.Dsl.Testing;

/// <summary>What is done because of decisions, and what people answer.</summary>
internal sealed partial class VirtualRun
{
    void CarryOut(Decision decision)
    {
        var name = decision.Step?.Action ?? decision.Stage!.Sheet.Name;
        var outcome = _scenario.FailingActions.Contains(name)
            ? RolloutEvent.Failed(decision.Action!.Value, "it fails in this scenario")
            : RolloutEvent.Done(decision.Action!.Value);
        _agenda.Add((_now + _scenario.ActionTime, outcome));
        if (_scenario.Crashes)
            _agenda.Add((_now + _scenario.ActionTime, outcome));
    }

    void AnswerTo(RolloutState before)
    {
        if (IsAsked(HoldReasons.Approval, before) && !_scenario.LosesApprovals)
            Approve();
        if (IsAsked(HoldReasons.Person, before) && _scenario.Plan.Sheet.Grants.FirstOrDefault(grant => grant.Sheet is { MayAdvance: true, Role: not null }) is { } grant)
            _agenda.Add((_now + _scenario.Thinking, RolloutEvent.Advanced(grant.Sheet.Role!)));
    }

    bool IsAsked(HoldReasons reason, RolloutState before) => (_state.Holds & reason) != 0 && (before.Holds & reason) == 0;

    void Approve()
    {
        var next = StageNumber(_state) + 1;
        foreach (var approval in _stages[next].Sheet.Approvals.Where(approval => approval.Role is not null))
        {
            foreach (var person in Enumerable.Range(1, approval.People))
                _agenda.Add((_now + _scenario.Thinking, RolloutEvent.Approved(approval.Role!, $"person {Words.Plain(person)}")));
        }
    }

    /// <summary>The place of the stage among the stages, counted from 0; -1 before the first one.</summary>
    int StageNumber(RolloutState state) => _stages.TakeWhile(stage => !ReferenceEquals(stage, state.Stage)).Count() is var at && at < _stages.Count ? at : -1;
}
