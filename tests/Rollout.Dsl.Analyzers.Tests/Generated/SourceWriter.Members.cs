using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>What an expression can stand behind.</content>
sealed partial class SourceWriter
{
    /// <summary>A field, a property or a method without parameters, shared by all who need the same.</summary>
    string Hoisted(Term term)
    {
        if (_hoisted.TryGetValue(term.Type + " " + term.Key, out var made))
            return made;
        var member = Fresh("Item");
        var kind = Pick(6);
        var shown = kind is 0 or 1 or 2 ? Spelled(term, new(false)) : null;
        switch (kind)
        {
            case 0 or 1:
                _members.Add($"internal static readonly {term.Type} {member} = {shown};");
                break;
            case 2:
                _members.Add($"internal static {term.Type} {member} {{ get; }} = {shown};");
                break;
            case 3:
                Somewhere(Property($"internal static {term.Type} {member}", term));
                break;
            default:
                Somewhere(Method($"internal static {term.Type} {member}()", term));
                member += "()";
                break;
        }

        return _hoisted[term.Type + " " + term.Key] = member;
    }

    /// <summary>A private plan that is extended where it is named.</summary>
    string Prefix(Term plan)
    {
        var member = Fresh("Prefix");
        switch (Pick(3))
        {
            case 0:
                _members.Add($"static readonly RolloutPlan {member} = {Spelled(plan, new(false))};");
                return member;
            case 1:
                Somewhere(Property($"static RolloutPlan {member}", plan));
                return member;
            default:
                Somewhere(Method($"static RolloutPlan {member}()", plan));
                return member + "()";
        }
    }

    void Somewhere(string member) => (Picks(3) ? _others : _members).Add(member);

    string Property(string head, Term term, bool isRoot = false)
    {
        var body = new Body(true, isRoot);
        var shown = isRoot ? Show(term, body) : Spelled(term, body);
        return body.Statements.Count == 0 && !Picks(4)
            ? $"{head} => {shown};"
            : $"{head}\n{{\n    get\n    {{\n{Lines(body)}        return {shown};\n    }}\n}}";
    }

    string Method(string head, Term term, bool isRoot = false)
    {
        var body = new Body(true, isRoot);
        var shown = isRoot ? Show(term, body) : Spelled(term, body);
        return body.Statements.Count == 0 && !Picks(4) ? $"{head} => {shown};" : $"{head}\n{{\n{Lines(body)}    return {shown};\n}}";
    }

    static string Lines(Body body) => string.Concat(body.Statements.Select(statement => $"        {statement}\n"));

    /// <summary>Takes some leaves out of a term: all that are known only where it stands, and others as the style wills.</summary>
    (Term Term, IReadOnlyList<(Variable Parameter, Term Argument)> Taken) Opened(Term term, string owner = "")
    {
        var taken = new List<(Variable, Term)>();
        var opened = term.WithLeaves((_, leaf) =>
        {
            if (leaf is not Variable && (taken.Count >= 5 || Pick(3) == 0))
                return leaf;
            var parameter = new Variable(leaf.Type, Fresh(owner.Length > 0 ? "Part" : "p"));
            taken.Add((parameter, leaf));
            return parameter with { Name = owner + parameter.Name };
        });
        return (opened, taken);
    }

    /// <summary>A method with parameters.</summary>
    string Template(Term term, Body body)
    {
        var (opened, taken) = Opened(term);
        var member = Fresh("Make");
        Somewhere(Method($"internal static {term.Type} {member}({Parameters(taken)})", opened));
        return $"{member}({Arguments(taken, body)})";
    }

    /// <summary>A method with a record of parameters.</summary>
    string Bag(Term term, Body body)
    {
        var (opened, taken) = Opened(term, "bag.");
        if (taken.Count == 0)
            return Spelled(term, body);
        var (bag, member) = (Fresh("Bag"), Fresh("Make"));
        _others.Add($"internal sealed record {bag}({Parameters(taken)});");
        Somewhere(Method($"internal static {term.Type} {member}({bag} bag)", opened));
        var made = $"new {bag}({Arguments(taken, body)})";
        var (parameter, argument) = taken[^1];
        return Picks(3) ? $"{member}({made} with {{ {parameter.Name} = {Show(argument, body)} }})" : $"{member}({made})";
    }

    /// <summary>An object that takes its parameters when it is made.</summary>
    string Kit(Term term, Body body)
    {
        var (opened, taken) = Opened(term);
        var kit = Fresh("Kit");
        // A lambda that captures a parameter of its object is not read, so none is written there.
        _plain++;
        _others.Add($"internal sealed class {kit}({Parameters(taken)})\n{{\n{Indented(Method($"public {term.Type} Make()", opened))}\n}}");
        _plain--;
        return $"new {kit}({Arguments(taken, body)}).Make()";
    }

    /// <summary>A verb of one's own, which stands in the chain.</summary>
    string Extension(Call call, Body body)
    {
        var receiver = call.Receiver!;
        var self = new Variable(receiver.Type, "self");
        var (opened, taken) = Opened(call with { Receiver = self });
        var inner = opened.WithLeaves((_, leaf) => leaf is Variable { Name: var name } && name == taken[0].Parameter.Name ? self : leaf);
        var rest = taken.Skip(1).ToArray();
        var verb = Fresh("Verb");
        _templates.Add(Method($"public static {call.Type} {verb}({string.Join(", ", new[] { $"this {receiver.Type} self" }.Concat(rest.Select(Declared)))})", inner));
        return $"{Show(receiver, body)}{Break()}.{verb}({Arguments(rest, body)})";
    }

    string Local(Term term, Body body)
    {
        var local = Fresh("local");
        var shown = Spelled(term, body);
        body.Statements.Add(Picks(2) ? $"{term.Type} {local} = {shown};" : $"var {local} = {shown};");
        return local;
    }

    /// <summary>A local variable that is assigned in branches.</summary>
    string Assigned(Term term, Body body)
    {
        var local = Fresh("local");
        var at = Fresh("at");
        var shown = Spelled(term, body);
        var another = Plainly(term.Another);
        body.Statements.Add((Pick(4), style.Forgets && Picks(2)) switch
        {
            (0, false) => $"{term.Type} {local}; if ({Truth()}) {{ {local} = {shown}\n; }} else {{ {local} = {another}; }}",
            (1, false) => $"{term.Type} {local}; switch (Known.Two) {{ case 1: {local} = {another}; break; case 2: {local} = {shown}\n; break; default: {local} = {another}; break; }}",
            (2, false) => $"{term.Type} {local} = default!; foreach (var {at} in new[] {{ 1, 2, 3 }}) {{ if ({at} != 2) continue; {local} = {shown}\n; break; }}",
            (3, false) => $"{term.Type} {local} = default!; for (var {at} = 0; {at} < Known.Two; {at}++) {{ if ({at} == 1) {local} = {shown}\n; }}",
            (0, true) => $"{term.Type} {local}; if (Unread.Yes) {{ {local} = {shown}\n; }} else {{ {local} = {another}; }}",
            (1, true) => $"{term.Type} {local} = default!; while (true) {{ {local} = {shown}\n; if (Unread.Yes) break; {local} = {another}; }}",
            (2, true) => $"{term.Type} {local}; try {{ {local} = {shown}\n; }} catch (InvalidOperationException) {{ {local} = {another}; }}",
            _ => $"{term.Type} {local}; switch (Unread.Text) {{ case \"other\": {local} = {another}; break; default: {local} = {shown}\n; break; }}",
        });
        return local;
    }

    /// <summary>A local function or a lambda.</summary>
    string Function(Term term, Body body)
    {
        var (opened, taken) = Opened(term);
        var function = Fresh("Make");
        if (Picks(2) && !body.IsLambda)
        {
            body.Statements.Add(Method($"{term.Type} {function}({Parameters(taken)})", opened));
        }
        else
        {
            var types = string.Join(", ", taken.Select(item => item.Parameter.Type).Append(term.Type));
            body.Statements.Add($"Func<{types}> {function} = {Lambda($"({string.Join(", ", taken.Select(item => item.Parameter.Name))})", opened)};");
        }

        return $"{function}({string.Join(", ", taken.Select(item => Show(item.Argument, body)))})";
    }

    string Lambda(string parameters, Term term, string cast = "")
    {
        var body = new Body(true, isLambda: true);
        var shown = cast + Spelled(term, body);
        return body.Statements.Count == 0 ? $"{parameters} => {shown}" : $"{parameters} =>\n{{\n{Lines(body)}return {shown};\n}}";
    }

    /// <summary>The right one of several, told by what is known.</summary>
    string Chosen(Term term, Body body)
    {
        var within = new Body(false, body.IsRoot);
        var shown = Spelled(term, within);
        var another = Plainly(term.Another);
        return Pick(4) switch
        {
            0 => $"({Truth()} ? {shown} : {another})",
            1 => $"(!({Truth()}) ? {another} : {shown})",
            2 => $"(Known.Two switch {{ 1 => {another}, 2 => {shown}, _ => {another} }})",
            // Property patterns are read of records only, so none stands here.
            _ => $"(Known.Mode switch {{ \"test\" or \"staging\" => {another}, not null => {shown}, _ => throw new InvalidOperationException() }})",
        };
    }

    string Truth() => Pick(6) switch
    {
        1 => "Known.Two == 2",
        2 => "Known.Mode.Length == 10 && !(1 > Known.Two)",
        3 => "Known.Mode is \"production\"",
        4 => "Known.Two is > 1 and < 3",
        5 => "Known.Mode == \"prod\" + \"uction\"",
        _ => "Known.Yes",
    };

    /// <summary>The same value, though only the run knows it.</summary>
    string Forgotten(Term term, Body body)
    {
        var shown = Spelled(term, new(false, body.IsRoot));
        var another = Plainly(term.Another);
        return Pick(6) switch
        {
            0 => $"(Unread.Yes ? {shown} : {another})",
            1 => $"(Unread.Yes ? {shown} : {shown})",
            2 => $"Unread.Maybe({shown})",
            3 => $"(Unread.Number switch {{ 0 => {another}, _ => {shown} }})",
            4 => $"(Unread.Text == \"text\" ? {shown} : throw new InvalidOperationException())",
            _ => $"Unread.Of({shown})",
        };
    }

    string Parameters(IEnumerable<(Variable Parameter, Term Argument)> taken) => string.Join(", ", taken.Select(Declared));

    static string Declared((Variable Parameter, Term Argument) taken) => $"{taken.Parameter.Type} {taken.Parameter.Name}";

    string Arguments(IReadOnlyList<(Variable Parameter, Term Argument)> taken, Body body)
    {
        var named = Picks(4);
        var shown = taken.Select(item => (named ? item.Parameter.Name + ": " : "") + Show(item.Argument, body)).ToArray();
        return string.Join(", ", named && Picks(2) ? shown.Reverse() : shown);
    }
}
