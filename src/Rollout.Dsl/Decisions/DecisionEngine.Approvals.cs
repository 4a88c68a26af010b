using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>Approvals of the stage that comes next: by whom, by how many, and when they are void.</summary>
public sealed partial class DecisionEngine
{
    /// <summary>The approvals of the stage that comes next.</summary>
    internal IReadOnlyList<Approval> Approvals(StateDraft draft) =>
        draft.Control.Stage + 1 < _course.Stages.Count && draft.Control.Phase is Phase.Preparing or Phase.Entering or Phase.Observing
            ? _course.Stages[draft.Control.Stage + 1].Sheet.Approvals
            : [];

    /// <summary>Those that are not given yet.</summary>
    internal IEnumerable<Approval> Pending(StateDraft draft) => Pending(Approvals(draft), draft);

    internal static IEnumerable<Approval> Pending(IReadOnlyList<Approval> approvals, StateDraft draft) => Enumerable.Range(0, approvals.Count)
        .Where(at => draft.Approvals.Count(given => given.Approval == at) < approvals[at].People)
        .Select(at => approvals[at]);

    void Approve(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        var approvals = Approvals(draft);
        var asked = Enumerable.Range(0, approvals.Count).Where(at => happened.By!.Equals(approvals[at].Role)).ToArray();
        var isGiven = happened.Kind == EventKind.Approved;
        var ripe = asked.Where(at => !isGiven || !approvals[at].NeedsEvidence || IsEvidenceThere(draft)).ToArray();
        if (asked.Length == 0)
            Refuse(draft, $"The role {happened.By} is not asked for an approval now", decisions);
        else if (ripe.Length == 0)
            Refuse(draft, $"The approval by {happened.By} can be given only once the evidence is there", decisions);
        var outdated = isGiven ? ripe.Select(at => OutdatedApproval(draft, happened, approvals[at], at)).ToArray() : [];
        if (outdated.FirstOrDefault(sentence => sentence is not null) is { } why)
            Refuse(draft, why, decisions);
        var wasComplete = AreComplete(draft);
        foreach (var (at, place) in ripe.Select((at, place) => (at, place)))
        {
            var approval = (at, happened.Person!);
            if (!isGiven)
            {
                draft.Approvals.Remove(approval);
                draft.Withdrawn[approval] = Latest(Known(draft.Withdrawn, approval), TimeOf(draft, happened));
            }
            else if (outdated[place] is null)
            {
                draft.Approvals.Add(approval);
            }
        }

        TellApprovals(draft, wasComplete, decisions);
    }

    /// <summary>The evidence is there when the observation is over and shows what the gate asks for.</summary>
    bool IsEvidenceThere(StateDraft draft) => draft.Control.Phase == Phase.Preparing ? IsReady(draft) : _control.IsEvidenceThere(draft.Control);

    /// <summary>An approval that is bound to what was seen is void as soon as the gate is no longer met.</summary>
    void DropVoidApprovals(StateDraft draft, List<Decision> decisions)
    {
        var approvals = Approvals(draft);
        var wasComplete = AreComplete(draft);
        draft.Marks.Voided = draft.Now;
        draft.Approvals.RemoveWhere(given => approvals[given.Approval].IsVoidOnNewEvidence);
        TellApprovals(draft, wasComplete, decisions);
    }

    bool AreComplete(StateDraft draft) => Approvals(draft).Count > 0 && !Pending(draft).Any();

    void TellApprovals(StateDraft draft, bool wasComplete, List<Decision> decisions)
    {
        var isComplete = AreComplete(draft);
        if (isComplete != wasComplete)
            Feed(draft, new(isComplete ? InputKind.ApprovalsMet : InputKind.ApprovalsVoid), null, decisions);
    }

    /// <summary>
    /// How long the approvals that are missing are waited for, and what follows then. One that goes on when nobody gives it stands in for no
    /// other: it waits for those that do not. Of several that end together the most cautious answer follows.
    /// </summary>
    (Duration After, Then Answer) Expiry(StateDraft draft)
    {
        var stage = draft.Control.Stage < 0 ? null : _course.Stages[draft.Control.Stage];
        var missing = Pending(draft).Select(approval => (After: approval.Limit ?? stage?.HoldLimit ?? Patience, Answer: approval.AfterExpiry ?? Then.RollBack)).ToArray();
        var binding = missing.Where(approval => approval.Answer != Then.Advance).OrderBy(approval => approval.After).ThenBy(approval => approval.Answer).ToArray();
        return binding.Length > 0 ? binding[0] : (missing.Select(approval => approval.After).DefaultIfEmpty(Patience).Max(), Then.Advance);
    }
}
