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
        draft.HasNews = false;
        if (draft.Control.IsUnderWay)
            Feed(draft, ControlInput.Evidence(SignsOf(draft)), null, decisions);
        else if (isLast && decisions.Count == 0)
            Feed(draft, new(InputKind.Evidence), null, decisions);
    }

    internal Signs SignsOf(StateDraft draft)
    {
        var stage = _course.Stages[draft.Control.Stage];
        var signs = stage.HasGate ? Signs.GateMet : Signs.None;
        foreach (var watch in stage.Watches)
        {
            switch (VerdictOf(draft, stage, watch).Verdict)
            {
                case Verdict.Breached when watch.Sign == Signs.StepBack && IsAnswered(draft, draft.Readings[watch.Name]):
                    break;
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
        if (!draft.Readings.TryGetValue(watch.Name, out var reading) || (watch.IsGate ? SaysNothing(draft, stage, reading) : IsOver(draft, reading)))
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
        var name = happened.Subject!;
        var reading = ReadingOf(draft, happened);
        if (reading.Verdict == Verdict.Breached && _course.Stages.Any(one => one.Watches.Any(watch => watch.Name == name && watch.Sign is Signs.Halt or Signs.GateBroken)))
            draft.Marks.Latched = draft.Now;
        var isWatched = stage.Watches.Any(watch => watch.Name == name);
        if (happened.Release is { } release && release != draft.Release)
            Refuse(draft, $"The verdict on '{name}' is of release {release}, and {draft.Release} rolls out", decisions);
        else if (!isWatched && reading.Verdict == Verdict.Breached && Latched(draft, name, reading) is var signs and not Signs.None)
            Feed(draft, ControlInput.Evidence(SignsOf(draft) | signs), Late(name, reading), decisions);
        else if (!isWatched)
            Refuse(draft, $"Stage '{stage.Sheet.Name}' is not judged by '{name}'", decisions);
        else if (reading.Verdict == Verdict.Healthy && SaysNothing(draft, stage, reading) && stage.Watches.All(watch => watch.Name != name || watch.IsGate))
            Refuse(draft, $"The verdict on '{name}' covers readings from before the current observation of stage '{stage.Sheet.Name}'", decisions);
        else
            Keep(draft, name, reading, decisions);
    }

    void Keep(StateDraft draft, string name, Reading reading, List<Decision> decisions)
    {
        draft.Readings[name] = draft.Readings.TryGetValue(name, out var known) ? Reading.Latest(known, reading) : reading;
        var counts = draft.Readings[name].Equals(reading);
        var latched = reading.Verdict == Verdict.Breached ? Latched(draft, name, reading) : Signs.None;
        var holds = reading.Verdict == Verdict.NoData || (reading.Verdict == Verdict.Breached && IsHold(draft, name));

        // A breach that comes late is one all the same, though a later verdict stays the one that counts from now on.
        if (counts && (holds || latched != Signs.None))
            Weigh(draft, decisions, isLast: false);
        else if (latched != Signs.None)
            Feed(draft, ControlInput.Evidence(SignsOf(draft) | latched), Late(name, reading), decisions);
        else
            decisions.Add(DecisionWords.Hear(_course, draft, name, reading));
        draft.HasNews |= reading.Verdict is Verdict.Healthy or Verdict.Ambiguous;
    }

    /// <summary>
    /// What a breach means that came late, in this stage or in one that was left: what hurt fewer people is no less a breach. A hold condition
    /// holds while it is so, and a late one is no longer so.
    /// </summary>
    Signs Latched(StateDraft draft, string name, Reading reading) => _course.Stages.Take(draft.Control.Reached + 1)
        .Where(stage => stage.Index == draft.Control.Stage || _course.Stages[draft.Control.Stage].Watches.All(watch => watch.Name != name))
        .SelectMany(stage => stage.Watches)
        .Where(watch => watch.Name == name && watch.Sign != Signs.Hold && (watch.Sign != Signs.StepBack || !IsAnswered(draft, reading)))
        .Aggregate(Signs.None, (signs, watch) => signs | watch.Sign);

    bool IsHold(StateDraft draft, string name) => _course.Stages[draft.Control.Stage].Watches.Any(watch => watch.Name == name && watch.Sign == Signs.Hold);

    /// <summary>What asks for a step back while one is being made, or is of the time before it, was answered by it.</summary>
    static bool IsAnswered(StateDraft draft, Reading reading) =>
        draft.Control.Stage < draft.Control.Reached && (draft.EnteredAt is not { } entered || reading.To <= entered);

    static string Late(string name, Reading reading) => $"'{name}' was breached from {Wording.Moment(reading.From)} to {Wording.Moment(reading.To)}, as was told late";

    /// <summary>Good readings from before the exposure changed, or from before a hold ended, say nothing of this observation.</summary>
    static bool SaysNothing(StateDraft draft, CourseStage stage, Reading reading) =>
        reading.Verdict is Verdict.Healthy or Verdict.Ambiguous && (draft.WindowFrom is not { } from || reading.From < from + (stage.Sheet.Settling ?? Duration.Zero));

    /// <summary>What was good before the current observation and does not reach into it does not speak for it.</summary>
    static bool IsOver(StateDraft draft, Reading reading) =>
        reading.Verdict is Verdict.Healthy or Verdict.Ambiguous && draft.WindowFrom is { } from && reading.From < from && reading.To <= from;

    /// <summary>
    /// A verdict without times covers the observation so far. One that reaches into the future is none, but for a breach, which a clock that
    /// goes wrong does not undo.
    /// </summary>
    Reading ReadingOf(StateDraft draft, RolloutEvent happened)
    {
        var settled = draft.WindowFrom + (_course.Stages[draft.Control.Stage].Sheet.Settling ?? Duration.Zero);
        var from = happened.From ?? Instant.Min(settled ?? draft.Now, draft.Now);
        var verdict = happened.Verdict ?? Verdict.NoData;
        var to = verdict == Verdict.Breached ? Instant.Min(happened.To ?? draft.Now, draft.Now) : happened.To ?? draft.Now;
        return to > draft.Now
            ? new(Verdict.NoData, NoDataCause.ClockSkew, draft.Now, draft.Now)
            : new(verdict, happened.Cause, Instant.Min(from, to), to);
    }
}
