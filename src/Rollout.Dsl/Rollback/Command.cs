using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl;

/// <summary>Checks the text of a command: its placeholders are a closed list, so that a typing mistake is found before the night it is run.</summary>
internal static class Command
{
    static readonly string[] Placeholders = ["deployed", "plan", "release", "stage"];

    static readonly Regex Placeholder = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    public static string Checked(string? command, string argument)
    {
        var text = Naming.Text(command, "A command", argument);
        var unknown = Placeholder.Matches(text).Cast<Match>()
            .Select(match => match.Groups[1].Value)
            .Where(name => !Placeholders.Contains(name))
            .Distinct()
            .Select(name => "{" + name + "}")
            .ToArray();
        if (unknown.Length > 0)
        {
            throw new RejectedCallException(
                $"The command '{text}' contains {Wording.List(unknown, "and")}, and only {{deployed}}, {{plan}}, {{release}} and {{stage}} are filled in; use one of these.",
                argument);
        }

        return text;
    }
}
