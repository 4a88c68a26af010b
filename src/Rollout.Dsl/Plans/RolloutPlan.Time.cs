using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Limits the whole rollout, from its start to its completion.</summary>
    /// <param name="time">The longest time, longer than 0.</param>
    /// <returns>The plan with that limit.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Deadline)]
    public RolloutPlan FinishingWithin(Duration time) =>
        this.Once(Fact.Deadline, Quantity.Positive(time, $"The time in which {Text} finishes", nameof(time)), nameof(FinishingWithin));

    /// <summary>Lets the rollout start only after another plan was completed. Saying it again waits for each.</summary>
    /// <param name="otherPlan">The name of the other plan.</param>
    /// <returns>The plan with that order.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable, is that of this plan, or was said before.</exception>
    [Says(Fact.AfterPlans)]
    public RolloutPlan After(string otherPlan) => Other(Fact.AfterPlans, otherPlan, nameof(After), nameof(otherPlan));

    /// <summary>Keeps the rollout from running at the same time as another plan.</summary>
    /// <param name="otherPlan">The name of the other plan.</param>
    /// <returns>The plan with that exclusion.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank or not printable, is that of this plan, or was said before.</exception>
    [Says(Fact.NeverDuring)]
    public RolloutPlan NeverDuring(string otherPlan) => Other(Fact.NeverDuring, otherPlan, nameof(NeverDuring), nameof(otherPlan));

    /// <summary>Claims a target for this rollout alone: no other plan that claims it runs at the same time.</summary>
    /// <param name="target">What is claimed, not blank, as in "payments database".</param>
    /// <returns>The plan with that claim.</returns>
    /// <exception cref="RejectedCallException">The name is null, blank, too long or not printable, or was said before.</exception>
    [Says(Fact.Exclusive)]
    public RolloutPlan Exclusive(string target) =>
        Named(Fact.Exclusive, Naming.Name(target, "The target that a plan claims", nameof(target)), nameof(Exclusive), nameof(target));

    /// <summary>Stops others from acting on the target while the rollout runs.</summary>
    /// <param name="first">An actor.</param>
    /// <param name="rest">More actors.</param>
    /// <returns>The plan with these actors added.</returns>
    /// <exception cref="RejectedCallException">An actor is null.</exception>
    [Says(Fact.FrozenActors)]
    public RolloutPlan Freezing(Actor first, params Actor[] rest) =>
        this.More(Fact.FrozenActors, Listing.Of(first, rest, nameof(Freezing), nameof(first), nameof(rest)));

    /// <summary>Names others that go on acting on the target while the rollout runs.</summary>
    /// <param name="first">An actor.</param>
    /// <param name="rest">More actors.</param>
    /// <returns>The plan with these actors added.</returns>
    /// <exception cref="RejectedCallException">An actor is null.</exception>
    [Says(Fact.SharingActors)]
    public RolloutPlan SharedWith(Actor first, params Actor[] rest) =>
        this.More(Fact.SharingActors, Listing.Of(first, rest, nameof(SharedWith), nameof(first), nameof(rest)));

    /// <summary>Puts the rollout on the lane for emergencies.</summary>
    /// <param name="emergency">The emergency.</param>
    /// <returns>The plan on that lane.</returns>
    /// <exception cref="RejectedCallException">The emergency is null, or was said before.</exception>
    [Says(Fact.Emergency)]
    public RolloutPlan InEmergency(Emergency emergency) => this.Once(Fact.Emergency, Checked(emergency, "emergency", nameof(emergency)), nameof(InEmergency));

    RolloutPlan Other(Fact fact, string otherPlan, string verb, string argument)
    {
        var name = Naming.Name(otherPlan, "The name of the other plan", argument);
        if (Equals(Facts[Fact.Name], name))
            throw new RejectedCallException($"{verb}('{name}') names {Text} itself, which can neither wait for itself nor keep away; name another plan.", argument);
        return Named(fact, name, verb, argument);
    }

    RolloutPlan Named(Fact fact, string name, string verb, string argument)
    {
        if (this.List<string>(fact).Contains(name))
            throw new RejectedCallException($"{Wording.Capital(Text)} already says {verb}('{name}'); say it once.", argument);
        return this.More(fact, [name]);
    }
}
