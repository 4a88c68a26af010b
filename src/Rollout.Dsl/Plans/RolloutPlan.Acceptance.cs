using NodaTime;

namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>
    /// Accepts what a rule finds anywhere in the plan. The findings are then listed as accepted instead of being reported, until the date
    /// has passed. A risk of one change, stage or step is better accepted there.
    /// </summary>
    /// <param name="rule">The id of the rule, such as ROL2001.</param>
    /// <param name="because">What makes the risk bearable, in two words at least.</param>
    /// <param name="until">The last day on which it is accepted.</param>
    /// <param name="by">Who accepts it.</param>
    /// <returns>The plan with that acceptance.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank or not printable, the role is null, or the plan already accepts the rule.</exception>
    [Says(Fact.Acceptances)]
    public RolloutPlan Accepting(string rule, string because, LocalDate until, Role by) =>
        this.More(Fact.Acceptances, [Acceptance.Of(this, rule, because, until, by)]);

    /// <summary>
    /// Prepares the acceptance of what a rule finds anywhere in the plan: as long as it is open until when, it accepts nothing, and the
    /// open point is listed as any other.
    /// </summary>
    /// <param name="rule">The id of the rule, such as ROL2001.</param>
    /// <param name="because">What makes the risk bearable, in two words at least.</param>
    /// <param name="until">Who decides until when.</param>
    /// <returns>The plan with that acceptance.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank or not printable, the open point is null, or the plan already accepts the rule.</exception>
    [Says(Fact.Acceptances)]
    public RolloutPlan Accepting(string rule, string because, Open until) =>
        this.More(Fact.Acceptances, [Acceptance.Of(this, rule, because, until)]);
}
