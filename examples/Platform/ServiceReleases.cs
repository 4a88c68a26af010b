using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Platform.Releases;

/// <summary>
/// The whole plan of an ordinary service. It continues <c>RolloutPlan.For(...)</c> of the service, so that the plan obeys the policy of
/// the service, and it gives a plan, so that the service can say more.
/// </summary>
public static class ServiceReleases
{
    /// <summary>A release behind the router: a ramp of traffic, the common stop-losses, and the old release as the way back.</summary>
    /// <param name="plan">The plan as the service begins it.</param>
    /// <param name="service">The name of the service, as its signals have it.</param>
    /// <param name="code">The new release.</param>
    /// <param name="oldRelease">Where the router sends everyone when it goes wrong.</param>
    /// <param name="requestsPerSecond">How much traffic the service gets, which decides how much a stage can show.</param>
    /// <param name="by">Who answers for the rollout.</param>
    public static RolloutPlan ReleasingService(
        this PlanWithoutChanges plan, string service, CodeChange code, string oldRelease, int requestsPerSecond, Role by) =>
        plan
            .Changing(code)
            .Through(Stages.Ramp(ExposureUnit.Traffic, service, 2.Hours(), 2, 10, 50))
            .RollingBackBy(Rollbacks.RouteThenRedeploy(oldRelease, code, service))
            .ExposedBy(Control.Router("edge router").Delivering(ExposureUnit.Traffic))
            .Expecting(RequestRate.FromRequestsPerSecond(requestsPerSecond))
            .StartingWhen(Ready.BaselineCaptured(), Ready.SignalsSeenAlive())
            .StopLoss(StopLosses.Errors(service, above: 2.Percent()), StopLosses.TwiceAsSlow(service), StopLosses.CostPerRequest(service))
            .OwnedBy(by)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), by.MayHalt().MayOverride())
            .Announcing(Announce.Rollbacks(to: "#releases").Within(5.Minutes()));
}
