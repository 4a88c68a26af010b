using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>
/// What a team demands of all its plans: limits, and rules that weigh more, less or nothing. A limit that is not said is the library's
/// own. A plan obeys the policy that its review is given, else the one that <see cref="RolloutPolicySourceAttribute"/> names for its assembly.
/// </summary>
public sealed partial class RolloutPolicy : PlanValue
{
    RolloutPolicy(FactTable facts, Provenance provenance)
        : base(facts, provenance)
    {
    }

    /// <summary>What is known of the policy, for reading.</summary>
    public PolicySheet Sheet => new(this);

    /// <summary>The policy of a plan that has none: the library's own limits, every rule as it is.</summary>
    internal static RolloutPolicy Default => new(FactTable.Empty, Provenance.Unknown);

    private protected override string Text => this.Get<string>(Fact.Name) is { } name ? $"policy {Wording.Quoted(name)}" : "the policy";

    /// <summary>Begins a policy.</summary>
    /// <param name="name">Whose policy it is, not blank.</param>
    /// <returns>A policy with the library's own limits.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable.</exception>
    [Says]
    public static RolloutPolicy Named(string name) =>
        new(FactTable.Empty.Set(Fact.Name, Naming.Name(name, "The name of a policy", nameof(name))), Provenance.Unknown);

    /// <summary>Limits the first exposure of a change (ROL1002, ROL1004, ROL1009, ROL1011). Without it the limit is 10 percent.</summary>
    /// <param name="share">The largest share, above 0 and below 100 percent.</param>
    /// <returns>The policy with that limit.</returns>
    /// <exception cref="RejectedCallException">The share is 0 or 100 percent, or a limit was said before.</exception>
    [Says(Fact.FirstExposure)]
    public RolloutPolicy FirstExposureAtMost(Ratio share)
    {
        if (share.Percent is 0 or 100)
        {
            throw new RejectedCallException(
                $"A first exposure of at most {share} is no limit that a plan could keep or break; write a share between 0 and 100 percent.", nameof(share));
        }

        return this.Once(Fact.FirstExposure, share, nameof(FirstExposureAtMost));
    }

    /// <summary>Limits how many times one step may multiply the exposure of a change (ROL1004). Without it the limit is 10 times.</summary>
    /// <param name="times">The largest factor, 2 or more.</param>
    /// <returns>The policy with that limit.</returns>
    /// <exception cref="RejectedCallException">The factor is below 2, or a limit was said before.</exception>
    [Says(Fact.Steepness)]
    public RolloutPolicy StepAtMost(int times) =>
        this.Once(Fact.Steepness, AtLeast(2, times, "A step of at most", "time", nameof(times)), nameof(StepAtMost));

    /// <summary>Limits the time in which a plan has to be back at a known good state.</summary>
    /// <param name="time">The longest time, longer than 0.</param>
    /// <returns>The policy with that limit.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a limit was said before.</exception>
    [Says(Fact.Bound)]
    public RolloutPolicy RollbackWithin(Duration time) =>
        this.Once(Fact.Bound, Quantity.Positive(time, $"The time in which {Text} wants a plan rolled back", nameof(time)), nameof(RollbackWithin));

    /// <summary>Limits how long a hold, an approval or an incident may keep a rollout where it is (ROL6001). Without it the limit is 30 days.</summary>
    /// <param name="time">The longest time, longer than 0.</param>
    /// <returns>The policy with that limit.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a limit was said before.</exception>
    [Says(Fact.Hold)]
    public RolloutPolicy HoldingAtMost(Duration time) =>
        this.Once(Fact.Hold, Quantity.Positive(time, $"The longest hold of {Text}", nameof(time)), nameof(HoldingAtMost));

    /// <summary>Limits the number of stages that a team can operate calmly, and so asks for ROL1006.</summary>
    /// <param name="count">The largest number, 1 or more.</param>
    /// <returns>The policy with that limit.</returns>
    /// <exception cref="RejectedCallException">The number is below 1, or a limit was said before.</exception>
    [Says(Fact.Stages)]
    public RolloutPolicy StagesAtMost(int count) =>
        this.Once(Fact.Stages, AtLeast(1, count, "A path of at most", "stage", nameof(count)), nameof(StagesAtMost));

    /// <summary>Demands that the signals of a plan show harm of these kinds.</summary>
    /// <param name="first">Whose harm.</param>
    /// <param name="rest">More of them.</param>
    /// <returns>The policy with these demands added.</returns>
    /// <exception cref="RejectedCallException">A kind is unknown, or is demanded twice.</exception>
    [Says(Fact.Harm)]
    public RolloutPolicy RequiringHarm(Harmed first, params Harmed[] rest)
    {
        var harms = Listing.OfMembers(first, rest, nameof(RequiringHarm), nameof(first), nameof(rest));
        var twice = this.List<Harmed>(Fact.Harm).Concat(harms).GroupBy(harm => harm).FirstOrDefault(same => same.Skip(1).Any());
        if (twice is not null)
            throw new RejectedCallException($"{Wording.Capital(Text)} demands signals of harm to {twice.Key.ToString().ToLowerInvariant()} twice; say it once.", nameof(first));
        return this.More(Fact.Harm, harms.Cast<object>());
    }

    /// <summary>Lets plans start and advance inside these windows only: in any of them. A window never stops a rollback.</summary>
    /// <param name="first">A window.</param>
    /// <param name="rest">More windows.</param>
    /// <returns>The policy with these windows added.</returns>
    /// <exception cref="RejectedCallException">A window is null.</exception>
    [Says(Fact.StartWindows)]
    public RolloutPolicy Within(ReleaseWindow first, params ReleaseWindow[] rest) =>
        this.More(Fact.StartWindows, Listing.Of(first, rest, nameof(Within), nameof(first), nameof(rest)));

    internal override PlanValue With(FactTable facts, Provenance provenance) => new RolloutPolicy(facts, provenance);

    static int AtLeast(int least, int value, string what, string unit, string argument) => value >= least
        ? value
        : throw new RejectedCallException(
            $"{what} {Wording.Plural(value, unit)} is no limit that a plan could keep; write {Wording.Number(least)} or more.", argument);
}
