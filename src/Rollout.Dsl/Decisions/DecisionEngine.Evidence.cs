using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl.Decisions;

/// <summary>From verdicts on conditions to what the evidence of the stage comes down to.</summary>
public sealed partial class DecisionEngine
{
    /// <summary>Lets the control judge by the evidence as it is now.</summary>
    void Weigh(StateDraft draft, List<Decision> decisions, bool isLast)
    {
        if (draft.Control.IsUnderWay)
        {
            DropVoidApprovals(draft, decisions);
            Feed(draft, ControlInput.Evidence(SignsOf(draft)), null, decisions);
        }
        else if (isLast && decisions.Count == 0)
        {
            Feed(draft, new(InputKind.Evidence), null, decisions);
        }
    }

    internal Signs SignsOf(StateDraft draft)
    {
        var stage = _course.Stages[draft.Control.Stage];
        var signs = stage.HasGate ? Signs.GateMet : Signs.None;
        foreach (var watch in stage.Watches)
        {
            switch (VerdictOf(draft, stage, watch).Verdict)
            {
                case Verdict.Breached:
                    signs = watch.IsGate ? (signs | watch.Sign) & ~Signs.GateMet : signs | watch.Sign;
                    break;
                case Verdict.NoData:
                    signs = (signs | Signs.NoData) & ~Signs.GateMet;
                    break;
                case null or Verdict.Ambiguous when watch.IsGate:
                    signs &= ~Signs.GateMet;
                    break;
            }
        }

        return signs;
    }

    /// <summary>
    /// The verdict that counts for a condition now. Once the window is over every condition has to have spoken about all of it, and none may
    /// have been silent for longer than a window lasts: else there are no data. A healthy gate counts over the whole window only.
    /// </summary>
    internal static DecisionEvidence VerdictOf(StateDraft draft, CourseStage stage, Watch watch)
    {
        if (!draft.Readings.TryGetValue(watch.Name, out var reading))
            return draft.IsWindowOver ? new(watch.Name, Verdict.NoData, NoDataCause.Missing) : new(watch.Name, null, null);
        if (reading.Verdict is Verdict.Breached or Verdict.NoData)
            return new(watch.Name, reading.Verdict, reading.Cause);
        if (draft.IsWindowOver && stage.HasWindow && draft.WindowFrom is { } from && reading.To < WindowEnd(stage, from))
            return new(watch.Name, Verdict.NoData, NoDataCause.Incomplete);
        if (draft.IsWindowOver && IsStale(reading, stage, draft.Now))
            return new(watch.Name, Verdict.NoData, NoDataCause.Stale);
        return new(watch.Name, reading.Verdict, null);
    }

    static bool IsStale(Reading reading, CourseStage stage, Instant now) => stage.Window > Duration.Zero && now - reading.To > stage.Window;

    /// <summary>When the verdicts grow stale that are not yet so.</summary>
    IEnumerable<Instant> StaleTimes(StateDraft draft)
    {
        if (draft.Control.Phase != Phase.Observing || !draft.Control.Has(ControlFlags.WindowOver))
            return [];
        var stage = _course.Stages[draft.Control.Stage];
        return stage.Window == Duration.Zero
            ? []
            : draft.Readings.Values.Where(reading => !IsStale(reading, stage, draft.Now)).Select(reading => reading.To + stage.Window + Duration.Epsilon);
    }

    void Observe(StateDraft draft, RolloutEvent happened, List<Decision> decisions)
    {
        if (draft.Control.Stage < 0 || !draft.Control.IsUnderWay)
            return;
        var stage = _course.Stages[draft.Control.Stage];
        var watch = stage.Watches.FirstOrDefault(watch => watch.Name == happened.Subject);
        var reading = ReadingOf(draft, happened);
        if (watch is null)
            Refuse(draft, $"Stage '{stage.Sheet.Name}' is not judged by '{happened.Subject}'", decisions);
        else if (happened.Release is { } release && release != draft.Release)
            Refuse(draft, $"The verdict on '{happened.Subject}' is of release {release}, and {draft.Release} rolls out", decisions);
        else if (watch.IsGate && reading.Verdict == Verdict.Healthy && !IsOfThisObservation(draft, stage, reading))
            Refuse(draft, $"The verdict on '{happened.Subject}' covers readings from before stage '{stage.Sheet.Name}' was observed", decisions);
        else
            Keep(draft, watch.Name, reading, decisions);
    }

    void Keep(StateDraft draft, string name, Reading reading, List<Decision> decisions)
    {
        draft.Readings[name] = draft.Readings.TryGetValue(name, out var known) ? Reading.Latest(known, reading) : reading;

        // A breach that comes late is one all the same, though a later verdict stays the one that counts from now on.
        if (reading.Verdict == Verdict.Breached && !draft.Readings[name].Equals(reading))
            Feed(draft, ControlInput.Evidence(SignsOf(draft) | LatchedSign(draft, name)), null, decisions);
        else
            Weigh(draft, decisions, isLast: false);
    }

    /// <summary>What a breach means that came late. A hold condition holds while it is so, and a late one is no longer so.</summary>
    Signs LatchedSign(StateDraft draft, string name) =>
        _course.Stages[draft.Control.Stage].Watches.Where(watch => watch.Name == name && watch.Sign != Signs.Hold).Aggregate(Signs.None, (signs, watch) => signs | watch.Sign);

    /// <summary>Readings from before the exposure changed, or from before a hold ended, say nothing of this observation.</summary>
    static bool IsOfThisObservation(StateDraft draft, CourseStage stage, Reading reading) =>
        draft.WindowFrom is { } from && reading.From >= from + (stage.Sheet.Settling ?? Duration.Zero);

    /// <summary>A verdict without times covers the observation so far; one that reaches into the future is none.</summary>
    Reading ReadingOf(StateDraft draft, RolloutEvent happened)
    {
        var settled = draft.WindowFrom + (_course.Stages[draft.Control.Stage].Sheet.Settling ?? Duration.Zero);
        var from = happened.From ?? Instant.Min(settled ?? draft.Now, draft.Now);
        var to = happened.To ?? draft.Now;
        return to > draft.Now
            ? new(Verdict.NoData, NoDataCause.ClockSkew, draft.Now, draft.Now)
            : new(happened.Verdict ?? Verdict.NoData, happened.Cause, from, to);
    }
}
