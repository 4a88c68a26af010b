using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>Items of a verb: one by one, in lists, in loops and in queries.</content>
sealed partial class SourceWriter
{
    string Items(Sequence sequence, Body body)
    {
        var (element, items) = (sequence.Element, sequence.Items);
        if (!sequence.IsTaken)
            return items.Count > 1 && Picks(4) ? FirstAndRest(sequence, body) : Joined(items, body);
        return Pick(24) switch
        {
            1 when items.Count > 1 => FirstAndRest(sequence, body),
            2 or 3 => Whole(sequence, body),
            4 => Array(sequence, body),
            5 or 6 or 7 when CollectionExpressionFactAttribute.AreShown => $"[{string.Join(", ", Groups(items).Select(group => Spread(element, group, body)))}]",
            8 => $"new List<{element}> {{ {Joined(items, body)} }}",
            9 or 10 or 11 or 12 when body.TakesStatements => Listed(sequence, body),
            13 when !sequence.HasVariables => HoistedAs(Pick(3) switch { 0 => "IEnumerable", 1 => "IReadOnlyList", _ => "List" }, sequence),
            14 or 15 or 16 => Concatenated(sequence, body),
            17 when style.Forgets => $"Unread.Of({Array(sequence, body)})",
            _ => Joined(items, body),
        };
    }

    string Joined(IEnumerable<Term> items, Body body) => string.Join($",{Break(" ")}", items.Select(item => Show(item, body)));

    string FirstAndRest(Sequence sequence, Body body) =>
        $"{Show(sequence.Items[0], body)}, {Array(sequence with { Items = [.. sequence.Items.Skip(1)] }, body)}";

    /// <summary>An expression of the array type.</summary>
    string Array(Sequence sequence, Body body) => Pick(6) switch
    {
        1 => $"new List<{sequence.Element}> {{ {Joined(sequence.Items, body)} }}.ToArray()",
        2 or 3 => $"{Concatenated(sequence, body)}.ToArray()",
        _ => $"new {sequence.Element}[] {{ {Joined(sequence.Items, body)} }}",
    };

    string HoistedAs(string collection, Sequence sequence)
    {
        var member = Fresh("All");
        var shown = collection == "List" ? $"new List<{sequence.Element}> {{ {Joined(sequence.Items, new(false))} }}" : Array(sequence, new(false));
        _members.Add(Picks(2)
            ? $"internal static readonly {collection}<{sequence.Element}> {member} = {shown};"
            : $"internal static {collection}<{sequence.Element}> {member} => {shown};");
        return member;
    }

    /// <summary>Items that follow each other and differ in their leaves only.</summary>
    static List<List<Term>> Groups(IReadOnlyList<Term> items)
    {
        var groups = new List<List<Term>>();
        foreach (var item in items)
        {
            if (groups.Count > 0 && groups[^1][0].Shape == item.Shape && item.Leaves.Any())
                groups[^1].Add(item);
            else
                groups.Add([item]);
        }

        return groups;
    }

    string Spread(string element, List<Term> group, Body body) => group switch
    {
        [var item] when !Picks(3) || !item.Leaves.Any() => Show(item, body),
        _ when Picks(4) => ".. " + Whole(new Sequence(element, group, true), body),
        _ when group[0].Leaves.Any() => ".. " + Query(element, group, body),
        _ => Joined(group, body),
    };

    string Concatenated(Sequence sequence, Body body)
    {
        var shown = "";
        foreach (var group in Groups(sequence.Items))
        {
            var isQuery = group[0].Leaves.Any() && (group.Count > 1 || Picks(3));
            if (shown.Length == 0)
                shown = isQuery ? Query(sequence.Element, group, body) : $"new {sequence.Element}[] {{ {Joined(group, body)} }}";
            else if (isQuery)
                shown += $".Concat({Query(sequence.Element, group, body)})";
            else
                shown = group.Aggregate(shown, (all, item) => $"{all}{Break()}.Append({Show(item, body)})");
        }

        return shown;
    }

    /// <summary>What differs between the items, as rows, and the item made of a row.</summary>
    (IReadOnlyList<(string Type, string Name)> Columns, IReadOnlyList<IReadOnlyList<Term>> Rows, Term Item) Table(List<Term> group)
    {
        var leaves = group.Select(item => item.Leaves.ToArray()).ToArray();
        var differing = Enumerable.Range(0, leaves[0].Length).Where(at => leaves.Any(row => row[at].Key != leaves[0][at].Key)).ToArray();
        if (differing.Length == 0)
            differing = [0];
        var names = differing.ToDictionary(at => at, _ => Fresh("c"));
        var item = group[0].WithLeaves((at, leaf) => names.TryGetValue(at, out var column) ? new Variable(leaf.Type, column) : leaf);
        return ([.. differing.Select(at => (leaves[0][at].Type, names[at]))], [.. leaves.Select(row => differing.Select(at => row[at]).ToArray())], item);
    }

    string Query(string element, List<Term> group, Body body)
    {
        var (columns, rows, item) = Table(group);
        var row = Fresh("row");
        var (source, access) = Rows(columns, rows, row, body, deconstructs: false);
        var made = Accessed(item, access);
        var cast = item.Type == element ? "" : $"({element})";
        return Pick(4) switch
        {
            1 => $"(from {row} in {source} select {cast}{Spelled(made, new(false))})",
            2 => $"Enumerable.Range(0, {rows.Count}).Select(at{row} => {source}[at{row}]).Select({Lambda(row, made, cast)})",
            3 => $"{source}.Where({row} => Known.Yes).Select({Lambda(row, made, cast)})",
            _ => $"{source}{Break()}.Select({Lambda(row, made, cast)})",
        };
    }

    static Term Accessed(Term item, Dictionary<string, string> access) => item.WithLeaves((_, leaf) =>
        leaf is Variable variable && access.TryGetValue(variable.Name, out var name) ? variable with { Name = name } : leaf);

    /// <summary>The rows as an array of values, tuples or records, and how each column of a row is read.</summary>
    (string Source, Dictionary<string, string> Access) Rows(
        IReadOnlyList<(string Type, string Name)> columns, IReadOnlyList<IReadOnlyList<Term>> rows, string row, Body body, bool deconstructs)
    {
        var kind = Pick(3);
        var shown = rows.Select(cells => cells.Select(cell => Show(cell, body)).ToArray()).ToArray();
        if (columns.Count == 1)
            return (ArrayOf(columns[0].Type, shown.Select(cells => cells[0])), new() { [columns[0].Name] = row });
        var tuple = $"({string.Join(", ", columns.Select(column => $"{column.Type} {column.Name}"))})";
        if (deconstructs)
            return (ArrayOf(tuple, shown.Select(cells => $"({string.Join(", ", cells)})")), columns.ToDictionary(column => column.Name, column => column.Name));
        switch (kind)
        {
            case 1:
                return (ArrayOf(tuple, shown.Select(cells => $"({string.Join(", ", cells)})")), columns.ToDictionary(column => column.Name, column => $"{row}.{column.Name}"));
            case 2:
                var record = Fresh("Row");
                _others.Add($"internal sealed record {record}({string.Join(", ", columns.Select(column => $"{column.Type} {column.Name}"))});");
                return (ArrayOf(record, shown.Select(cells => $"new {record}({string.Join(", ", cells)})")), columns.ToDictionary(column => column.Name, column => $"{row}.{column.Name}"));
            default:
                return (ArrayOf(tuple, shown.Select(cells => $"({string.Join(", ", cells)})")), columns.Select((column, at) => (column.Name, At: at + 1)).ToDictionary(column => column.Name, column => $"{row}.Item{column.At}"));
        }
    }

    static string ArrayOf(string type, IEnumerable<string> items) => $"new {type}[] {{ {string.Join(", ", items)} }}";

    /// <summary>A local list that grows by statements.</summary>
    string Listed(Sequence sequence, Body body)
    {
        var list = Fresh("list");
        var lines = new List<string>();
        foreach (var group in Groups(sequence.Items))
        {
            if (group[0].Leaves.Any() && (group.Count > 1 || Picks(4)))
            {
                lines.Add(Loop(list, group, body));
                continue;
            }

            foreach (var item in group)
            {
                var shown = Show(item, body);
                lines.Add((Pick(6), style.Forgets && Picks(4)) switch
                {
                    (1, false) => $"if ({Truth()})\n    {list}.Add({shown});",
                    (2, false) => $"if ({Truth()}) {{ {list}.Add({shown}); }} else {{ {list}.Add({Plainly(item.Another)}); }}",
                    (_, false) => $"{list}.Add({shown});",
                    (1, true) => $"if (Unread.Yes) {{ {list}.Add({shown}); }} else {{ {list}.Add({Plainly(item.Another)}); }}",
                    (2, true) => $"for (var at{list} = 0; at{list} < Unread.Number; at{list}++) {list}.Add({shown});",
                    (_, true) => $"if (Unread.Yes)\n    {list}.Add({shown});",
                });
            }
        }

        body.Statements.Add($"var {list} = new List<{sequence.Element}>();");
        body.Statements.AddRange(lines);
        return Picks(3) ? $"{list}.ToArray()" : list;
    }

    string Loop(string list, List<Term> group, Body body)
    {
        var (columns, rows, item) = Table(group);
        var row = Fresh("row");
        // A lambda in which variables are declared by taking a tuple apart is not read.
        var kind = Pick(4) is var picked && picked == 1 && body.IsLambda && columns.Count > 1 ? 0 : picked;
        var (source, access) = Rows(columns, rows, row, body, deconstructs: kind == 1);
        var inner = new Body(true, isLambda: body.IsLambda);
        var shown = Show(Accessed(item, access), inner);
        var lines = $"{{\n{Lines(inner)}        {list}.Add({shown});\n        }}";
        var head = columns.Count > 1 ? $"({string.Join(", ", columns.Select(column => column.Name))})" : row;
        switch (kind)
        {
            case 1:
                return $"foreach (var {head} in {source})\n        {lines}";
            case 2:
                body.Statements.Add($"var {row}s = {source};");
                return $"for (var at{row} = 0; at{row} < {row}s.Length; at{row}++)\n        {{\n        var {row} = {row}s[at{row}];\n{Lines(inner)}        {list}.Add({shown});\n        }}";
            case 3:
                body.Statements.Add($"var {row}s = {source}; var at{row} = 0;");
                return $"while (at{row} < {rows.Count})\n        {{\n        var {row} = {row}s[at{row}++];\n{Lines(inner)}        {list}.Add({shown});\n        }}";
            default:
                return $"foreach (var {row} in {source})\n        {lines}";
        }
    }
}
