using System.Globalization;
using System.Linq;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>Numbers and texts.</content>
sealed partial class SourceWriter
{
    string Number(Literal number, Body body)
    {
        var value = int.Parse(number.Text, CultureInfo.InvariantCulture);
        return Pick(48) switch
        {
            1 => $"({value - 1} + 1)",
            2 => $"({value * 3} / 3)",
            3 => Constant("int", number.Text),
            4 when value <= 30 => $"\"{new string('x', value)}\".Length",
            5 => $"new[] {{ {value + 7}, {value} }}[1]",
            6 => $"({Truth()} ? {value} : {value + 7})",
            7 => $"(Known.Two switch {{ 2 => {value}, _ => {value + 7} }})",
            8 => $"Known.Same({value})",
            9 => $"((int){value}.0)",
            10 when body.TakesStatements => Counted(value, body),
            11 => $"new List<int> {{ {value}, {value + 7} }}[0]",
            12 => $"new[] {{ {value - 1}, 1 }}.Sum()",
            13 => $"(a: {value}, b: {value + 7}).a",
            // The framework's own methods are not read, as docs/reading-plans.md says, so they stand for values of the environment.
            15 or 16 or 17 when style.Forgets => Pick(5) switch
            {
                4 => $"Math.Max({value}, {value - 1})",
                1 => $"Unread.Of({value})",
                2 => $"({value - 1} + Unread.Number)",
                3 => $"(Unread.Yes ? {value} : {value + 7})",
                _ => $"Unread.Maybe({value})",
            },
            _ => number.Text,
        };
    }

    string Counted(int value, Body body)
    {
        var local = Fresh("count");
        body.Statements.Add(Pick(4) switch
        {
            1 => $"var {local} = {value - 2}; for (var at{local} = 0; at{local} < 2; at{local}++) {local}++;",
            2 => $"var {local} = {value}; while ({local} > {value + 7}) {local} *= 2;",
            3 => $"var ({local}, {local}b) = ({value}, {value + 7});",
            _ => $"int {local} = {value + 7}; {local} -= 7;",
        });
        return local;
    }

    string Text(Literal text, Body body)
    {
        var value = text.Text;
        var cut = value.Length / 2;
        return Pick(36) switch
        {
            1 => $"(\"{value[..cut]}\" + \"{value[cut..]}\")",
            2 when !value.Contains('{', System.StringComparison.Ordinal) => $"$\"{value[..cut]}{{\"{value[cut..]}\"}}\"",
            3 => Constant("string", $"\"{value}\""),
            4 => $"({Truth()} ? \"{value}\" : \"another\")",
            5 => $"(Known.Two switch {{ 1 => \"another\", _ => \"{value}\" }})",
            6 => $"Known.Same(\"{value}\")",
            7 when value.Contains(' ', System.StringComparison.Ordinal) && !value.Contains('{', System.StringComparison.Ordinal) =>
                "$\"" + string.Join(' ', value.Split(' ').Select(word => word.All(char.IsAsciiDigit) ? $"{{{word}}}" : word)) + "\"",
            8 => $"new[] {{ \"another\", \"{value}\" }}.Last()",
            9 => $"@\"{value}\"",
            10 => $"\"\"\"{value}\"\"\"",
            11 or 12 when style.Forgets && !text.IsName => Picks(2) ? $"Unread.Of(\"{value}\")" : $"(Unread.Yes ? \"{value}\" : \"another\")",
            _ => $"\"{value}\"",
        };
    }

    string Constant(string type, string value)
    {
        var member = Fresh("Constant");
        _members.Add($"internal const {type} {member} = {value};");
        return member;
    }
}
