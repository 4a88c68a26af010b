using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;
using static Rollout.Dsl.Tests.Decisions.Rehearsing;

namespace Rollout.Dsl.Tests.Decisions;

/// <summary>Readings from before the exposure changed say nothing good of what is exposed now.</summary>
public class ContaminationTests
{
    [Fact]
    public void Health_from_before_the_exposure_was_set_is_not_believed() => new Rehearsing(TenthAndAll()).Starts().PassesHour().Does().Later(1.Minutes())
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy, Start, Start + 61.Minutes()))
        .Says("refuse: The verdict on 'errors < 0.1 percent' covers readings from before the current observation of stage 'all'");

    [Fact]
    public void Health_while_the_exposure_is_being_set_is_not_believed() => new Rehearsing(TenthAndAll()).Waits(Duration.Zero)
        .Meets(RolloutEvent.Observed(Gate, Verdict.Healthy)).IsIn(Phase.Entering, "tenth")
        .Says("refuse: The verdict on 'errors < 0.1 percent' covers readings from before the current observation of stage 'tenth'");

    [Fact]
    public void A_breach_while_the_exposure_is_being_set_counts() => new Rehearsing(TenthAndAll()).Waits(Duration.Zero)
        .Meets(RolloutEvent.Observed(Stop, Verdict.Breached)).IsIn(Phase.RollingBack, "tenth");

    [Fact]
    public void Settling_is_no_evidence_and_lengthens_the_window()
    {
        var run = new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).SettlingFor(5.Minutes()), Stage.Named("all").ToEveryone())).Starts();
        Assert.Equal(run.Now + 65.Minutes(), run.Due);
        run.Later(4.Minutes()).Meets(RolloutEvent.Observed(Gate, Verdict.Healthy)).Later(61.Minutes());
        Assert.Equal([DecisionKind.Refuse], run.Kinds);
        run.Meets(RolloutEvent.Observed(Gate, Verdict.Healthy, Start + 5.Minutes(), Start + 65.Minutes()), RolloutEvent.Observed(Stop, Verdict.Healthy), RolloutEvent.Clock())
            .IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void What_was_seen_before_a_halt_does_not_count_after_it() => new Rehearsing(TenthAndAll()).Starts().Later(30.Minutes()).SeesHealth()
        .Meets(RolloutEvent.Halted(Role.OnCall, "a strange log line")).Waits(10.Minutes()).Meets(RolloutEvent.Resumed(Role.OnCall)).Later(1.Hours())
        .Meets(RolloutEvent.Observed(Stop, Verdict.Healthy), RolloutEvent.Clock())
        .Says("hold: Stage 'tenth' is held by missing data ('errors < 0.1 percent' is without data, missing)");

    [Fact]
    public void A_stage_without_a_window_needs_new_evidence_after_a_halt()
    {
        var run = new Rehearsing(Watched(Stage.Named("tenth").To(10.PercentOfUsers()).AdvanceWhen(Gate), Stage.Named("all").ToEveryone())).Starts()
            .Meets(RolloutEvent.LineStopped("a fire")).Waits(1.Minutes()).SeesHealth().IsHeldBy(HoldReasons.None)
            .Meets(RolloutEvent.Halted(Role.OnCall, "a strange log line")).Waits(1.Minutes());
        run.Meets(RolloutEvent.LineReleased(), RolloutEvent.Resumed(Role.OnCall)).IsHeldBy(HoldReasons.NoData).Waits(1.Minutes()).SeesHealth().IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void An_incident_holds_at_once_and_voids_the_window_and_the_clean_time()
    {
        var run = new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).StayFor(3.Hours(), Without.Incident), Stage.Named("all").ToEveryone())).Starts()
            .PassesHour().Waits(1.Hours()).Meets(RolloutEvent.IncidentOpened("INC-7"))
            .Says("hold: Stage 'tenth' is held by an incident (incident INC-7)")
            .Meets(RolloutEvent.IncidentClosed("INC-7"));
        run.PassesHour().IsIn(Phase.Observing, "tenth").PassesHour().IsIn(Phase.Observing, "tenth").PassesHour().IsIn(Phase.Entering, "all");
    }

    [Fact]
    public void An_incident_during_a_halt_voids_the_clean_time_too()
    {
        var run = new Rehearsing(Watched(SmallPlan.Judged("tenth", 10.PercentOfUsers()).StayFor(3.Hours(), Without.Incident), Stage.Named("all").ToEveryone())).Starts()
            .PassesHour().Meets(RolloutEvent.Halted(Role.OnCall, "a strange log line")).Waits(3.Hours())
            .Meets(RolloutEvent.IncidentOpened("INC-7"), RolloutEvent.IncidentClosed("INC-7"), RolloutEvent.Resumed(Role.OnCall));
        run.PassesHour().PassesHour().IsIn(Phase.Observing, "tenth").PassesHour().IsIn(Phase.Entering, "all");
    }
}
