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
            Observe(saying.Result, saying);
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
        foreach (var type in schema.Reachable().OrderBy(type => type.Name, StringComparer.Ordinal))
            text.Append(schema.Row(type));
        return text.Append("    ];\n}\n").ToString();
    }

    void Observe(PlanValue value, Exercise.Saying? saying)
    {
        var type = value.GetType();
        var facts = _contents.GetOrAdd(type);
        var isBirth = saying?.Receiver?.GetType() != type;
        if (isBirth && _required.TryGetValue(type, out var required))
            required.IntersectWith(value.Facts.Said);
        else if (isBirth)
            _required[type] = [.. value.Facts.Said];
        if (isBirth)
            _births.GetOrAdd(type).Add([.. value.Facts.Said]);
        else
            _said.GetOrAdd(type).UnionWith(value.Facts.Said.Where(fact => !Equals(saying!.Receiver!.Facts[fact], value.Facts[fact])));
        foreach (var fact in value.Facts.Said)
        {
            var before = saying?.Receiver?.Facts[fact];
            var isCarried = before is not null && (ReferenceEquals(before, value.Facts[fact]) || (before.Equals(value.Facts[fact]) && before is not PlanValue));
            if (value.Facts[fact] is Chain)
                _lists.GetOrAdd(type).Add(fact);
            facts.GetOrAdd(fact);
            if (isCarried && isBirth)
                _carried.Add((type, fact, saying!.Receiver!.GetType()));
            if (isCarried)
                continue;
            foreach (var item in value.Facts[fact] is Chain chain ? chain.ToArray() : [value.Facts[fact]!])
                facts[fact].Add(Declared(item, saying));
        }
    }

    /// <summary>The type that the grammar declares for a content: that of the parameter it came in by, else its own.</summary>
    Type Declared(object content, Exercise.Saying? saying)
    {
        if (saying is not null)
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
        }

        if (content is PlanValue value)
            Observe(value, null);
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

    string Row(Type type)
    {
        var text = new StringBuilder($"        Kind(\n            typeof({type.Name})");
        var births = Births(type).ToArray();
        if (births.Length > 1)
            text.Append($",\n            [{string.Join(", ", births.Select(birth => $"Born({string.Join(", ", birth.Select(fact => "Fact." + fact))})"))}]");
        var length = 200;
        foreach (var (fact, types) in _contents[type].OrderBy(item => item.Key))
        {
            var verb = (_required[type].Contains(fact) ? "Must" : "May") + (_lists.GetValueOrDefault(type)?.Contains(fact) == true ? "List" : "");
            var broadest = types.Where(one => !types.Any(other => other != one && other.IsAssignableFrom(one))).OrderBy(one => one.Name, StringComparer.Ordinal);
            var entry = $"{verb}(Fact.{string.Join(", ", broadest.Select(one => $"typeof({Word(one)})").Prepend(fact.ToString()))})";
            text.Append(length + entry.Length > 140 ? ",\n            " : ", ").Append(entry);
            length = length + entry.Length > 140 ? entry.Length : length + entry.Length;
        }

        return text.Append("),\n").ToString();
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
