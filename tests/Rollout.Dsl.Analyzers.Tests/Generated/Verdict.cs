using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>What the compiler and the run say of one plan.</summary>
sealed partial record Verdict(IReadOnlyList<Said> Compiler, IReadOnlyList<Said> Run, Exception? Thrown)
{
    /// <summary>What is said on one side only, or empty: then they agree.</summary>
    public string Disagreement(bool forgets)
    {
        if (Thrown is not null)
            return "The plan throws: " + Thrown.Message;
        var onlyCompiler = Compiler.Where(said => !Run.Any(other => forgets ? MayBe(said, other) : said == other)).Select(said => "Only the compiler says " + said);
        var onlyRun = Less(Run, Compiler).Select(said => "Only the run says " + said);
        var moreOften = Less(Compiler, Run).Except(Compiler.Where(said => !Run.Contains(said))).Select(said => "The compiler says once more " + said);
        return string.Join("\n", forgets ? onlyCompiler : onlyCompiler.Concat(onlyRun).Concat(moreOften));
    }

    /// <summary>Whether two findings are one, of a stage whose name or whose number only the run knows.</summary>
    static bool MayBe(Said said, Said other) => said.Id == other.Id && Regex.IsMatch(
        WithoutNumber(other.Element),
        $"^{Regex.Escape(WithoutNumber(said.Element)).Replace(Regex.Escape("a stage whose name was not read"), "stage '.*'", StringComparison.Ordinal)}$");

    /// <summary>A list that was not read counts as one item, so what stands after it may have another number than at run time.</summary>
    static string WithoutNumber(string element) => Number().Replace(element, "$1");

    [GeneratedRegex(@"((?:step|repair|roll back|contain|hold|stop-loss)) \d+$")]
    private static partial Regex Number();

    static List<Said> Less(IEnumerable<Said> said, IEnumerable<Said> other)
    {
        var left = said.ToList();
        foreach (var item in other)
            left.Remove(item);
        return left;
    }
}
