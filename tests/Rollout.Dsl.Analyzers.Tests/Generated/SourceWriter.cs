using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>Writes a plan as C# in a style: every part inline or behind one more member, template, local variable or choice.</summary>
sealed partial class SourceWriter(Style style, string name)
{
    /// <summary>What all cases of a compilation share.</summary>
    public const string Shared = """
        public static class Known
        {
            public const int Two = 2;
            public static readonly string Mode = "production";
            public static bool Yes => Two + 1 == 3;
            public static T Same<T>(T value) => value;
        }

        public static class Unread
        {
            public static bool Yes => System.Environment.GetEnvironmentVariable("NOT_SET_ANYWHERE") is null;
            public static int Number => System.Environment.GetEnvironmentVariable("NOT_SET_ANYWHERE") is null ? 1 : 0;
            public static string Text => System.Environment.GetEnvironmentVariable("NOT_SET_ANYWHERE") ?? "text";
            public static T Of<T>(T value) => Yes ? value : throw new System.InvalidOperationException();
            public static T Maybe<T>(T value) => Yes ? value : default!;
        }
        """;

    const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using NodaTime;
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        """;

    readonly List<string> _members = [];
    readonly List<string> _others = [];
    readonly List<string> _templates = [];
    readonly Dictionary<string, string> _hoisted = [];
    int _names;
    int _plain;
    int _breaks;
    int _format;

    /// <summary>The files of a case, in a namespace of its own.</summary>
    public static IReadOnlyList<(string Path, string Source)> Write(SourceCase source, string name) => new SourceWriter(source.Style.Anew(), name).Write(source.Plan);

    List<(string Path, string Source)> Write(Term plan)
    {
        _format = style.Pick(5040);
        plan = Renamed(plan, name);
        var root = Root(plan);
        var members = string.Join("\n", _members.Append(root).Select(Indented));
        var files = new List<(string, string)> { ($"{name}.cs", $"{Usings}\nnamespace {name};\n\nstatic partial class Releases\n{{\n{members}\n}}\n") };
        if (_others.Count + _templates.Count > 0)
        {
            files.Add(($"{name}Templates.cs", $$"""
                {{Usings}}
                namespace {{name}};

                using static Releases;

                static class Templates
                {
                {{string.Join("\n", _templates.Select(Indented))}}
                }

                static partial class Releases
                {
                {{string.Join("\n", _others.Select(Indented))}}
                }
                """));
        }

        return files;
    }

    static Term Renamed(Term plan, string name) => plan.WithLeaves((_, leaf) => leaf is Literal { IsName: true, Text: "plan" } ? Say.Name(name) : leaf);

    static string Indented(string member) => "    " + member.Replace("\n", "\n    ", System.StringComparison.Ordinal);

    string Root(Term plan) => Pick(7) switch
    {
        1 => $"public static readonly RolloutPlan Plan = {Show(plan, new(false, isRoot: true))};",
        2 => $"public static RolloutPlan Plan {{ get; }} = {Show(plan, new(false, isRoot: true))};",
        3 => Method("public static RolloutPlan Plan()", plan, isRoot: true),
        4 => Guarded(plan),
        _ => Property("public static RolloutPlan Plan", plan, isRoot: true),
    };

    string Guarded(Term plan)
    {
        var body = new Body(true, isRoot: true);
        var shown = Show(plan, body);
        var lines = string.Join("\n", body.Statements.Append($"return {shown};"));
        return "public static RolloutPlan Plan()\n{\n" + (Pick(3) switch
        {
            1 => $"try\n{{\n{lines}\n}}\nfinally\n{{\n}}",
            2 => $"if (!Known.Yes)\n    throw new InvalidOperationException();\n{lines}",
            _ => $"lock (Known.Mode)\n{{\n{lines}\n}}",
        }) + "\n}";
    }

    int Pick(int count) => _plain > 0 ? 0 : style.Pick(count);

    bool Picks(int oneIn) => Pick(oneIn) == 1;

    /// <summary>Unique in the compilation: of two static arrays with one name, both are unread where one may be written to.</summary>
    string Fresh(string stem) => $"{stem}{++_names}{name.Replace("Case", "of", System.StringComparison.Ordinal)}";

    /// <summary>Written in the plainest way and in one expression, for what must not be evaluated.</summary>
    string Plainly(Term term)
    {
        if (term.Leaves.Count() > 30)
            return $"default({term.Type})!";
        _plain++;
        var shown = Show(term, new(false));
        _plain--;
        return shown;
    }

    string Show(Term term, Body body) => term switch
    {
        Variable variable => variable.Name,
        Literal { Type: "int" } number => Number(number, body),
        Literal { Type: "string" } text => Text(text, body),
        Literal other => other.Text,
        Member member => Pick(12) switch { 1 => Hoisted(member), 2 => $"Known.Same({member.Text})", _ => member.Text },
        Call { Type: "RolloutPlan" } plan => Plan(plan, body),
        _ => Whole(term, body),
    };

    string Plan(Call plan, Body body) => Pick(24) switch
    {
        1 => Template(plan, body),
        2 => Bag(plan, body),
        3 => Chosen(plan, body),
        4 when body.IsRoot && body.TakesStatements => Local(plan, body),
        5 => $"Known.Same({Spelled(plan, body)})",
        6 or 7 or 8 when plan.IsOptional => Extension(plan, body),
        9 when style.Forgets => Forgotten(plan, body),
        _ => Spelled(plan, body),
    };

    string Whole(Term term, Body body) => Pick(64) switch
    {
        1 or 2 or 3 or 4 or 5 when !term.HasVariables => Hoisted(term),
        6 or 7 => Template(term, body),
        8 => Bag(term, body),
        9 => Kit(term, body),
        10 or 11 when body.TakesStatements => Local(term, body),
        12 when body.TakesStatements => Assigned(term, body),
        13 when body.TakesStatements => Function(term, body),
        14 or 15 => Chosen(term, body),
        16 => $"Known.Same({Spelled(term, body)})",
        17 => $"({Spelled(term, body)}, 1).Item1",
        18 => $"(({term.Type}?)null ?? {Spelled(term, body)})",
        19 or 20 or 21 when term is Call { Receiver: { Type: not "" }, Parameters: not null } call => Extension(call, body),
        22 or 23 or 24 or 25 when style.Forgets => Forgotten(term, body),
        _ => Spelled(term, body),
    };

    string Spelled(Term term, Body body) => term switch
    {
        Call call => Called(call, body),
        Comparison comparison => $"({Show(comparison.Left, body)}{Space()}{comparison.Sign}{Space()}{Show(comparison.Right, body)})",
        Sequence sequence => Array(sequence, body),
        _ => Show(term, body),
    };

    string Called(Call call, Body body)
    {
        if (call.Parameters is null)
            return $"{Show(call.Receiver!, body)}{Break()}.{call.Name}";
        var receiver = call.Receiver switch
        {
            null => "",
            { Type: "" } type => ((Member)type).Text + ".",
            { Type: "RolloutPlan", HasVariables: false } prefix when Picks(6) => Prefix(prefix) + Break() + ".",
            { } value => Show(value, body) + Break() + ".",
        };
        return $"{receiver}{call.Name}{Quiet()}({Break()}{ArgumentsOf(call, body)}{Break()})";
    }

    string ArgumentsOf(Call call, Body body)
    {
        if (call.Arguments is [Sequence sequence])
            return Items(sequence, body);
        var shown = call.Arguments.Select(argument => Show(argument, body)).ToArray();
        var named = call.Parameters!.Count == shown.Length && Picks(5)
            ? shown.Zip(call.Parameters, (argument, parameter) => $"@{parameter}: {argument}")
            : shown;
        return string.Join($",{Break(" ")}", Picks(3) && named != (IEnumerable<string>)shown ? named.Reverse() : named);
    }

    /// <summary>Blanks, line breaks and comments wherever they are allowed; none in a plain style.</summary>
    string Break(string plain = "") => Format(12) switch
    {
        1 or 2 => "\n        ",
        3 => " /* so */ ",
        4 => " // so\n        ",
        5 => " ",
        _ => plain,
    };

    string Quiet() => Format(30) switch { 1 => "\n        ", 2 => " ", _ => "" };

    string Space() => Format(20) == 1 ? "\n        " : " ";

    int Format(int count) => _format == 0 ? 0 : (int)((uint)(_format * 7919) + ((uint)++_breaks * 2654435761u) >> 7) % count;
}
