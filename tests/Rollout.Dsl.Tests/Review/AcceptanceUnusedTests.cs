using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class AcceptanceUnusedTests
{
    const string Id = "ROL0004";
    const string Because = "the service has three users";

    static readonly LocalDate Until = new(2026, 5, 1);

    static RolloutPlan Accepting(string rule, string because = Because) => SmallPlan.Clean().Accepting(rule, because, Until, Role.OnCall);

    [Fact]
    public void An_acceptance_that_nothing_needs_is_flagged() => Reviewed.Says(Id, Accepting("ROL2001"), (
        "plan / acceptance of ROL2001",
        "Plan 'p' accepts ROL2001 until 2026-05-01, and nothing there raises it, so the acceptance would hide the next risk of its kind; take Accepting(...) out."));

    [Fact]
    public void An_acceptance_on_another_stage_than_the_finding_is_flagged() => Reviewed.Says(
        Id,
        SmallPlan.Along(
            SmallPlan.Flag,
            Stage.Named("some").To(1.PercentOfUsers()).ObserveFor(1.Hours()),
            Stage.Named("all").ToEveryone().Accepting("ROL2001", Because, Until, Role.OnCall)).By(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())),
        ("stage 'all' / acceptance of ROL2001",
        "Stage 'all' accepts ROL2001 until 2026-05-01, and nothing there raises it, so the acceptance would hide the next risk of its kind; take Accepting(...) out."));

    [Fact]
    public void An_acceptance_that_is_needed_is_clean() => Assert.Empty(
        SmallPlan.Changing(SmallPlan.Flag).By(Undo.TurnOff(SmallPlan.Flag)).Accepting("ROL3002", Because, Until, Role.OnCall).Review());

    [Fact]
    public void An_acceptance_that_cannot_be_is_the_matter_of_another_rule()
    {
        Assert.Equal(["ROL0005"], Reviewed.Ids(Accepting("ROL2001", "todo")));
        Assert.Equal(["ROL0005"], Reviewed.Ids(Accepting("ROL4002")));
    }

    [Fact]
    public void A_plan_of_which_something_was_not_read_may_need_it()
    {
        var plan = Accepting("ROL2001");
        Reviewed.IsSilent(Id, (RolloutPlan)plan.With(plan.Facts.Set(Fact.Traffic, NotRead.Value), plan.Provenance));
    }
}
