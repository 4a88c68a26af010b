using System;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Tests.Numbers;

public class BestTestTests
{
    [Fact]
    public void Power_is_that_of_the_reference() => Assert.All(Vectors.Of("sample-size", "neymanPearsonPower"), vector => vector.Holds(
        BestTest.Power(vector.Input("n"), vector.Input("p0"), vector.Input("p1"), vector.Input("alpha")), "powerRandomised"));

    [Fact]
    public void Requests_that_are_needed_are_those_of_the_reference() => Assert.All(Vectors.Of("sample-size", "minSamplesForPower"), vector => vector.Holds(
        BestTest.RequestsFor(vector.Input("p0"), vector.Input("p1"), vector.Input("alpha"), vector.Input("power"))!.Value));

    [Fact]
    public void Power_of_a_test_of_the_two_arms_is_that_of_the_reference() => Assert.All(Vectors.Of("sample-size", "minTotalFailuresForPower"), vector =>
    {
        var (share, ratio) = (vector.Input("canaryShare"), vector.Input("rateRatio"));
        var feared = ratio * share / (1 - share + (ratio * share));
        vector.Holds(BestTest.RequestsFor(share, feared, vector.Input("alpha"), vector.Input("power"))!.Value);
    });

    [Fact]
    public void More_requests_never_see_less() => Check.QuickThrowOnFailure(Prop.ForAll(Rates, pair =>
        BestTest.Power(pair.Requests, pair.Tolerated, pair.Feared, 0.01) <= BestTest.Power(pair.Requests + 1 + (pair.Requests / 3), pair.Tolerated, pair.Feared, 0.01) + 1e-9));

    [Fact]
    public void An_unharmed_release_is_stopped_no_more_often_than_allowed() => Check.QuickThrowOnFailure(Prop.ForAll(Rates, pair =>
        Math.Abs(BestTest.Power(pair.Requests, pair.Tolerated, pair.Tolerated, 0.01) - 0.01) < 1e-9));

    [Fact]
    public void Billions_of_requests_are_judged_without_counting_them_one_by_one() =>
        Assert.InRange(BestTest.Power(1e11, 0.01, 0.010001, 0.01), 0.7, 0.9);

    [Theory]
    [InlineData(0.01, 0.01)]
    [InlineData(0.02, 0.01)]
    [InlineData(0, 0.01)]
    public void A_rate_that_is_no_worse_is_never_seen(double tolerated, double feared) => Assert.Null(BestTest.RequestsFor(tolerated, feared, 0.01, 0.8));

    static Arbitrary<(double Requests, double Tolerated, double Feared)> Rates =>
        (from requests in Gen.Choose(1, 1_000_000)
         from tolerated in Gen.Choose(1, 500)
         from times in Gen.Choose(2, 100)
         select ((double)requests, tolerated / 10_000.0, Math.Min(0.9, tolerated * times / 10_000.0))).ToArbitrary();
}
