using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// The consent of a role that a stage waits for before it is entered. Where it says no time, it waits as long as the stage before may be held.
/// When nobody has approved by then, the rollout rolls back unless <see cref="IfExpired"/> says otherwise; before the first stage it is withdrawn.
/// </summary>
public sealed class Approval : PlanValue
{
    internal Approval(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>Who approves, or null where that was not read.</summary>
    public Role? Role => this.Get<Role>(Fact.Owner);

    /// <summary>How long the stage waits, or null.</summary>
    public Duration? Limit => this.Find<Duration>(Fact.Bound);

    /// <summary>How many people of the role have to approve; 1 where the plan does not say.</summary>
    public int People => this.Find<int>(Fact.Quorum) ?? 1;

    /// <summary>What happens when nobody has approved in time, or null where the plan does not say, and the rollout rolls back.</summary>
    public Then? AfterExpiry => this.Find<Then>(Fact.Then);

    /// <summary>Whether it can be given only once the evidence of the stage before is there.</summary>
    public bool NeedsEvidence => this.Find<bool>(Fact.AfterEvidence) ?? false;

    /// <summary>Whether it is void as soon as the evidence changes.</summary>
    public bool IsVoidOnNewEvidence => this.Find<bool>(Fact.VoidWhenEvidenceChanges) ?? false;

    internal override string Subject => $"the approval by {Role?.ToString() ?? "a role"}";

    private protected override string Text =>
        (People > 1 ? $"{Wording.Number(People)} of " : "") + (Role?.ToString() ?? "a role")
        + (Limit is { } limit ? " within " + Wording.Time(limit) : "")
        + (AfterExpiry is { } then ? $", else {then.Word()}" : "")
        + (NeedsEvidence ? ", after the evidence" : "")
        + (IsVoidOnNewEvidence ? ", void when the evidence changes" : "");

    /// <summary>The approval of a role.</summary>
    /// <param name="role">Who approves.</param>
    /// <returns>The approval.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    [Says]
    public static Approval By(Role role) => new(
        FactTable.Empty.Set(Fact.Owner, role ?? throw new RejectedCallException("The role that approves a stage is null; name one.", nameof(role))),
        Provenance.Unknown);

    /// <summary>Says how long the stage waits for the approval. When nobody has approved by then, the rollout rolls back unless <see cref="IfExpired"/> says otherwise.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The approval with that limit.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Bound)]
    public Approval Within(Duration time) =>
        this.Once(Fact.Bound, Quantity.Positive(time, "The time for an approval", nameof(time)), nameof(Within));

    /// <summary>Says how many people of the role have to approve.</summary>
    /// <param name="people">How many, at least 1.</param>
    /// <returns>The approval with that quorum.</returns>
    /// <exception cref="RejectedCallException">The number is below 1, or was said before.</exception>
    [Says(Fact.Quorum)]
    public Approval Quorum(int people)
    {
        if (people < 1)
            throw new RejectedCallException($"The quorum of {Subject} is {Wording.Number(people)}, and nobody approves nothing; write at least 1.", nameof(people));
        return this.Once(Fact.Quorum, people, nameof(Quorum));
    }

    /// <summary>Says what happens when nobody has approved in time.</summary>
    /// <param name="then">What happens.</param>
    /// <returns>The approval with that end.</returns>
    /// <exception cref="RejectedCallException">The argument is no member of <see cref="Then"/>, or was said before.</exception>
    [Says(Fact.Then)]
    public Approval IfExpired(Then then) =>
        this.Once(Fact.Then, Quantity.Member(then, $"What follows when {Subject} expires", nameof(then)), nameof(IfExpired));

    /// <summary>Says that the approval can be given only once the evidence of the stage before is there.</summary>
    /// <returns>The approval, given after the evidence.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.AfterEvidence)]
    public Approval AfterEvidence() => this.Once(Fact.AfterEvidence, true, nameof(AfterEvidence));

    /// <summary>Says that the approval is void as soon as the evidence changes.</summary>
    /// <returns>The approval, bound to what was seen.</returns>
    /// <exception cref="RejectedCallException">It was said before.</exception>
    [Says(Fact.VoidWhenEvidenceChanges)]
    public Approval VoidWhenEvidenceChanges() => this.Once(Fact.VoidWhenEvidenceChanges, true, nameof(VoidWhenEvidenceChanges));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Approval(facts, provenance);
}
