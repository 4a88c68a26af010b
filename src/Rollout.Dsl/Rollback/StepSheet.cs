using NodaTime;

namespace Rollout.Dsl;

/// <summary>What is known of one step of the way back, for reading.</summary>
public sealed partial class StepSheet
{
    readonly PlanValue _step;

    readonly PlanValue _details;

    readonly bool _isMeasured;

    internal StepSheet(PlanValue step, PlanValue details, bool isMeasured = false)
    {
        _step = step;
        _details = details;
        _isMeasured = isMeasured;
    }

    /// <summary>What is done, in words.</summary>
    public string Action => _step.ToString();

    /// <summary>The longest the step may take, or null where nobody has said it or it is open.</summary>
    public Duration? Within => Bound?.Time ?? RestoreTime;

    /// <summary>Until when that time is open, and who decides it; null where it was said, or nobody has said anything.</summary>
    public Open? Open => Bound?.Open;

    /// <summary>
    /// How well that time is known: claimed by whoever wrote it, or measured by a rehearsal. Rehearsals belong to a plan, so a step by
    /// itself is claimed at best; ask the sheet of the plan for its rollback.
    /// </summary>
    public Confidence Confidence => Within is null ? Confidence.Open : _isMeasured ? Confidence.Measured : Confidence.Claimed;

    /// <summary>Who carries the step out, or null.</summary>
    public Role? Owner => WhoSays(Fact.Owner).Get<Role>(Fact.Owner);

    /// <summary>The question that decides whether the step is needed, or null where it always is.</summary>
    public string? Question => _step.Get<string>(Fact.Question);

    internal Bound? Bound => WhoSays(Fact.Bound).Get<Bound>(Fact.Bound);

    /// <summary>The time that the backup of a restore promises, where the step says none itself.</summary>
    internal Duration? RestoreTime => _step.Facts[Fact.Bound] is null ? Restored?.Find<Duration>(Fact.RecoveryTime) : null;

    internal bool KnowsBound => _step.Knows(Fact.Bound) && _details.Knows(Fact.Bound) && Restored?.Knows(Fact.RecoveryTime) != false;

    Backup? Restored => _step is RollbackStep { Kind: StepKind.Restore } step ? step.Backup : null;

    /// <summary>What the step says of itself counts, even where it was not read.</summary>
    PlanValue WhoSays(Fact fact) => _step.Facts[fact] is null ? _details : _step;
}
