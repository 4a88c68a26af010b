using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Units;

public class MeasureTests
{
    [Fact]
    public void Literals_equal_their_plain_twins()
    {
        Assert.Equal(Rate.PerSecond(5), 5.PerSecond());
        Assert.Equal(Rate.PerMinute(0.5), 0.5.PerMinute());
        Assert.Equal(Rate.PerHour(7), 7.PerHour());
        Assert.Equal(Level.Of(500, "jobs"), 500.Of("jobs"));
        Assert.Equal(Level.Of(-0.5, "degrees"), (-0.5).Of("degrees"));
        Assert.Equal(Money.Of(12.5, "EUR"), 12.5.Euros());
        Assert.Equal(Money.Of(3, "USD"), 3.Dollars());
        Assert.Equal(Factor.Of(14.4), 14.4.Times());
        Assert.Equal(BaselineLimit.Of(Factor.Of(2), Baseline.Control), 2.Times(Baseline.Control));
        Assert.Equal(BaselineLimit.Of(Factor.Of(0.5), Baseline.Before), 0.5.Times(Baseline.Before));
    }

    [Fact]
    public void Rates_that_come_to_the_same_are_equal()
    {
        Assert.True(60.PerMinute() == 1.PerSecond());
        Assert.True(1.PerMinute() != 1.PerHour());
        Assert.Equal(60.PerMinute().GetHashCode(), 1.PerSecond().GetHashCode());
        Assert.Equal(0.5m, 30.PerMinute().EventsPerSecond);
        Assert.Equal(300m, 5.PerMinute().EventsPerHour);
        Assert.Equal(default, 0.PerHour());
    }

    [Fact]
    public void Amounts_of_different_units_differ()
    {
        Assert.True(5.Of("jobs") == 5.Of("jobs"));
        Assert.True(5.Of("jobs") != 5.Of("messages"));
        Assert.True(5.Euros() == 5.Euros());
        Assert.True(5.Euros() != 5.Dollars());
        Assert.True(Score.Of(0.5) == Score.Of(0.5));
        Assert.True(Score.Of(0.5) != default);
        Assert.True(2.Times() == 2.Times());
        Assert.True(2.Times() != 3.Times());
        Assert.Equal((5m, "jobs"), (5.Of("jobs").Amount, 5.Of("jobs").Unit));
        Assert.Equal((5m, "EUR"), (5.Euros().Amount, 5.Euros().Currency));
    }

    [Fact]
    public void Equal_values_have_equal_hashes_and_equal_nothing_of_another_type()
    {
        Assert.Equal(5.Of("jobs").GetHashCode(), 5.Of("jobs").GetHashCode());
        Assert.Equal(5.Euros().GetHashCode(), 5.Euros().GetHashCode());
        Assert.Equal(Score.Of(0.5).GetHashCode(), Score.Of(0.5).GetHashCode());
        Assert.Equal(2.Times().GetHashCode(), 2.Times().GetHashCode());
        Assert.False(5.PerSecond().Equals((object)5m));
        Assert.False(5.Of("jobs").Equals((object)5m));
        Assert.False(5.Euros().Equals((object)5m));
        Assert.False(Score.Of(0.5).Equals((object)0.5m));
        Assert.False(2.Times().Equals((object)2m));
    }

    [Fact]
    public void Values_read_in_words()
    {
        Assert.Equal("5 events per second", 5.PerSecond().ToString());
        Assert.Equal("30 events per minute", 0.5.PerSecond().ToString());
        Assert.Equal("0.005 events per second", 0.005.PerSecond().ToString());
        Assert.Equal("1 event per minute", 1.PerMinute().ToString());
        Assert.Equal("7 events per hour", 7.PerHour().ToString());
        Assert.Equal("0 events per second", default(Rate).ToString());
        Assert.Equal("1,500 jobs", 1_500.Of("jobs").ToString());
        Assert.Equal("0", default(Level).ToString());
        Assert.Equal("12.5 EUR", 12.5.Euros().ToString());
        Assert.Equal("0", default(Money).ToString());
        Assert.Equal("0.85", Score.Of(0.85).ToString());
        Assert.Equal("1 time", 1.Times().ToString());
        Assert.Equal("14.4 times", 14.4.Times().ToString());
        Assert.Equal("2 times the control", 2.Times(Baseline.Control).ToString());
        Assert.Equal("1.5 times the state before", 1.5.Times(Baseline.Before).ToString());
        Assert.Equal("3 times the holdout", 3.Times(Baseline.Holdout).ToString());
        Assert.Equal((2m, Baseline.Holdout), (2.Times(Baseline.Holdout).Times, 2.Times(Baseline.Holdout).Baseline));
    }

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(2e12, "2,000,000,000,000")]
    public void A_number_that_is_no_rate_no_cost_and_no_factor_is_refused(double number, string shown)
    {
        Rejection.Says($"{shown} events per second is no rate; write 0 or more, up to one trillion.", "events", () => number.PerSecond());
        Rejection.Says($"{shown} events per minute is no rate; write 0 or more, up to one trillion.", "events", () => number.PerMinute());
        Rejection.Says($"{shown} events per hour is no rate; write 0 or more, up to one trillion.", "events", () => Rate.PerHour(number));
        Rejection.Says($"{shown} EUR is no amount to spend; write 0 or more, up to one trillion.", "amount", () => number.Euros());
        Rejection.Says($"{shown} times is no factor; write a number above 0, up to one trillion.", "times", () => number.Times());
        Rejection.Says($"{shown} is no score; a score lies between 0 and 1, so write a number in that range.", "value", () => Score.Of(number));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1e-30, "1E-30")]
    public void A_factor_of_nothing_is_refused(double number, string shown) => Rejection.Says(
        $"{shown} times is no factor; write a number above 0, up to one trillion.", "times", () => number.Times(Baseline.Control));

    [Fact]
    public void A_level_that_nothing_reads_is_refused()
    {
        Rejection.Says("-2,000,000,000,000 jobs is no level; write a number between minus and plus one trillion.", "amount", () => Level.Of(-2e12, "jobs"));
        Rejection.Says("NaN jobs is no level; write a number between minus and plus one trillion.", "amount", () => double.NaN.Of("jobs"));
        Rejection.Says("The unit of a level is blank; write it in words.", "unit", () => 5.Of(" "));
    }

    [Theory]
    [InlineData("euro")]
    [InlineData("eur")]
    [InlineData("EU")]
    public void A_currency_without_the_form_of_a_code_is_refused(string currency)
    {
        var sentence = $"The currency is '{currency}', and a currency is written as three capital letters; write its code, such as 'EUR'.";
        Rejection.Says(sentence, "currency", () => Money.Of(1, currency));
        Rejection.Says(sentence, "currency", () => Metric.Cost("cost", currency, per: "request"));
    }

    [Fact]
    public void A_limit_relative_to_nothing_known_is_refused()
    {
        Rejection.Says("What a limit is relative to is unknown; write a member of Baseline.", "baseline", () => 2.Times((Baseline)3));
        Rejection.Says("A limit relative to a baseline is 0 times, which was never given; write a factor above 0.", "factor", () => BaselineLimit.Of(default, Baseline.Control));
    }
}
