using Rollout.Dsl;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Exploration;
using Rollout.Dsl.Testing;
using Rollout.Dsl.Units;

namespace Checkout.Releases.Tests;

/// <summary>What holds whatever the evidence shows, in whatever order times end, and whatever people do.</summary>
public class NewCheckoutProofs
{
    static readonly CourseProperty OnEvidenceOnly = CourseProperty.Never(
        "the canary is left on evidence only",
        where: moment => moment.Stage?.Sheet.Name == "canary",
        happens: step => step is { Grows: true, PassesGate: false });

    [Fact]
    public void The_canary_is_left_on_evidence_only() => NewCheckoutFlow.Plan.Verify().Property(OnEvidenceOnly).Check();

    [Fact]
    public void Everyone_is_exposed_only_after_a_gate() => NewCheckoutFlow.Plan.Verify()
        .OnlyAfter("everyone is exposed only after a gate", moment => moment.IsFullyExposing, step => step.PassesGate)
        .Check();

    [Fact]
    public void Exposure_never_grows_during_an_incident() => NewCheckoutFlow.Plan.Verify()
        .Never("exposure never grows during an incident", step => step.Grows && step.After.Holds.HasFlag(HoldReasons.Incident))
        .Check();

    [Fact]
    public void A_breach_always_leads_back() => NewCheckoutFlow.Plan.Verify()
        .Eventually("a breach leads back, or to the owner", moment => moment.IsBreached, moment => moment.Phase is Phase.RolledBack or Phase.NeedsOwner)
        .Check();

    [Fact]
    public void Whoever_is_on_call_has_it_back_within_sixteen_minutes() => NewCheckoutFlow.Plan.Verify()
        .Property(Safety.RolledBackWithin(16.Minutes()))
        .Check();

    [Fact]
    public void The_rollout_can_be_completed() => NewCheckoutFlow.Plan.Verify()
        .Sometimes("the rollout can be completed", moment => moment.Phase == Phase.Completed)
        .Check();

    [Fact]
    public void The_plan_is_safe() => NewCheckoutFlow.Plan.ShouldBeSafe();

    /// <summary>A test that never fails proves nothing: this is the story of the plan with one careless line more.</summary>
    [Fact]
    public void A_canary_that_goes_on_undecided_is_told_as_a_story()
    {
        var broken = Assert.Throws<RolloutAssertionException>(() => WeakenedCheckoutFlow.Plan.Verify().Property(OnEvidenceOnly).Check());
        ApprovedText.Of(
            """
            1 of 1 properties of plan 'weakened-checkout-flow' is not proved.

            "the canary is left on evidence only" is broken by plan 'weakened-checkout-flow' in 4 steps
              1. everything is ready -> start with 'canary'; exposure 1 percent of traffic   NewCheckoutFlow.cs:22
              2. the exposure is set -> wait   NewCheckoutFlow.cs:22
              3. the observation of 30 minutes is over -> hold; held by undecided evidence   NewCheckoutFlow.cs:22
              4. the stage was held for 2 hours -> advance to 'staged'; exposure 10 percent of traffic   NewCheckoutFlow.cs:26
              Replay: ReadyMet;ActionDone;TimerEnded:Window;TimerEnded:Hold
              With an override: broken in 3 steps, replay ReadyMet;ActionDone;OverrideAdvance
            """)
            .ShouldBe(broken.Message);
    }
}
