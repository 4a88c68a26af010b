using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Rollout.Dsl.Tests.Facts;

public class WordingTests
{
    static readonly Gen<Duration> Times =
        from days in Gen.Choose(-400, 400)
        from milliseconds in Gen.Choose(0, 86_400_000)
        from nanoseconds in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 999_999)))
        select Duration.FromDays(days) + Duration.FromMilliseconds(milliseconds) + Duration.FromNanoseconds((long)nanoseconds);

    [Fact]
    public void A_time_in_words_can_be_read_back_exactly() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Times.ToArbitrary(), time => Read(Wording.Time(time)) == time));

    [Fact]
    public void Different_times_read_differently() => Check.QuickThrowOnFailure(Prop.ForAll(
        Times.Two().ToArbitrary(), pair => pair.Item1 == pair.Item2 == (Wording.Time(pair.Item1) == Wording.Time(pair.Item2))));

    [Theory]
    [InlineData(0, "0 seconds")]
    [InlineData(1, "1 nanosecond")]
    [InlineData(5_400_000_000_000, "1 hour 30 minutes")]
    [InlineData(-86_400_000_000_000, "-1 day")]
    public void A_time_reads_in_its_own_units(long nanoseconds, string words) =>
        Assert.Equal(words, Wording.Time(Duration.FromNanoseconds(nanoseconds)));

    [Fact]
    public void The_longest_times_can_be_written()
    {
        Assert.StartsWith("16,777,215 days ", Wording.Time(Duration.MaxValue), StringComparison.Ordinal);
        Assert.Equal("-16,777,216 days", Wording.Time(Duration.MinValue));
    }

    [Fact]
    public void A_list_reads_with_its_word()
    {
        Assert.Equal("", Wording.List([], "and"));
        Assert.Equal("a", Wording.List(["a"], "and"));
        Assert.Equal("a and b", Wording.List(["a", "b"], "and"));
        Assert.Equal("a, b or c", Wording.List(["a", "b", "c"], "or"));
    }

    [Fact]
    public void Dates_and_numbers_read_the_same_in_every_culture()
    {
        Assert.Equal("0026-03-01", Wording.Date(new LocalDate(26, 3, 1)));
        Assert.Equal("1,234,567.0625", Wording.Number(1234567.0625m));
    }

    static Duration Read(string words)
    {
        var parts = words.TrimStart('-').Replace(",", "", StringComparison.Ordinal).Split(' ');
        var total = Enumerable.Range(0, parts.Length / 2)
            .Select(at => Unit(parts[(2 * at) + 1].TrimEnd('s')) * long.Parse(parts[2 * at], null))
            .Aggregate(Duration.Zero, (sum, part) => sum + part);
        return words[0] == '-' ? -total : total;
    }

    static Duration Unit(string name) => name switch
    {
        "day" => Duration.FromDays(1),
        "hour" => Duration.FromHours(1),
        "minute" => Duration.FromMinutes(1L),
        "second" => Duration.FromSeconds(1L),
        "millisecond" => Duration.FromMilliseconds(1L),
        "microsecond" => Duration.FromNanoseconds(1000L),
        _ => Duration.Epsilon,
    };
}
