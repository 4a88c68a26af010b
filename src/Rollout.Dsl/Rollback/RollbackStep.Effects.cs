using System.Linq;
using NodaTime;

namespace Rollout.Dsl;

/// <summary>When a step is taken, what it costs, and what it leads to.</summary>
public sealed partial class RollbackStep
{
    /// <summary>Makes the step depend on a reading: it is taken only where the condition holds when its turn comes.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The step with its condition.</returns>
    /// <exception cref="RejectedCallException">The condition is null, or one was said before.</exception>
    [Says(Fact.OnlyIf)]
    public RollbackStep OnlyIf(Condition condition) => this.Once(Fact.OnlyIf, Step.Checked(condition, nameof(condition)), nameof(OnlyIf));

    /// <summary>Says that the service is down while the step runs. A step that does not say it takes nothing down.</summary>
    /// <param name="time">For how long at most, longer than 0.</param>
    /// <returns>The step with its downtime.</returns>
    /// <exception cref="RejectedCallException">The time is 0 or negative, or was said before.</exception>
    [Says(Fact.Downtime)]
    public RollbackStep WithDowntime(Duration time) =>
        this.Once(Fact.Downtime, Quantity.Positive(time, "The downtime of a step", nameof(time)), nameof(WithDowntime));

    /// <summary>Says by what one sees that the step worked.</summary>
    /// <param name="outcome">The outcome in words, not blank.</param>
    /// <returns>The step with its outcome.</returns>
    /// <exception cref="RejectedCallException">The outcome is null, blank or not printable, or was said before.</exception>
    [Says(Fact.Outcome)]
    public RollbackStep ExpectingOutcome(string outcome) =>
        this.Once(Fact.Outcome, Naming.Text(outcome, "The outcome of a step", nameof(outcome)), nameof(ExpectingOutcome));

    /// <summary>Says that the step may be taken again when it broke off: it leads to the same state however often it runs.</summary>
    /// <returns>The step with that fact.</returns>
    /// <exception cref="RejectedCallException">It was said before whether the step may be repeated.</exception>
    [Says(Fact.Repeatable)]
    public RollbackStep Repeatable() => Repeating(true, nameof(Repeatable) + "()");

    /// <summary>Says that the step does harm when it is taken again after it broke off.</summary>
    /// <param name="because">Which harm, not blank.</param>
    /// <returns>The step with that fact.</returns>
    /// <exception cref="RejectedCallException">
    /// The reason is null, blank or not printable, or it was said before whether the step may be repeated.
    /// </exception>
    [Says(Fact.Repeatable, Fact.Reason)]
    public RollbackStep NotRepeatable(string because)
    {
        var reason = Naming.Text(because, "Why a step must not be repeated", nameof(because));
        return Repeating(false, $"{nameof(NotRepeatable)}({Wording.Content(reason)})").Set(Fact.Reason, reason);
    }

    /// <summary>Gives the step a ladder of its own: it reaches a part first, is looked at, and goes on.</summary>
    /// <param name="first">How much it reaches first.</param>
    /// <param name="rest">How much it reaches next, each more than the one before where the units are the same.</param>
    /// <returns>The step with these steps added to its ladder.</returns>
    /// <exception cref="RejectedCallException">An exposure is null, or is not larger than the one before it.</exception>
    [Says(Fact.Ladder)]
    public RollbackStep InSteps(Exposure first, params Exposure[] rest)
    {
        var added = Listing.Of(first, rest, nameof(InSteps), nameof(first), nameof(rest));
        var ladder = this.List<Exposure>(Fact.Ladder).Concat(added).ToArray();
        var shrinking = ladder.Zip(ladder.Skip(1), (before, next) => (before, next)).Where(pair => Shrinks(pair.before, pair.next)).ToArray();
        if (shrinking.Length > 0)
        {
            var steps = shrinking.Select(pair => $"from {pair.before} to {pair.next}");
            throw new RejectedCallException(
                $"The ladder of {Subject} goes {Wording.List(steps, "and")}, which reaches nobody new; write each part larger than the one before.",
                nameof(rest), shrinking[0].next);
        }

        return this.More(Fact.Ladder, added);
    }

    static bool Shrinks(Exposure before, Exposure next) =>
        before.IsRead && next.IsRead && before.Unit == next.Unit && before.Percent > 0 && next.Percent > 0 && next.Percent <= before.Percent;

    RollbackStep Repeating(bool repeatable, string verb)
    {
        if (this.Find<bool>(Fact.Repeatable) is { } said)
        {
            var before = said ? nameof(Repeatable) + "()" : $"{nameof(NotRepeatable)}({Wording.Content(Facts[Fact.Reason] ?? "")})";
            throw new RejectedCallException(
                $"{Wording.Capital(Subject)} already says {before}, and {verb} would contradict or repeat it; say one of the two, once.");
        }

        return Set(Fact.Repeatable, repeatable);
    }
}
