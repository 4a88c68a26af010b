using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class ExposureTests
{
    [Fact]
    public void An_exposure_of_nobody_is_refused()
    {
        const string Remedy = "exposes nobody; write a share above 0, or DryRun(...) for a stage that exposes nobody.";
        Rejection.Says($"0 percent of traffic {Remedy}", "share", () => 0.PercentOfTraffic());
        Rejection.Says($"0 percent of users {Remedy}", "share", () => 0.0.PercentOfUsers());
        Rejection.Says($"0 percent of records {Remedy}", "share", () => Exposure.OfRecords(default));
        Rejection.Says($"0 percent of devices {Remedy}", "share", () => 0.PercentOfDevices());
        Rejection.Says($"0 percent of requests {Remedy}", "share", () => 0.PercentOfRequests());
        Rejection.Says($"0 percent of sessions {Remedy}", "share", () => 0.PercentOfSessions());
        Rejection.Says($"0 percent of tenants {Remedy}", "share", () => 0.PercentOfTenants());
        Rejection.Says($"0 percent of batches {Remedy}", "share", () => 0.PercentOfBatches());
    }

    [Theory]
    [InlineData(0, 8, "0 of 8 hosts")]
    [InlineData(-1, 8, "-1 of 8 hosts")]
    [InlineData(2, 1, "2 of 1 host")]
    [InlineData(1, 0, "1 of 0 hosts")]
    [InlineData(9, 8, "9 of 8 hosts")]
    public void Hosts_that_do_not_exist_are_refused(int hosts, int of, string shown) =>
        Rejection.Says(
            $"{shown} is no exposure; write at least 1 host and at most as many as there are.", "hosts", () => Exposure.OfHosts(hosts, of));

    [Fact]
    public void Hosts_are_a_share_of_all_hosts()
    {
        var exposure = Exposure.OfHosts(3, of: 8);
        Assert.Equal((37.5m, ExposureUnit.Hosts, "3 of 8 hosts"), (exposure.Percent, exposure.Unit, exposure.ToString()));
    }

    [Fact]
    public void An_exposure_reads_with_its_unit()
    {
        Assert.Equal("1 percent of traffic", 1.PercentOfTraffic().ToString());
        Assert.Equal("0.5 percent of devices", 0.5.PercentOfDevices().ToString());
        Assert.Equal("everyone", Stage.Named("all").ToEveryone().Sheet.Exposure.ToString());
    }

    [Fact]
    public void A_reach_says_whom_the_hosts_serve()
    {
        Assert.Equal("3 of 8 hosts, reaching 5 percent of traffic", 3.HostsOf(8).Reaching(5.PercentOfTraffic()).ToString());
        Rejection.Says("The reach of 3 of 8 hosts is null; write one, as in 5.PercentOfTraffic().", "reach", () => 3.HostsOf(8).Reaching(null!));
        Rejection.Says(
            "The reach of 3 of 8 hosts is 1 of 8 hosts, reaching 5 percent of traffic, which has a reach itself; write the last one alone.",
            "reach",
            () => 3.HostsOf(8).Reaching(1.HostsOf(8).Reaching(5.PercentOfTraffic())));
    }

    [Fact]
    public void A_stage_that_exposes_nobody_says_so()
    {
        Assert.Equal(("nobody", true), Shown(Stage.Named("dark").Dark()));
        Assert.Equal(("nobody", true), Shown(Stage.Named("before").InStaging("pre-production")));
        Assert.Equal(("5 percent of traffic", true), Shown(Stage.Named("mirror").Shadow(5.PercentOfTraffic())));
        Assert.Equal(("5 percent of records", true), Shown(Stage.Named("dry").DryRun(5.PercentOfRecords())));
        Assert.Equal(("2 of 8 hosts", false), Shown(Stage.Named("drain").Draining(2.HostsOf(8))));

        static (string, bool) Shown(Stage stage) => (stage.Sheet.ExposureText, stage.Sheet.ExposesNobody);
    }

    [Fact]
    public void Equal_shares_of_different_units_differ() => Assert.NotEqual(1.PercentOfTraffic(), 1.PercentOfUsers());
}
