using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rollout.Dsl;

/// <summary>
/// A rollout plan: what changes, through which stages, and how it is rolled back. It begins with <see cref="For"/>; everything after
/// RollingBackBy is optional, in any order. Every verb returns a new plan.
/// </summary>
public sealed partial class RolloutPlan : PlanValue
{
    internal RolloutPlan(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the plan, for reading.</summary>
    public PlanSheet Sheet => new(this);

    /// <summary>How dangerous the rollout is, and what makes it so.</summary>
    public RiskProfile Risk => RiskProfile.Of(this);

    internal string Name => this.Get<string>(Fact.Name) ?? "?";

    private protected override string Text =>
        this.Get<string>(Fact.Name) is { } name ? $"plan {Wording.Quoted(name)}" : "a plan whose name was not read";

    /// <summary>Begins a plan.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <returns>A plan that has to say what changes.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    /// <remarks>
    /// The plan remembers which assembly calls this, because it obeys the policy of that assembly. A method that calls this on behalf of
    /// other assemblies is marked with <see cref="MethodImplOptions.NoInlining"/>, or its caller may be taken for it in an optimised build.
    /// </remarks>
    [Says]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PlanWithoutChanges For(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        new(
            FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a plan", nameof(name))),
            Provenance.MadeBy(file, line).MadeIn(Assembly.GetCallingAssembly()));

    /// <summary>Names critical or sensitive things that the rollout touches. They raise its risk.</summary>
    /// <param name="first">A member of <see cref="Sensitive"/> or <see cref="Critical"/>.</param>
    /// <param name="rest">More of them.</param>
    /// <returns>The plan with these added.</returns>
    /// <exception cref="RejectedCallException">One of them is null.</exception>
    [Says(Fact.Touches)]
    public RolloutPlan Touching(Touched first, params Touched[] rest) =>
        this.More(Fact.Touches, Listing.Of(first, rest, nameof(Touching), nameof(first), nameof(rest)));

    /// <summary>Adds stop-losses that hold in every stage: any of them stops the rollout by itself.</summary>
    /// <param name="first">A condition, or <see cref="Rollout.Dsl.StopLoss.Halting"/>.</param>
    /// <param name="rest">More of them.</param>
    /// <returns>The plan with these stop-losses added.</returns>
    /// <exception cref="RejectedCallException">A stop-loss is null.</exception>
    [Says(Fact.StopLoss)]
    public RolloutPlan StopLoss(StopLoss first, params StopLoss[] rest) =>
        this.More(Fact.StopLoss, Listing.Of(first, rest, nameof(StopLoss), nameof(first), nameof(rest)));

    /// <inheritdoc cref="StopLoss(Rollout.Dsl.StopLoss, Rollout.Dsl.StopLoss[])"/>
    /// <param name="stopLosses">The stop-losses, at least one.</param>
    [Says(Fact.StopLoss)]
    public RolloutPlan StopLoss(IEnumerable<StopLoss> stopLosses) =>
        this.More(Fact.StopLoss, Listing.Of(stopLosses, nameof(StopLoss), "stop-loss", nameof(stopLosses)));

    /// <summary>Names who owns the decisions during the rollout.</summary>
    /// <param name="owner">The role.</param>
    /// <returns>The plan with its owner.</returns>
    /// <exception cref="RejectedCallException">The role is null, or an owner was said before.</exception>
    [Says(Fact.Owner)]
    public RolloutPlan OwnedBy(Role owner) => this.Once(Fact.Owner, Checked(owner, "owner", nameof(owner)), nameof(OwnedBy));

    /// <summary>Says who may do what during the rollout.</summary>
    /// <param name="first">A grant, as in <c>Role.OnCall.MayRollBack(On.AnyReason)</c>.</param>
    /// <param name="rest">More grants.</param>
    /// <returns>The plan with these grants added.</returns>
    /// <exception cref="RejectedCallException">A grant is null.</exception>
    [Says(Fact.Grants)]
    public RolloutPlan Authority(Grant first, params Grant[] rest) =>
        this.More(Fact.Grants, Listing.Of(first, rest, nameof(Authority), nameof(first), nameof(rest)));

    /// <summary>Says what is announced where, and how soon.</summary>
    /// <param name="first">An announcement, as in <c>Announce.Rollbacks(to: "#incidents")</c>.</param>
    /// <param name="rest">More announcements.</param>
    /// <returns>The plan with these announcements added.</returns>
    /// <exception cref="RejectedCallException">An announcement is null.</exception>
    [Says(Fact.Announcements)]
    public RolloutPlan Announcing(Announcement first, params Announcement[] rest) =>
        this.More(Fact.Announcements, Listing.Of(first, rest, nameof(Announcing), nameof(first), nameof(rest)));

    /// <summary>Names who is informed and never asked.</summary>
    /// <param name="first">A role.</param>
    /// <param name="rest">More roles.</param>
    /// <returns>The plan with these roles added.</returns>
    /// <exception cref="RejectedCallException">A role is null.</exception>
    [Says(Fact.Informed)]
    public RolloutPlan Informing(Role first, params Role[] rest) =>
        this.More(Fact.Informed, Listing.Of(first, rest, nameof(Informing), nameof(first), nameof(rest)));

    /// <summary>Says what limits the harm when nothing can be rolled back any more: steps in order.</summary>
    /// <param name="first">The first step.</param>
    /// <param name="rest">The further steps, in order.</param>
    /// <returns>The plan with these steps added.</returns>
    /// <exception cref="RejectedCallException">A step is null.</exception>
    [Says(Fact.Containment)]
    public RolloutPlan ContainingBy(ContainmentStep first, params ContainmentStep[] rest) =>
        this.More(Fact.Containment, Listing.Of(first, rest, nameof(ContainingBy), nameof(first), nameof(rest)));

    /// <summary>Says how what cannot be undone is repaired forward.</summary>
    /// <param name="first">The first repair.</param>
    /// <param name="rest">The further repairs, in order.</param>
    /// <returns>The plan with these repairs added.</returns>
    /// <exception cref="RejectedCallException">A repair is null.</exception>
    [Says(Fact.ForwardRepair)]
    public RolloutPlan RepairingForwardBy(Repair first, params Repair[] rest) =>
        this.More(Fact.ForwardRepair, Listing.Of(first, rest, nameof(RepairingForwardBy), nameof(first), nameof(rest)));

    /// <summary>Declares the rollout as routine. It is checked against what the plan changes and touches.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The plan with that declaration.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Routine)]
    public RolloutPlan Routine(string because) =>
        this.Once(Fact.Routine, Naming.Text(because, "Why a rollout is routine", nameof(because)), nameof(Routine));

    /// <summary>Records that the way back was walked through. Saying it again records another rehearsal.</summary>
    /// <param name="rehearsal">The record.</param>
    /// <returns>The plan with that record.</returns>
    /// <exception cref="RejectedCallException">The record is null.</exception>
    [Says(Fact.Rehearsal)]
    public RolloutPlan Rehearsed(Rehearsal rehearsal) =>
        this.More(Fact.Rehearsal, [Checked(rehearsal, "rehearsal", nameof(rehearsal))]);

    internal static PlanWithoutChanges ForNotRead() => new(FactTable.Empty.Set(Fact.Name, NotRead.Value), Provenance.Unknown);

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RolloutPlan(facts, provenance);

    T Checked<T>(T? value, string what, string argument)
        where T : class =>
        value ?? throw new RejectedCallException($"The {what} of {Text} is null; pass a value, and declare fields before the fields that use them.", argument);
}
