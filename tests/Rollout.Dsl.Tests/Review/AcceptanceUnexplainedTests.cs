using System.Linq;
using NodaTime;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Tests.Review;

public class AcceptanceUnexplainedTests
{
    const string Id = "ROL0005";

    static RolloutPlan Accepting(string rule, string because) =>
        SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag)).Accepting(rule, because, new LocalDate(2026, 5, 1), Role.OnCall);

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A.")]
    [InlineData("todo")]
    [InlineData("TO DO!")]
    [InlineData("accepted")]
    [InlineData("known issue")]
    [InlineData("The risk is accepted.")]
    public void A_reason_that_explains_nothing_is_flagged(string reason) => Reviewed.Says(Id, Accepting("ROL3002", reason), (
        "plan / acceptance of ROL3002",
        $"Plan 'p' accepts ROL3002 because '{reason}', which explains nothing to whoever reads it later; say what makes the risk bearable."));

    [Theory]
    [InlineData("three users")]
    [InlineData("known issue of the load balancer")]
    public void A_reason_in_two_words_or_more_is_clean(string reason) => Assert.Empty(Accepting("ROL3002", reason).Review());

    [Theory]
    [InlineData("ROL0001")]
    [InlineData("ROL0004")]
    [InlineData("ROL0005")]
    [InlineData("ROL2012")]
    [InlineData("ROL4002")]
    [InlineData("ROL6004")]
    public void A_rule_that_cannot_be_accepted_is_flagged_and_not_accepted(string rule) => Reviewed.Says(Id, Accepting(rule, "the day is near"), (
        $"plan / acceptance of {rule}",
        $"Plan 'p' accepts {rule}, which nobody can accept, since it can never be right; take Accepting(...) out and mend what the rule finds."));

    [Fact]
    public void All_faults_of_an_acceptance_are_said_at_once() => Reviewed.Says(Id, Accepting("ROL99", "todo"), (
        "plan / acceptance of ROL99",
        "Plan 'p' accepts ROL99, which is the id of no rule, so it accepts nothing; write the id that the finding shows, and because 'todo', which explains nothing to whoever reads it later; say what makes the risk bearable."));

    [Fact]
    public void An_acceptance_of_which_the_rule_was_not_read_is_not_accused()
    {
        var acceptance = Accepting("ROL99", "todo").Sheet.Acceptances[0];
        var unread = acceptance.With(acceptance.Facts.Set(Fact.Rule, NotRead.Value), acceptance.Provenance);
        var plan = SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag));
        plan = (RolloutPlan)plan.With(plan.Facts.Set(Fact.Acceptances, Chain.Append(null, [unread])), plan.Provenance);
        Assert.Empty(plan.Review().Select(finding => finding.Id));
    }
}
