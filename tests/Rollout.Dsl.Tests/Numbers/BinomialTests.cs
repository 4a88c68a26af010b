using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Binomial = Rollout.Dsl.Numbers.Binomial;

namespace Rollout.Dsl.Tests.Numbers;

public class BinomialTests
{
    [Fact]
    public void A_probability_is_that_of_exact_arithmetic()
    {
        // A rate of 1/4 keeps the exact value a fraction of whole numbers.
        for (var requests = 1; requests <= 60; requests++)
        {
            for (var failures = 0; failures <= requests; failures++)
            {
                var exact = (double)(Choose(requests, failures) * BigInteger.Pow(3, requests - failures)) / (double)BigInteger.Pow(4, requests);
                Assert.InRange(Math.Exp(Binomial.LogProbability(failures, requests, 0.25)) / exact, 1 - 1e-13, 1 + 1e-13);
            }
        }
    }

    [Fact]
    public void Probabilities_beyond_a_number_are_the_sum_of_those_above_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 200).Two().Zip(Gen.Choose(1, 99)).ToArbitrary(),
        input =>
        {
            var ((requests, other), percent) = input;
            var failures = other % (requests + 1);
            var sum = Enumerable.Range(failures + 1, requests - failures).Sum(k => Math.Exp(Binomial.LogProbability(k, requests, percent / 100.0)));
            return Math.Abs(Binomial.MoreThan(failures, requests, percent / 100.0) - sum) < 1e-12;
        }));

    [Fact]
    public void Of_a_trillion_requests_half_the_probability_lies_on_each_side_of_the_mean() =>
        Assert.InRange(Binomial.MoreThan(1e9, 1e12, 0.001), 0.4999, 0.5001);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void Nothing_lies_outside(double failures, double expected) => Assert.Equal(expected, Binomial.MoreThan(failures, 10, 0.5));

    static BigInteger Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}
