using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <summary>What the compiler and the run say of one plan.</summary>
sealed partial record Verdict(IReadOnlyList<Said> Compiler, IReadOnlyList<Said> Run, Exception? Thrown)
{
    /// <summary>What the compiler says and the run does not; empty when it says nothing untrue.</summary>
    public string Disagreement()
    {
        if (Thrown is not null)
            return "The plan throws: " + Thrown.Message;
        return string.Join("\n", Compiler.Where(said => !Run.Any(other => MayBe(said, other))).Select(said => "Only the compiler says " + said));
    }

    /// <summary>What the compiler did not see although every value of the plan is in the source.</summary>
    public IReadOnlyList<Said> Missed => Less(Run, Compiler);

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
