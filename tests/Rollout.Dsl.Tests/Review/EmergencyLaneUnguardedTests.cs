using NodaTime;
using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class EmergencyLaneUnguardedTests
{
    const string Id = "ROL6010";

    static readonly RolloutPlan Urgent = SmallPlan.Clean().Touching(Critical.Payments);

    [Fact]
    public void A_lane_without_a_last_day_is_flagged() => Reviewed.Says(Id, Urgent.InEmergency(Emergency.For("INC-42")), (
        "plan",
        "Plan 'p' runs on the lane for emergencies because of 'INC-42', and nothing says until when, so the fast lane stays open when the incident is long over; write its last day with Until(...)."));

    [Fact]
    public void A_review_does_not_close_it() => Assert.Contains(
        Id, Reviewed.Ids(Urgent.InEmergency(Emergency.For("INC-42").ReviewedBy(Role.Management, new LocalDate(2026, 5, 4)))));

    [Fact]
    public void A_lane_that_closes_is_clean() => Reviewed.IsSilent(Id, Urgent.InEmergency(Emergency.For("INC-42").Until(new LocalDate(2026, 5, 1))));

    [Fact]
    public void A_plan_that_is_on_no_lane_or_of_less_risk_is_clean()
    {
        Reviewed.IsSilent(Id, Urgent);
        Reviewed.IsSilent(Id, SmallPlan.Clean().InEmergency(Emergency.For("INC-42")));
    }
}
