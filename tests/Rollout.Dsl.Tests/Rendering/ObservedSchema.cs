using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Rollout.Dsl.Tests.Rendering;

/// <summary>The schema of documents as it follows from exercising the grammar: what each kind of value says, and with which contents.</summary>
sealed class ObservedSchema
{
    readonly Dictionary<Type, Dictionary<Fact, HashSet<Type>>> _contents = [];
    readonly Dictionary<Type, HashSet<Fact>> _lists = [];
    readonly Dictionary<Type, HashSet<Fact>> _required = [];
    readonly Dictionary<Type, HashSet<Fact>> _said = [];
    readonly Dictionary<Type, List<Fact[]>> _births = [];
    readonly HashSet<(Type Of, Fact Fact, Type From)> _carried = [];

    ObservedSchema()
    {
        foreach (var saying in Exercise.All)
            Observe(saying.Result, saying, saying.Receiver);
        for (var before = -1; before != Size;)
        {
            before = Size;
            foreach (var (type, fact, from) in _carried)
                _contents[type].GetOrAdd(fact).UnionWith(_contents.GetValueOrDefault(from)?.GetValueOrDefault(fact) ?? []);
        }
    }

    int Size => _contents.Values.Sum(facts => facts.Values.Sum(types => types.Count));

    public static string Print()
    {
        var schema = new ObservedSchema();
        var text = new StringBuilder("""
            using NodaTime;

            namespace Rollout.Dsl;

            /// <summary>Printed by the test of the schema; to renew the rows, run it and copy what it printed over this file.</summary>
            internal static partial class PlanSchema
            {
                static ValueKind[] Rows() =>
                [

            """.ReplaceLineEndings("\n"));
        var kinds = schema.Reachable();
        foreach (var type in kinds.OrderBy(type => type.Name, StringComparer.Ordinal))
            text.Append(schema.Row(type, kinds));
        text.Append("    ];\n");
        foreach (var family in kinds.Select(FamilyOf).OfType<Type>().Distinct().OrderBy(family => family.Name, StringComparer.Ordinal))
            text.Append("\n    static KindEntry[] ").Append(Shared(family)).Append("() =>\n    [\n        ").Append(Wrapped(schema.Common(family, kinds), "        ")).Append(",\n    ];\n");
        return text.Append("}\n").ToString();
    }

    /// <summary>A value, the saying that made it, and the value that it was made of, unless it is a part that was made on the way.</summary>
    void Observe(PlanValue value, Exercise.Saying saying, PlanValue? receiver)
    {
        var type = value.GetType();
        var facts = _contents.GetOrAdd(type);
        var isBirth = receiver?.GetType() != type;
        if (isBirth && _required.TryGetValue(type, out var required))
            required.IntersectWith(value.Facts.Said);
        else if (isBirth)
            _required[type] = [.. value.Facts.Said];
        if (isBirth)
            _births.GetOrAdd(type).Add([.. value.Facts.Said]);
        else
            _said.GetOrAdd(type).UnionWith(value.Facts.Said.Where(fact => !Equals(receiver!.Facts[fact], value.Facts[fact])));
        foreach (var fact in value.Facts.Said)
        {
            var before = receiver?.Facts[fact];
            var isCarried = before is not null && (ReferenceEquals(before, value.Facts[fact]) || (before.Equals(value.Facts[fact]) && before is not PlanValue));
            if (value.Facts[fact] is Chain)
                _lists.GetOrAdd(type).Add(fact);
            facts.GetOrAdd(fact);
            if (isCarried && isBirth)
                _carried.Add((type, fact, receiver!.GetType()));
            if (isCarried)
                continue;
            foreach (var item in value.Facts[fact] is Chain chain ? chain.ToArray() : [value.Facts[fact]!])
                facts[fact].Add(Declared(item, saying));
        }
    }

    /// <summary>The type that the grammar declares for a content: that of the parameter it came in by, else its own.</summary>
    Type Declared(object content, Exercise.Saying saying)
    {
        if (ReferenceEquals(content, saying.Receiver))
            return content.GetType();
        foreach (var (parameter, argument) in saying.Member.GetParameters().Zip(saying.Arguments))
        {
            if (ReferenceEquals(content, argument))
                return parameter.ParameterType;
            if (argument is IEnumerable items and not string && items.Cast<object>().Any(item => ReferenceEquals(item, content)))
                return parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType.GetGenericArguments()[0];
        }

        if (content is PlanValue value)
            Observe(value, saying, null);
        return content.GetType();
    }

    HashSet<Type> Reachable()
    {
        HashSet<Type> reached = [typeof(RolloutPlan)];
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.SelectMany(type => _contents[type].Values.SelectMany(types => types)).SelectMany(Concrete).ToArray());
        }

        return reached;
    }

    IEnumerable<Type> Concrete(Type type) => _contents.Keys.Where(type.IsAssignableFrom);

    string Row(Type type, HashSet<Type> kinds)
    {
        var births = Births(type).Select(birth => $"Born({string.Join(", ", birth.Select(fact => "Fact." + fact))})").ToArray();
        var begins = births.Length > 1 ? $", [{string.Join(", ", births)}]" : "";
        var entries = FamilyOf(type) is { } family
            ? "[.. " + Wrapped(Entries(type).Except(Common(family, kinds)).Prepend(Shared(family) + "()"), "            ") + "]"
            : Wrapped(Entries(type), "            ");
        return $"        Kind(typeof({type.Name}){begins}{(entries.Length == 0 ? "" : ",\n            ")}{entries}),\n";
    }

    /// <summary>What every kind of a family that shares its verbs says: the family is a generic type.</summary>
    string[] Common(Type family, HashSet<Type> kinds) => [.. kinds.Where(kind => FamilyOf(kind) == family).Select(Entries).Aggregate((one, other) => one.Intersect(other))];

    static Type? FamilyOf(Type type) => type.BaseType is { IsGenericType: true } family ? family.GetGenericTypeDefinition() : null;

    static string Shared(Type family) => "OfEvery" + family.Name[..family.Name.IndexOf('`', StringComparison.Ordinal)];

    IEnumerable<string> Entries(Type type) =>
        from item in _contents[type].OrderBy(item => item.Key)
        let verb = (_required[type].Contains(item.Key) ? "Must" : "May") + (_lists.GetValueOrDefault(type)?.Contains(item.Key) == true ? "List" : "")
        let broadest = item.Value.Where(one => !item.Value.Any(other => other != one && other.IsAssignableFrom(one))).OrderBy(one => one.Name, StringComparer.Ordinal)
        select $"{verb}(Fact.{string.Join(", ", broadest.Select(one => $"typeof({Word(one)})").Prepend(item.Key.ToString()))})";

    static string Wrapped(IEnumerable<string> entries, string indent)
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var entry in entries)
        {
            var wraps = length + entry.Length > 140;
            text.Append(length == 0 ? "" : wraps ? ",\n" + indent : ", ").Append(entry);
            length = wraps ? entry.Length : length + entry.Length;
        }

        return text.ToString();
    }

    /// <summary>The sets of facts with which values of the kind begin, where no verb can add what distinguishes them; the smallest of each.</summary>
    IEnumerable<Fact[]> Births(Type type)
    {
        var all = _births[type].Where(birth => !_births[type].Any(other => other.Length < birth.Length && other.All(birth.Contains) && birth.Except(other).All(_said.GetOrAdd(type).Contains)));
        return all.DistinctBy(birth => string.Join(",", birth)).OrderBy(birth => string.Join(",", birth.Select(fact => $"{(int)fact:000}")), StringComparer.Ordinal);
    }

    static string Word(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(decimal) => "decimal",
        _ => type.Name,
    };
}
