using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>
/// Events come late, twice and in another order. What lets the rollout go on counts only where it happened after what it answers; what makes
/// cautious is obeyed however late it is. An event that does not say when it happened, happened after all that was told before it.
/// </summary>
public sealed partial class DecisionEngine
{
    /// <summary>When something happened, as far as it is told. What claims to be of the future is of now.</summary>
    static Instant TimeOf(StateDraft draft, RolloutEvent happened) => Instant.Min(happened.HappenedAt ?? draft.Now, draft.Now);

    static Instant Latest(Instant? known, Instant told) => known > told ? known.Value : told;

    /// <summary>When something was last told of a key, or null.</summary>
    static Instant? Known<TKey>(IDictionary<TKey, Instant> told, TKey key) => told.TryGetValue(key, out var at) ? at : null;

    /// <summary>Why an event that says when it happened does not count, or null where it does.</summary>
    static string? Outdated(StateDraft draft, RolloutEvent happened, params (Instant? At, string What)[] answered)
    {
        if (happened.HappenedAt is null)
            return null;
        var at = TimeOf(draft, happened);
        var later = answered.Where(item => item.At >= at).ToArray();
        return later.Length == 0
            ? null
            : $"'{EventWords.WithoutTime(happened)}' happened at {Wording.Moment(at)} and does not count, because {later[0].What} at {Wording.Moment(later[0].At!.Value)}";
    }

    /// <summary>Why a command comes too late to count, or null.</summary>
    string? OutdatedCommand(StateDraft draft, RolloutEvent happened) => (happened.Kind, happened.Overriding) switch
    {
        (EventKind.Advanced, _) => Outdated(draft, happened, Begun(draft, happened), (draft.Marks.Shown, "what the gate asks for was shown")),
        (EventKind.Overridden, Overriding.Gate) => Outdated(draft, happened, Begun(draft, happened), (draft.Marks.Cleared, "the way became clear for an override")),
        (EventKind.Overridden, Overriding.Breach) => Outdated(draft, happened, Begun(draft, happened), (draft.Marks.Latched, "the breach was told")),
        (EventKind.Retried, _) => Outdated(draft, happened, (draft.HeldSince, "the owner was called")),
        (EventKind.Resumed, _) when InputsOf(draft, happened).Length == 0 => Outdated(draft, happened, [.. Resumable(draft, happened.By!).Select(held => Held(draft, held.Right))]),
        _ => null,
    };

    string? OutdatedApproval(StateDraft draft, RolloutEvent happened, Approval approval, int number) => Outdated(
        draft, happened, Begun(draft, happened),
        (Known(draft.Withdrawn, (number, happened.Person!)), "it was taken back"),
        (approval.IsVoidOnNewEvidence ? draft.Marks.Voided : null, "the evidence changed"),
        (approval.NeedsEvidence ? draft.Marks.Shown : null, "the evidence was there"));

    /// <summary>Since when the stage that is left next is under way. What is given in the moment in which a release is prepared is given for it.</summary>
    (Instant? At, string What) Begun(StateDraft draft, RolloutEvent happened) => draft.Control.Stage < 0
        ? (TimeOf(draft, happened) < draft.Marks.Prepared ? draft.Marks.Prepared : null, $"release {draft.Release} was prepared")
        : (draft.ActingSince, $"stage '{_course.Stages[draft.Control.Stage].Sheet.Name}' began");

    static (Instant? At, string What) Held(StateDraft draft, Right right) =>
        right == Right.Halt ? (draft.Marks.Halted, "the rollout was halted") : (draft.Marks.Vetoed, "the next advance was forbidden");
}
