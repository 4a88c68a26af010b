using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.CodeFixes.Tests.Verification;

/// <summary>
/// Demands the exact text that a fix makes of a marked source: with line feeds, with carriage returns, and with tabs; one finding after
/// another, and all in one round. What it made compiles, and the fix has nothing more to do there.
/// </summary>
internal static class Verify
{
    static readonly Func<string, string>[] Spellings =
    [
        source => source.ReplaceLineEndings("\n"),
        source => source.ReplaceLineEndings("\r\n"),
        source => source.ReplaceLineEndings("\n").Replace("    ", "\t", StringComparison.Ordinal),
    ];

    /// <summary>Members of a class with metrics, changes and roles, the members as the fix finds and as it leaves them.</summary>
    public static async Task Fixes<TFix>(string marked, string mended)
        where TFix : CodeFixProvider, new()
    {
        foreach (var spelling in Spellings)
        {
            var fix = new TFix();
            var (document, found, ids) = await Marked(fix, spelling(InClass(marked)));
            var expected = spelling(InClass(mended));
            var key = Assert.Single((await Offered(fix, document, found)).Select(action => action.EquivalenceKey).Distinct())!;

            Assert.Equal(expected, await Text(await OneByOne(fix, document, ids)));
            if (fix.GetFixAllProvider() is not null)
                Assert.Equal(expected, await Text(await Fixing.ApplyToAll(fix, document, found, key)));
        }
    }

    /// <summary>A marked source that holds findings of the fix, and nothing that follows from the plan to mend them with.</summary>
    public static async Task OffersNothing<TFix>(string marked)
        where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        var (document, found, _) = await Marked(fix, InClass(marked));
        Assert.NotEmpty(found);
        Assert.Empty(await Offered(fix, document, found));
    }

    /// <summary>A marked source in which the fix has nothing to mend the finding at this text with, though it may mend others.</summary>
    public static async Task OffersNothingAt<TFix>(string text, string marked)
        where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        var (document, found, _) = await Marked(fix, InClass(marked));
        var source = await document.GetTextAsync();
        Assert.Empty(await Offered(fix, document, [Assert.Single(found, diagnostic => source.ToString(diagnostic.Location.SourceSpan) == text)]));
    }

    /// <summary>The marked findings. What a fix of many rules mends besides does not count.</summary>
    static async Task<(Document Document, IReadOnlyList<Diagnostic> Found, string[] Ids)> Marked(CodeFixProvider fix, string marked)
    {
        var markup = Markup.Parse(marked);
        var ids = markup.Expected.Select(item => item.Id).Distinct().ToArray();
        Assert.Subset(fix.FixableDiagnosticIds.ToHashSet(), ids.ToHashSet());
        var document = Fixing.Document(markup.Source);
        var found = await FoundIn(document, ids);
        Assert.Equal(
            markup.Expected.Select(item => $"{item.Id} [{markup.Source.Substring(item.Span.Start, item.Span.Length)}]"),
            found.Select(diagnostic => $"{diagnostic.Id} [{markup.Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}]"));
        return (document, found, ids);
    }

    static async Task<IReadOnlyList<Diagnostic>> FoundIn(Document document, string[] ids) => [.. (await Fixing.Findings(document)).Where(diagnostic => ids.Contains(diagnostic.Id))];

    static async Task<List<CodeAction>> Offered(CodeFixProvider fix, Document document, IReadOnlyList<Diagnostic> found)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in found)
            actions.AddRange(await Fixing.Actions(fix, document, diagnostic));
        return actions;
    }

    /// <summary>Applies the fix to the first finding that it mends until it mends none.</summary>
    static async Task<Document> OneByOne(CodeFixProvider fix, Document document, string[] ids)
    {
        for (var round = 0; round < 20; round++)
        {
            if ((await Offered(fix, document, await FoundIn(document, ids))).FirstOrDefault() is not { } action)
                return document;
            document = await Fixing.Apply(action, document);
        }

        Assert.Fail("The fix never ends.");
        return document;
    }

    static async Task<string> Text(Document document) => (await document.GetTextAsync()).ToString();

    static string InClass(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using NodaTime;
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        public static class Releases
        {
            static readonly RatioMetric Errors = Metric.Ratio("errors");
            static readonly CountMetric Failures = Metric.Count("failures");
            static readonly FlagChange Flag = Change.Flag("FLAG");
            static readonly CodeChange Web = Change.Code("web", from: "1", to: "2");
            static readonly SchemaChange Column = Change.Schema("column dropped").OneWay(because: "the \"old\" data is gone");
            static readonly Role Lead = Role.Named("lead");

        {{members}}
        }
        """;
}
