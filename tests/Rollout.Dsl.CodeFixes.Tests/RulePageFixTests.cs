using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Rollout.Dsl.CodeFixes.Tests.Verification;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.CodeFixes.Tests;

/// <summary>Every fix on every finding in the flagged plans of the rule pages, so that a new page is a new trial of the fixes.</summary>
public sealed class RulePageFixTests
{
    /// <summary>The pages whose own finding has a fix of its own.</summary>
    static readonly string[] Mended = ["ROL0002", "ROL1003", "ROL2001", "ROL2002", "ROL2006", "ROL2009", "ROL3002", "ROL3004", "ROL4001", "ROL4003", "ROL4004", "ROL5001"];

    static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(PlanFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PlanFix)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Ids => [.. RuleCatalogue.Descriptions.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_mend_of_a_flagged_plan_compiles_and_brings_nothing_new_but_open_points(string id)
    {
        var document = Fixing.Document(Flagged(id));
        var found = await Fixing.Findings(document);
        var mends = 0;
        foreach (var diagnostic in found)
        {
            foreach (var fix in Fixes)
            {
                foreach (var action in await Fixing.Actions(fix, document, diagnostic))
                {
                    var mended = await Fixing.Apply(action, document);
                    await DemandMended(fix, mended, diagnostic.Id, [.. found.Select(other => other.Id)]);
                    mends += diagnostic.Id == id && fix is not AcceptRiskFix ? 1 : 0;
                }
            }
        }

        Assert.Equal(Mended.Contains(id), mends > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_tells_of_its_fix_if_there_is_one(string id)
    {
        var section = Page(id).Split("\n## How to fix\n")[1].Split("\n## ")[0];
        var titles = Fixes.OfType<PlanFix>().Where(fix => fix is not AcceptRiskFix && fix.FixableDiagnosticIds.Contains(id)).Select(fix => $"*{fix.Title}*").ToArray();

        Assert.Equal(titles, Regex.Matches(section, @"\*[^*]+\*").Select(match => match.Value));
    }

    static async Task DemandMended(CodeFixProvider fix, Document mended, string id, string[] before)
    {
        var after = await Fixing.Findings(mended);
        var added = after.Select(diagnostic => diagnostic.Id).ToList();
        added.RemoveAll(other => other == "ROL0006");
        foreach (var other in before)
            added.Remove(other);

        // What is prepared to be accepted stays until a person says why and until when.
        Assert.Equal(fix is AcceptRiskFix ? ["ROL0005"] : [], added);
        Assert.Equal(fix is AcceptRiskFix, Count(after.Select(diagnostic => diagnostic.Id), id) == Count(before, id));
        foreach (var diagnostic in after.Where(diagnostic => diagnostic.Id == id && Count(before, id) == 1))
            Assert.Empty(await Fixing.Actions(fix, mended, diagnostic));
    }

    static int Count(IEnumerable<string> ids, string id) => ids.Count(other => other == id);

    static string Flagged(string id) => Regex.Match(Page(id).Split("\n## Flagged\n")[1], "```csharp\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;

    static string Page(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", id + ".md")).ReplaceLineEndings("\n");
}
