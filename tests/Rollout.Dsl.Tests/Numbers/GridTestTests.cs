using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Tests.Numbers;

public class GridTestTests
{
    [Fact]
    public void Requests_that_show_health_are_those_of_the_reference() => Assert.All(Vectors.Of("sample-size", "minSamplesGridBetter"), vector => vector.Holds(
        GridTest.RequestsToShowBelow(vector.Input("threshold"), vector.Input("failures"), vector.Input("alpha"))));

    [Fact]
    public void Certifying_a_tenth_of_a_percent_takes_3778_clean_requests() => Assert.Equal(3778, GridTest.RequestsToShowBelow(0.001));

    [Fact]
    public void A_failure_never_shows_health_sooner() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 900).Zip(Gen.Choose(0, 20)).ToArbitrary(),
        input => GridTest.RequestsToShowBelow(input.Item1 / 1000.0, input.Item2 + 1) >= GridTest.RequestsToShowBelow(input.Item1 / 1000.0, input.Item2)));
}
