using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Network.Releases;

/// <summary>
/// New settings of the resolvers that every service asks. Who breaks them breaks the tools that would mend them, so the way back
/// and the watching do not ask the resolvers for anything.
/// </summary>
public static class ResolverSettings
{
    static readonly Component Resolvers = Component.Named("resolvers");
    static readonly Component Console = Component.Named("serial console");

    static readonly RatioMetric Failed = Metric.Ratio("dns.failed").ShowingHarmTo(Harmed.Users).Watching(Resolvers)
        .QueriedBy("sum(rate(dns_failed[5m])) / sum(rate(dns_queries[5m]))").LabelledBy("settings");
    static readonly RateMetric Queries = Metric.Rate("dns.queries").ShowingHarmTo(Harmed.System).LabelledBy("settings");
    static readonly RatioMetric Probes = Metric.Ratio("dns.probes_from_outside").ShowingHarmTo(Harmed.Users).Synthetic();

    static readonly ConfigChange Settings = Change.Config("resolver settings", from: "r481", to: "r482")
        .Affecting(Resolvers).On(Target.Of("resolvers", "role=resolver").Counting(64).Caching(5.Minutes()));
    static readonly Role Network = Role.Named("network on-call");

    public static RolloutPlan Plan =>
        RolloutPlan.For("resolver-settings-482")
            .Changing(Settings)
            .Through(
                Stage.Named("one").To(1.HostsOf(64).Reaching(1.5.PercentOfRequests())).ObserveFor(2.Hours()).Resolving(),
                Stage.Named("few").To(6.HostsOf(64).Reaching(9.PercentOfRequests())).ObserveFor(4.Hours()).Resolving(),
                Stage.Named("half").To(32.HostsOf(64).Reaching(50.PercentOfRequests())).ObserveFor(12.Hours()).Resolving(),
                Stage.Named("all").To(64.HostsOf(64).Reaching(100.PercentOfRequests())).ObserveFor(1.Days())
                    .Resolving().AdvanceWhen(Settings.IsOnEveryTarget()))
            .RollingBackBy(
                Undo.TurnBack(Settings).Within(10.Minutes()).By(Network).ReachedThrough(Console)
                    .Needing(Prerequisite.Access("serial console by address").CheckedOn(new LocalDate(2026, 7, 6))),
                Undo.Recover("flush the caches, eight resolvers at a time", after: Settings).Within(15.Minutes()).By(Network),
                Undo.Verify(Probes < 0.1.Percent()).Within(5.Minutes()).By(Network))
            .ExposedBy(Control.Deployer("settings service").Delivering(ExposureUnit.Hosts))
            .Paced(Pace.Of(4, ExposureUnit.Hosts, per: 5.Minutes()).KeepingHealthy(90.Percent()))
            .Touching(Critical.NameResolution, Critical.Network)
            .MonitoredThrough(Component.Named("metrics of the provider")).AnnouncedThrough(Component.Named("telephone chain"))
            .StopLoss(Failed > 0.5.Percent(), Probes > 5.Percent())
            .StopLoss(Queries < 200.PerSecond())
            .OwnedBy(Network)
            .Authority(Network.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "operations bridge").Within(5.Minutes()).Paging());

    static Stage Resolving(this Stage stage) => stage
        .AdvanceWhen(Failed < 0.05.Percent(), Probes < 0.1.Percent(), Queries > 500.PerSecond());
}
