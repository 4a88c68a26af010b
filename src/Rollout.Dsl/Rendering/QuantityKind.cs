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
}
