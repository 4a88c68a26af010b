using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class OnlySyntheticTests
{
    const string Id = "ROL2027";

    static readonly RatioMetric Probes = Metric.Ratio("probe failures").Synthetic();
    static readonly Condition Answered = Probes < 1.Percent();
    static readonly Condition Unanswered = Probes > 10.Percent();

    [Fact]
    public void Probes_that_open_the_way_to_everyone_are_flagged() => Reviewed.Says(Id, WatchedPlan.By(Answered, Unanswered), (
        "stage 'tenth' / advance",
        "Stage 'tenth' exposes 10 percent of users and leads to everyone, and all that is read in it are the probes of metric 'probe failures', which take the few paths that somebody thought of, so what real use breaks is found by everyone; add to AdvanceWhen(...) a condition on a metric of real use."));

    [Fact]
    public void A_reading_of_real_use_in_the_gate_or_in_a_stop_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.By(Condition.AllOf(Answered, WatchedPlan.Errors < 1.Percent()), Unanswered));
        Reviewed.IsSilent(Id, WatchedPlan.By(Answered, WatchedPlan.Errors > 5.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.By(Condition.AllOf(Answered, Condition.NoIncident), Unanswered));
    }

    [Fact]
    public void A_person_who_judges_and_a_time_without_incident_are_clean()
    {
        Reviewed.IsSilent(Id, Along(WatchedPlan.Tenth.AdvanceWhen(Answered), WatchedPlan.Everyone.ApprovedBy(Role.OnCall, 1.Hours())));
        Reviewed.IsSilent(Id, Along(WatchedPlan.Tenth.AdvanceWhen(Answered).StayFor(1.Days(), Without.Incident), WatchedPlan.Everyone));
    }

    [Fact]
    public void A_stage_that_leads_to_fewer_than_all_may_be_judged_by_probes() => Reviewed.IsSilent(
        Id,
        Along(WatchedPlan.Tenth.AdvanceWhen(Answered), Stage.Named("half").To(50.PercentOfUsers()).AdvanceWhen(WatchedPlan.Errors < 1.Percent()), WatchedPlan.Everyone));

    static RolloutPlan Along(params PathStep[] steps) => WatchedPlan.Along(WatchedPlan.Pool, steps).StopLoss(Unanswered);
}
