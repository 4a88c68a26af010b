using System;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Tests.Units;

public class RatioTests
{
    static readonly Gen<double> Percentages = Gen.Choose(0, 1_000_000).Select(part => part / 10_000.0);

    [Fact]
    public void Both_ends_are_shares()
    {
        Assert.Equal(0m, Ratio.FromPercent(0).Percent);
        Assert.Equal(100m, Ratio.FromPercent(100).Percent);
    }

    [Fact]
    public void A_share_that_was_never_given_is_0_percent() => Assert.Equal(Ratio.FromPercent(0), default);

    [Fact]
    public void Comparisons_follow_the_percentages() => Check.QuickThrowOnFailure(Prop.ForAll(
        Percentages.Two().ToArbitrary(),
        pair =>
        {
            var (left, right) = (Ratio.FromPercent(pair.Item1), Ratio.FromPercent(pair.Item2));
            return (left < right) == (pair.Item1 < pair.Item2)
                && (left > right) == (pair.Item1 > pair.Item2)
                && (left <= right) == (pair.Item1 <= pair.Item2)
                && (left >= right) == (pair.Item1 >= pair.Item2)
                && Math.Sign(left.CompareTo(right)) == pair.Item1.CompareTo(pair.Item2);
        }));

    [Fact]
    public void Equal_percentages_are_equal_shares_with_equal_hashes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Percentages.ToArbitrary(),
        percentage =>
        {
            var (one, other) = (Ratio.FromPercent(percentage), Ratio.FromPercent(percentage));
            return one == other && !(one != other) && one.Equals((object)other) && one.GetHashCode() == other.GetHashCode();
        }));

    [Fact]
    public void A_share_equals_nothing_but_a_share() => Assert.False(Ratio.FromPercent(5).Equals((object)5));
}
