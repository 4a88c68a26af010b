using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>What the compiler and the run say of one plan, and what the compiler says that it did not read.</summary>
sealed partial record Verdict(IReadOnlyList<Said> Compiler, IReadOnlyList<Said> Run, IReadOnlyList<string> Unread, Exception? Thrown)
{
    /// <summary>What one says and the other does not, or not so often, or of another element or line; empty when both say the same.</summary>
    public string Difference()
    {
        if (Thrown is not null)
            return "The plan throws: " + Thrown.Message;
        var onlyCompiler = Less(Compiler, Run, (said, other) => said == other);
        var onlyRun = Less(Run, Compiler, (said, other) => said == other);
        return string.Join("\n", [
            .. onlyCompiler.Select(said => "Only the compiler says " + said), .. onlyRun.Select(said => "Only the run says " + said), .. Unread.Select(unread => "Unread: " + unread)]);
    }

    /// <summary>
    /// What the compiler says and the run does not; empty when it says nothing untrue. A sentence may name less than at run time, since
    /// less is known.
    /// </summary>
    public string Untruth()
    {
        if (Thrown is not null)
            return "The plan throws: " + Thrown.Message;
        var unmatched = Less(Compiler, Run, IsSame);
        return string.Join("\n", Less(unmatched, Less(Run, Compiler, IsSame), MayBe).Select(said => "Only the compiler says " + said));
    }

    static bool IsSame(Said said, Said other) => said.Id == other.Id && said.Element == other.Element;

    /// <summary>Whether two findings are one, of a stage or a change whose name, or of an element whose number, only the run knows.</summary>
    bool MayBe(Said said, Said other) => said.Id == other.Id && Regex.IsMatch(
        other.Element,
        "^" + Numbered(said.Element).Replace(Regex.Escape("a stage whose name was not read"), "stage '.*'", StringComparison.Ordinal)
            .Replace(Regex.Escape("change 'a change'"), "change '.*'", StringComparison.Ordinal) + "$");

    /// <summary>
    /// The pattern of an element. A list that was not read counts as one item and may be none or several, so within one the number may
    /// be another than at run time; the hidden diagnostic names each such list.
    /// </summary>
    string Numbered(string element) => Number().Match(element) is { Success: true } match
        && Unread.Any(unread => unread.Contains(ListOf(match.Groups["list"].Value, match.Groups["owner"].Value), StringComparison.Ordinal)
            || unread.Contains($"what {(match.Groups["owner"].Success ? match.Groups["owner"].Value : "the plan")} says", StringComparison.Ordinal))
            ? Regex.Escape(element[..match.Groups["number"].Index]) + @"\d+" + Regex.Escape(match.Groups["accepted"].Value)
            : Regex.Escape(element);

    static string ListOf(string list, string owner) => (list, owner) switch
    {
        ("plan stop-loss", _) => "the stop-losses of the plan",
        ("rollback step", _) => "the rollback of the plan",
        ("containment step", _) => "the containment of the plan",
        ("forward repair", _) => "the forward repair of the plan",
        ("roll back", _) => "the roll-back conditions of " + owner,
        ("contain", _) => "the containment conditions of " + owner,
        ("hold", _) => "the hold conditions of " + owner,
        ("approval", _) => "the approvals of " + owner,
        ("stop-loss", _) => "the stop-losses of " + owner,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No list is known by this name."),
    };

    [GeneratedRegex(@"^((?<owner>.*) / )?(?<list>[^/]+) (?<number>\d+)(?<accepted> / acceptance of \w+)?$")]
    private static partial Regex Number();

    static List<Said> Less(IEnumerable<Said> said, IEnumerable<Said> other, Func<Said, Said, bool> isSame)
    {
        var left = other.ToList();
        var rest = new List<Said>();
        foreach (var item in said)
        {
            if (left.FindIndex(candidate => isSame(item, candidate)) is >= 0 and var at)
                left.RemoveAt(at);
            else
                rest.Add(item);
        }

        return rest;
    }
}
