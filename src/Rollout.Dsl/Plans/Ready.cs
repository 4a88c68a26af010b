namespace Rollout.Dsl;

/// <summary>One thing that has to be so before a rollout starts. All of them make the checklist of a plan.</summary>
public sealed class Ready : PlanValue
{
    Ready(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of it, for reading.</summary>
    public ReadySheet Sheet => new(this);

    private protected override string Text => this.Find<ReadyKind>(Fact.Kind) switch
    {
        ReadyKind.NoIncident => "no incident is open",
        ReadyKind.SignalsSeenAlive => "every signal was seen alive",
        ReadyKind.BaselineCaptured => "a baseline is captured",
        ReadyKind.BudgetLeft => $"at least {Facts[Fact.Share]} of the error budget is left",
        ReadyKind.Checked => $"checked: {this.Get<string>(Fact.Name)}",
        ReadyKind.Acknowledged => $"acknowledged by {Facts[Fact.Owner]}",
        ReadyKind.RestoreTested => $"{Facts[Fact.Backup]} was restored",
        ReadyKind.Rehearsed => "the way back was rehearsed",
        _ => "a start condition",
    };

    /// <summary>No incident is open.</summary>
    /// <returns>The start condition.</returns>
    [Says]
    public static Ready NoIncident() => Of(ReadyKind.NoIncident);

    /// <summary>Every signal that the plan judges delivered readings lately, so that silence during the rollout means something.</summary>
    /// <returns>The start condition.</returns>
    [Says]
    public static Ready SignalsSeenAlive() => Of(ReadyKind.SignalsSeenAlive);

    /// <summary>The readings of the time before the rollout are kept, so that later ones can be compared with them.</summary>
    /// <returns>The start condition.</returns>
    [Says]
    public static Ready BaselineCaptured() => Of(ReadyKind.BaselineCaptured);

    /// <summary>Enough of the error budget is left.</summary>
    /// <param name="atLeast">The least share that has to be left, above 0.</param>
    /// <returns>The start condition.</returns>
    /// <exception cref="RejectedCallException">The share is 0 percent.</exception>
    [Says]
    public static Ready BudgetLeft(Ratio atLeast)
    {
        if (atLeast.Percent == 0)
            throw new RejectedCallException("A budget of which 0 percent has to be left is always left; write a share above 0.", nameof(atLeast));
        return Of(ReadyKind.BudgetLeft, Fact.Share, atLeast);
    }

    /// <summary>Something was checked, by people or by a tool.</summary>
    /// <param name="what">What, not blank, as in "image signature".</param>
    /// <returns>The start condition.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static Ready Checked(string what) => Of(ReadyKind.Checked, Fact.Name, Naming.Name(what, "What is checked before a start", nameof(what)));

    /// <summary>A role said that it knows of the rollout.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The start condition.</returns>
    /// <exception cref="RejectedCallException">The role is null.</exception>
    [Says]
    public static Ready AcknowledgedBy(Role role) => Of(
        ReadyKind.Acknowledged,
        Fact.Owner,
        role ?? throw new RejectedCallException("The role that acknowledges a start is null; name one.", nameof(role)));

    /// <summary>A backup was restored, so that what relies on it can rely on it.</summary>
    /// <param name="backup">The backup.</param>
    /// <returns>The start condition.</returns>
    /// <exception cref="RejectedCallException">The backup is null.</exception>
    [Says]
    public static Ready RestoreTested(Backup backup) => Of(
        ReadyKind.RestoreTested,
        Fact.Backup,
        backup ?? throw new RejectedCallException("The backup that is restored before a start is null; name one.", nameof(backup)));

    /// <summary>The way back was walked through.</summary>
    /// <returns>The start condition.</returns>
    [Says]
    public static Ready Rehearsed() => Of(ReadyKind.Rehearsed);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Ready(facts, provenance);

    static Ready Of(ReadyKind kind) => new(FactTable.Empty.Set(Fact.Kind, kind), Provenance.Unknown);

    static Ready Of(ReadyKind kind, Fact fact, object content) => new(FactTable.Empty.Set(Fact.Kind, kind).Set(fact, content), Provenance.Unknown);
}
