using NodaTime;

namespace Rollout.Dsl;

public abstract partial class Change<TChange>
{
    /// <summary>
    /// Accepts what a rule finds on this change, in whichever stage. The finding is then listed as accepted instead of being reported, until the
    /// date has passed. An acceptance that nothing needs is a finding itself (ROL0004), and some rules cannot be accepted (ROL0005).
    /// </summary>
    /// <param name="rule">The id of the rule, such as ROL3001.</param>
    /// <param name="because">What makes the risk bearable, in two words at least.</param>
    /// <param name="until">The last day on which it is accepted.</param>
    /// <param name="by">Who accepts it.</param>
    /// <returns>The change with that acceptance.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank or not printable, the role is null, or the change already accepts the rule.</exception>
    [Says(Fact.Acceptances)]
    public TChange Accepting(string rule, string because, LocalDate until, Role by) =>
        ((TChange)this).More(Fact.Acceptances, [Acceptance.Of(this, rule, because, until, by)]);

    /// <summary>
    /// Prepares the acceptance of what a rule finds on this change: as long as it is open until when, it accepts nothing, and the
    /// open point is listed as any other.
    /// </summary>
    /// <param name="rule">The id of the rule, such as ROL3001.</param>
    /// <param name="because">What makes the risk bearable, in two words at least.</param>
    /// <param name="until">Who decides until when.</param>
    /// <returns>The change with that acceptance.</returns>
    /// <exception cref="RejectedCallException">A text is null, blank or not printable, the open point is null, or the change already accepts the rule.</exception>
    [Says(Fact.Acceptances)]
    public TChange Accepting(string rule, string because, Open until) =>
        ((TChange)this).More(Fact.Acceptances, [Acceptance.Of(this, rule, because, until)]);
}
