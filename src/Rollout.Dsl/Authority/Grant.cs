using System.Linq;

namespace Rollout.Dsl;

/// <summary>What one role may do during the rollout. Rights add up.</summary>
public sealed class Grant : PlanValue
{
    Grant(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the grant, for reading.</summary>
    public GrantSheet Sheet => new(this);

    internal override string Subject => $"the grant to {Facts[Fact.Role]}";

    private protected override string Text => $"{Facts[Fact.Role]} may {Wording.List(Rights(), "and")}";

    /// <summary>Adds the right to roll back.</summary>
    /// <param name="reason">For which reason the role may do so.</param>
    /// <returns>The wider grant.</returns>
    /// <exception cref="RejectedCallException">The reason is no member of <see cref="On"/>, or the right was granted before.</exception>
    [Says(Fact.MayRollBack)]
    public Grant MayRollBack(On reason)
    {
        if (reason is not (On.StopLoss or On.AnyReason))
            throw new RejectedCallException("The reason for which a role may roll back is unknown; write On.StopLoss or On.AnyReason.", nameof(reason));
        return this.Once(Fact.MayRollBack, reason, nameof(MayRollBack));
    }

    /// <summary>Adds the right to hold the rollout where it is.</summary>
    /// <returns>The wider grant.</returns>
    /// <exception cref="RejectedCallException">The right was granted before.</exception>
    [Says(Fact.MayHalt)]
    public Grant MayHalt() => this.Once(Fact.MayHalt, true, nameof(MayHalt));

    /// <summary>Adds the right to advance when the gate is met.</summary>
    /// <returns>The wider grant.</returns>
    /// <exception cref="RejectedCallException">The right was granted before.</exception>
    [Says(Fact.MayAdvance)]
    public Grant MayAdvance() => this.Once(Fact.MayAdvance, true, nameof(MayAdvance));

    /// <summary>Adds the right to go on without the gate being met, with a reason on record.</summary>
    /// <returns>The wider grant.</returns>
    /// <exception cref="RejectedCallException">The right was granted before.</exception>
    [Says(Fact.MayOverride)]
    public Grant MayOverride() => this.Once(Fact.MayOverride, true, nameof(MayOverride));

    /// <summary>Adds the right to forbid an advance although the gate is met.</summary>
    /// <returns>The wider grant.</returns>
    /// <exception cref="RejectedCallException">The right was granted before.</exception>
    [Says(Fact.MayVeto)]
    public Grant MayVeto() => this.Once(Fact.MayVeto, true, nameof(MayVeto));

    internal static Grant To(Role role) => new(FactTable.Empty.Set(Fact.Role, role), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new Grant(facts, provenance);

    string[] Rights() =>
    [
        .. new (Fact Right, string Words)[]
            {
                (Fact.MayAdvance, "advance"),
                (Fact.MayHalt, "halt"),
                (Fact.MayRollBack, this.Find<On>(Fact.MayRollBack) == On.StopLoss ? "roll back on stop-loss" : "roll back for any reason"),
                (Fact.MayOverride, "override"),
                (Fact.MayVeto, "veto an advance"),
            }
            .Where(right => Facts.Said.Contains(right.Right))
            .Select(right => right.Words),
    ];
}
