using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class AlternativesTests
{
    static readonly RatioMetric[] Shares = [Metric.Ratio("a"), Metric.Ratio("b")];
    static readonly CountMetric Events = Metric.Count("c");

    static readonly Gen<Condition> Simple =
        from kind in Gen.Choose(0, 5)
        from share in Gen.Elements(Shares)
        from low in Gen.Choose(0, 3)
        from more in Gen.Choose(0, 3)
        from watched in Gen.Choose(0, 7)
        let metric = watched == 0 ? share.ObserveOnly() : share
        select kind switch
        {
            0 => metric < low.Percent(),
            1 => metric > low.Percent(),
            2 => metric.IsBetween((low == 1 ? 0 : low).Percent(), (more == 3 ? 100 : low + more).Percent()),
            3 => Events < low.Events(),
            4 => Events > low.Events(),
            _ => Events.StaysAtZero(),
        };

    static readonly Gen<Condition[]> Some = from count in Gen.Choose(1, 3) from conditions in Gen.ArrayOf(Nested(2), count) select conditions;

    [Fact]
    public void Conditions_can_be_fulfilled_exactly_when_some_readings_fulfil_them() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Some.ToArbitrary(), conditions =>
            Alternatives.ToFulfil(conditions) is not { } ways || ways.Any(Alternatives.MayHold) == Readings().Any(reading => Holds(conditions, reading))));

    [Fact]
    public void Conditions_can_fail_exactly_when_some_readings_do_not_fulfil_them() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Some.ToArbitrary(), conditions =>
            Alternatives.ToFail(conditions) is not { } ways || ways.Any(Alternatives.MayHold) == Readings().Any(reading => !Holds(conditions, reading))));

    [Fact]
    public void Combinations_that_grow_beyond_measure_are_not_judged()
    {
        var either = Condition.AnyOf(Shares[0] < 1.Percent(), Shares[1] < 1.Percent());
        Assert.Equal(256, Alternatives.ToFulfil(Enumerable.Repeat(either, 8))!.Count);
        Assert.Null(Alternatives.ToFulfil(Enumerable.Repeat(either, 9)));
    }

    static Gen<Condition> Nested(int depth) => depth == 0
        ? Simple
        : Gen.Frequency(
            (3, Simple),
            (2, from all in Gen.Elements(false, true)
                from count in Gen.Choose(0, 2)
                from first in Nested(depth - 1)
                from rest in Gen.ArrayOf(Nested(depth - 1), count)
                select all ? Condition.AllOf(first, rest) : Condition.AnyOf(first, rest)));

    static bool Holds(IEnumerable<Condition> all, (decimal A, decimal B, int C) reading) => all.All(condition => Holds(condition, reading) is not false);

    /// <summary>A condition as a person reads it; null where it decides nothing.</summary>
    static bool? Holds(Condition condition, (decimal A, decimal B, int C) reading)
    {
        var sheet = condition.Sheet;
        if (sheet.Metric?.Sheet.IsObserveOnly == true)
            return null;
        var parts = sheet.Parts.Select(part => Holds(part, reading)).Where(part => part is not null).ToArray();
        var value = sheet.Metric?.Sheet.Name switch { "a" => reading.A, "b" => reading.B, _ => reading.C };
        return sheet.Kind switch
        {
            ConditionKind.AllOf or ConditionKind.AnyOf when parts.Length == 0 => null,
            ConditionKind.AllOf => parts.All(part => part == true),
            ConditionKind.AnyOf => parts.Any(part => part == true),
            ConditionKind.Below => value < sheet.High,
            ConditionKind.Above => value > sheet.Low,
            _ => value >= sheet.Low && value <= sheet.High,
        };
    }

    /// <summary>Readings dense enough to fall between any two limits.</summary>
    static IEnumerable<(decimal A, decimal B, int C)> Readings()
    {
        decimal[] shares = [0, 0.5m, 1, 1.5m, 2, 2.5m, 3, 3.5m, 4, 4.5m, 5, 5.5m, 6, 99, 100];
        return from a in shares from b in shares from c in Enumerable.Range(0, 6) select (a, b, c);
    }
}
