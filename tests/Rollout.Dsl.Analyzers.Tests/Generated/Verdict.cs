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
        var (compiler, run) = forgets
            ? (Compiler.Select(said => said.Id + " " + WithoutNumber(said.Element)), Run.Select(said => said.Id + " " + WithoutNumber(said.Element)))
            : (Compiler.Select(said => said.ToString()), Run.Select(said => said.ToString()));
        var onlyCompiler = Less(compiler, run).Select(said => "Only the compiler says " + said);
        var onlyRun = Less(run, compiler).Select(said => "Only the run says " + said);
        return string.Join("\n", forgets ? onlyCompiler : onlyCompiler.Concat(onlyRun));
    }

    /// <summary>A list that was not read counts as one item, so what stands after it may have another number than at run time.</summary>
    static string WithoutNumber(string element) => Number().Replace(element, "$1");

    [GeneratedRegex(@"((?:step|repair|roll back|contain|hold|stop-loss)) \d+$")]
    private static partial Regex Number();

    static List<string> Less(IEnumerable<string> said, IEnumerable<string> other)
    {
        var left = said.ToList();
        foreach (var item in other)
            left.Remove(item);
        return left;
    }
}
