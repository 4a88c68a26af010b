using NodaTime;

namespace Rollout.Dsl;

/// <summary>How the people around a rollout decide and agree.</summary>
public sealed partial class RolloutPlan
{
    /// <summary>Says how long it takes to decide once somebody is told: to be reached, to look, to say what is done.</summary>
    /// <param name="time">The longest that a decision is expected to take, longer than 0.</param>
    /// <returns>The plan with that time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.DecisionTime)]
    public RolloutPlan DecidingWithin(Duration time) =>
        this.Once(Fact.DecisionTime, Quantity.Positive(time, "The time for a decision", nameof(time)), nameof(DecidingWithin));

    /// <summary>Records that somebody agreed to the plan as it was. It no longer counts once the plan behaves differently.</summary>
    /// <param name="role">Who agreed.</param>
    /// <param name="fingerprint">The fingerprint of the plan on that day: 64 hexadecimal digits, in lower case.</param>
    /// <param name="on">The day.</param>
    /// <returns>The plan with that record added.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the text is no fingerprint.</exception>
    [Says(Fact.Agreements)]
    public RolloutPlan AgreedBy(Role role, string fingerprint, LocalDate on) =>
        this.More(Fact.Agreements, [Agreement.Of(Checked(role, "agreeing role", nameof(role)), fingerprint, on)]);
}
