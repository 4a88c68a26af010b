using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class PopulationTests
{
    [Fact]
    public void A_population_of_nobody_is_refused()
    {
        Rejection.Says("0 users cannot be a population; write at least 1.", "number", () => 0.Users());
        Rejection.Says("-1 tenants cannot be a population; write at least 1.", "number", () => Population.OfTenants(-1));
        Rejection.Says("0 hosts cannot be a population; write at least 1.", "number", () => 0.Hosts());
        Rejection.Says("0 devices cannot be a population; write at least 1.", "number", () => 0.Devices());
    }

    [Fact]
    public void A_population_reads_with_its_unit()
    {
        Assert.Equal(
            ["1 user", "2,000 tenants", "3 hosts", "1 device", "nobody"],
            new[] { 1.Users(), 2_000.Tenants(), 3.Hosts(), 1.Devices(), default }.Select(population => population.ToString()));
    }

    [Fact]
    public void Populations_of_different_units_differ()
    {
        Assert.True(3.Hosts() != 3.Users());
        Assert.True(3.Hosts() == Population.OfHosts(3));
        Assert.Equal(3.Hosts().GetHashCode(), Population.OfHosts(3).GetHashCode());
    }

    [Fact]
    public void A_part_that_is_none_of_the_whole_is_refused()
    {
        const string Remedy = "write two populations in one unit, the first at most as large as the second.";
        Rejection.Says($"9 hosts of 8 hosts is no exposure; {Remedy}", "part", () => Exposure.Of(9.Hosts(), of: 8.Hosts()));
        Rejection.Says($"3 users of 8 hosts is no exposure; {Remedy}", "part", () => Exposure.Of(3.Users(), of: 8.Hosts()));
        Rejection.Says($"nobody of 8 hosts is no exposure; {Remedy}", "part", () => Exposure.Of(default, of: 8.Hosts()));
        Rejection.Says($"nobody of nobody is no exposure; {Remedy}", "part", () => Exposure.Of(default, of: default));
        Rejection.Says($"9 users of 8 users is no audience; {Remedy}", "size", () => Audience.Beta.Of(9.Users(), of: 8.Users()));
    }

    [Fact]
    public void A_counted_exposure_is_the_share_that_it_says() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from whole in Gen.Choose(1, 100_000)
         from part in Gen.Choose(1, whole)
         select (part, whole)).ToArbitrary(),
        given =>
        {
            var exposure = Exposure.Of(given.part.Users(), of: given.whole.Users());
            return exposure.Percent == 100m * given.part / given.whole && exposure.Percent is > 0 and <= 100
                && exposure.Unit == ExposureUnit.Users && exposure.Part == given.part.Users() && exposure.Whole == given.whole.Users()
                && Exposure.Of(given.part.Hosts(), of: given.whole.Hosts()).Equals(given.part.HostsOf(given.whole));
        }));
}
