using NodaTime;

namespace Rollout.Dsl;

public sealed partial class Stage
{
    /// <summary>Says for how long the stage is observed before it is judged.</summary>
    /// <param name="window">The observation window, longer than 0.</param>
    /// <returns>The stage with that window.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or a window was said before.</exception>
    [Says(Fact.Window)]
    public Stage ObserveFor(Duration window) =>
        this.Once(Fact.Window, Quantity.Positive(window, $"The observation window of {Text}", nameof(window)), nameof(ObserveFor));

    /// <summary>Says how long the stage stays at least, without something happening that voids the time.</summary>
    /// <param name="time">The least stay, longer than 0.</param>
    /// <param name="without">What must not happen meanwhile.</param>
    /// <returns>The stage with that stay.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, the second argument is no member of <see cref="Without"/>, or a stay was said before.</exception>
    [Says(Fact.Stay)]
    public Stage StayFor(Duration time, Without without)
    {
        if (without != Without.Incident)
            throw new RejectedCallException("What a stay has to be without is unknown; write Without.Incident.", nameof(without));
        return this.Once(Fact.Stay, Quantity.Positive(time, $"The stay of {Text}", nameof(time)), nameof(StayFor));
    }

    /// <summary>Says how long the signals need to settle after the exposure has moved. Readings from that time do not count.</summary>
    /// <param name="time">The time, longer than 0.</param>
    /// <returns>The stage with that time.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Settling)]
    public Stage SettlingFor(Duration time) =>
        this.Once(Fact.Settling, Quantity.Positive(time, $"The settling time of {Text}", nameof(time)), nameof(SettlingFor));

    /// <summary>Says how long the stage may last at most, holds included.</summary>
    /// <param name="limit">The limit, longer than 0.</param>
    /// <returns>The stage with that limit.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Bound)]
    public Stage EndingWithin(Duration limit) =>
        this.Once(Fact.Bound, Quantity.Positive(limit, $"The limit of {Text}", nameof(limit)), nameof(EndingWithin));

    /// <summary>Says how long evidence may stay undecided, and what happens then, in place of what ends every hold.</summary>
    /// <param name="after">How long after the observation window, longer than 0.</param>
    /// <param name="then">What happens then.</param>
    /// <returns>The stage with that end.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, the second argument is no member of <see cref="Then"/>, or an end was said before.</exception>
    [Says(Fact.UndecidedAfter, Fact.Then)]
    public Stage IfUndecided(Duration after, Then then) => this
        .Once(Fact.UndecidedAfter, Quantity.Positive(after, $"The time for an undecided {Text}", nameof(after)), nameof(IfUndecided))
        .Once(Fact.Then, Quantity.Member(then, $"What follows when {Text} stays undecided", nameof(then)), nameof(IfUndecided));

    /// <summary>Names a peak that the stage has to contain before it is judged. Saying it again adds another.</summary>
    /// <param name="peak">The peak.</param>
    /// <returns>The stage with that peak added.</returns>
    /// <exception cref="RejectedCallException">The peak is null.</exception>
    [Says(Fact.Peaks)]
    public Stage CoveringPeak(Peak peak) => this.More(Fact.Peaks, [Given(peak, "peak", nameof(peak))]);

    /// <summary>Makes the stage wait, before it is entered, until a role approves. Saying it twice waits for both.</summary>
    /// <param name="role">Who approves.</param>
    /// <param name="within">How long the stage waits, longer than 0. When nobody has approved by then, the rollout rolls back; <see cref="Approval.IfExpired"/> says otherwise.</param>
    /// <returns>The stage with that approval.</returns>
    /// <exception cref="RejectedCallException">The role is null, or the time is 0 or negative.</exception>
    [Says(Fact.Approval)]
    public Stage ApprovedBy(Role role, Duration within) => ApprovedBy(
        Approval.By(role).Within(Quantity.Positive(within, "The time for an approval", nameof(within))));

    /// <summary>Makes the stage wait, before it is entered, for an approval. Saying it twice waits for both. When nobody approves in time, the rollout rolls back unless the approval says otherwise.</summary>
    /// <param name="approval">The approval.</param>
    /// <returns>The stage with that approval.</returns>
    /// <exception cref="RejectedCallException">The approval is null.</exception>
    [Says(Fact.Approval)]
    public Stage ApprovedBy(Approval approval) => this.More(Fact.Approval, [Given(approval, "approval", nameof(approval))]);
}
