using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl;

/// <summary>A quantity as a node: its parts, and the factory that makes it of them and checks its range.</summary>
internal sealed class QuantityKind
{
    readonly Func<object, object[]> _partsOf;
    readonly Func<object[], object> _make;

    QuantityKind(Type type, (string Name, Type Type)[] parts, Func<object, object[]> partsOf, Func<object[], object> make)
    {
        Type = type;
        Parts = parts;
        _partsOf = partsOf;
        _make = make;
    }

    public static IReadOnlyList<QuantityKind> All =>
    [
        Number<Ratio>("percent", ratio => ratio.Percent, Ratio.FromPercent),
        Number<RequestRate>("requestsPerSecond", rate => rate.PerSecond, RequestRate.FromRequestsPerSecond),
        Number<Score>("value", score => score.Value, Score.Of),
        Number<Factor>("times", factor => factor.Times, Factor.Of),
        Measure<Level>("unit", level => level.Amount, level => level.Unit, Level.Of),
        Measure<Money>("currency", money => money.Amount, money => money.Currency, Money.Of),
        new(typeof(Rate), [("events", typeof(decimal)), ("per", typeof(string))], rate => PartsOf((Rate)rate), parts => RateOf((double)(decimal)parts[0], (string)parts[1])),
        new(
            typeof(Population),
            [("number", typeof(long)), ("unit", typeof(ExposureUnit))],
            people => [((Population)people).Number, ((Population)people).Unit],
            parts => PopulationOf((long)parts[0], (ExposureUnit)parts[1])),
        new(typeof(Count), [("events", typeof(long))], count => [((Count)count).Events], parts => Count.Of((long)parts[0])),
    ];

    public Type Type { get; }

    public string Name => Scalars.Camel(Type.Name);

    public IReadOnlyList<(string Name, Type Type)> Parts { get; }

    public DocumentNode Write(object quantity) => DocumentNode.Of(
        Name, Parts.Zip(_partsOf(quantity), (part, content) => DocumentFact.Of(part.Name, Scalars.Write(content)!)));

    public object Make(object[] parts) => _make(parts);

    static QuantityKind Number<T>(string name, Func<T, decimal> number, Func<double, T> make)
        where T : struct => new(typeof(T), [(name, typeof(decimal))], quantity => [number((T)quantity)], parts => make((double)(decimal)parts[0]));

    static QuantityKind Measure<T>(string unit, Func<T, decimal> amount, Func<T, string?> unitOf, Func<double, string, T> make)
        where T : struct => new(
            typeof(T),
            [("amount", typeof(decimal)), (unit, typeof(string))],
            quantity => [amount((T)quantity), unitOf((T)quantity) ?? ""],
            parts => make((double)(decimal)parts[0], (string)parts[1]));

    /// <summary>A rate is held by the hour; the unit in which it was said is the one that a number of 15 digits tells exactly.</summary>
    static object[] PartsOf(Rate rate) =>
        IsShort(rate.EventsPerHour) ? [rate.EventsPerHour, "hour"]
        : IsShort(rate.EventsPerHour / 60) ? [rate.EventsPerHour / 60, "minute"]
        : [rate.EventsPerHour / 3600, "second"];

    static bool IsShort(decimal number) => (decimal)(double)number == number;

    static Population PopulationOf(long number, ExposureUnit unit) => unit switch
    {
        ExposureUnit.Users => Population.OfUsers(number),
        ExposureUnit.Tenants => Population.OfTenants(number),
        ExposureUnit.Hosts => Population.OfHosts(number),
        ExposureUnit.Devices => Population.OfDevices(number),
        _ => throw new RejectedCallException(
            $"A population counts users, tenants, hosts or devices, and not {Wording.Quoted(Scalars.Camel(unit.ToString()))}; write one of these.", nameof(unit)),
    };

    static Rate RateOf(double events, string per) => per switch
    {
        "hour" => Rate.PerHour(events),
        "minute" => Rate.PerMinute(events),
        "second" => Rate.PerSecond(events),
        _ => throw new RejectedCallException($"A rate is per second, minute or hour, and not per {per}; write one of these.", nameof(per)),
    };
}
