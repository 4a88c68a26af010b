using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Editor;

/// <summary>A plan in one document uses a template in another, and both are edited.</summary>
public sealed class EditingTests
{
    static readonly string Plan = Verify.InClass(
        "public static RolloutPlan Plan => " + Verify.WithPath("""Stage.Named("some").To(5.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("full").ToEveryone().Guarded(Errors)""") + ";");

    const string Template = """
        using Rollout.Dsl;
        using Rollout.Dsl.Units;

        static class Templates
        {
            public static Stage Guarded(this Stage stage, RatioMetric errors) => stage
                .AdvanceWhen(errors < 1.Percent())
                .RollBackWhen(errors > 5.Percent());
        }
        """;

    [Fact]
    public async Task Edit_of_the_plan_refreshes_its_findings()
    {
        var editor = new EditedDocuments(Plan, Template);
        await Demand(editor, "A.cs");

        editor.Edit("A.cs", "10.Seconds()", "0.Seconds()");
        await Demand(editor, "A.cs", "ROL0001");

        editor.Edit("A.cs", "0.Seconds()", "10.Seconds()");
        await Demand(editor, "A.cs");
    }

    [Fact]
    public async Task Edit_of_the_template_is_seen_when_the_plan_is_asked_again()
    {
        var editor = new EditedDocuments(Plan, Template);
        await Demand(editor, "A.cs");

        editor.Edit("B.cs", "> 5.Percent()", "> 0.5.Percent()");
        await Demand(editor, "A.cs", "ROL2003");
        Assert.Contains("(said in Guarded, B.cs:8).", (await editor.Ask("A.cs"))[0], StringComparison.Ordinal);
        await Demand(editor, "B.cs");

        editor.Edit("B.cs", "static class Templates", "\n\nstatic class Templates");
        Assert.Contains("(said in Guarded, B.cs:10).", (await editor.Ask("A.cs"))[0], StringComparison.Ordinal);

        editor.Edit("B.cs", "> 0.5.Percent()", "> 5.Percent()");
        await Demand(editor, "A.cs");
    }

    [Fact]
    public async Task Half_written_template_brings_nothing_up_and_its_end_everything()
    {
        var editor = new EditedDocuments(Plan, Template);
        foreach (var (old, now) in new[] { (".RollBackWhen(errors > 5.Percent());", ".RollBackWhen("), (".RollBackWhen(", ".RollBackWhen(errors > 0."), ("errors > 0.", "errors > 0.5.Percent());") })
        {
            editor.Edit("B.cs", old, now);
            Assert.Equal(await editor.BuildSays("A.cs"), await editor.Ask("A.cs"));
        }

        await Demand(editor, "A.cs", "ROL2003");
    }

    [Fact]
    public async Task Template_that_throws_its_result_away_is_flagged_in_its_own_document()
    {
        var editor = new EditedDocuments(Plan, Template);
        editor.Edit("B.cs", "=> stage\n        .AdvanceWhen(errors < 1.Percent())\n        .RollBackWhen(errors > 5.Percent());", "{ stage.AdvanceWhen(errors < 1.Percent()); return stage; }");

        await Demand(editor, "B.cs", "ROL0002");
        Assert.DoesNotContain(await editor.Ask("A.cs"), finding => finding.StartsWith("ROL0002", StringComparison.Ordinal));
        Assert.Equal(await editor.BuildSays("A.cs"), await editor.Ask("A.cs"));
    }

    [Fact]
    public async Task Two_hundred_edits_keep_nothing_of_the_compilations_before()
    {
        const int Edits = 200;
        const long Bound = 20 * 1024 * 1024;
        var editor = new EditedDocuments(Plan, Template);
        var old = new List<WeakReference<Compilation>>();
        for (var warm = 0; warm < 20; warm++)
            await EditAndAsk(editor, warm, old);
        var before = Collect();
        for (var edit = 0; edit < Edits; edit++)
            await EditAndAsk(editor, edit, old);
        var after = Collect();

        Assert.True(after - before < Bound, $"{Edits} edits kept {(after - before) / 1024} KB.");
        Assert.True(Alive(old) <= 2, $"{Alive(old)} of {old.Count} earlier compilations are still held.");
        GC.KeepAlive(editor);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task EditAndAsk(EditedDocuments editor, int edit, List<WeakReference<Compilation>> old)
    {
        old.Add(new(editor.Compilation));
        var isWrong = edit % 2 == 0;
        if (edit % 4 < 2)
            editor.Edit("B.cs", isWrong ? "> 5.Percent()" : "> 0.5.Percent()", isWrong ? "> 0.5.Percent()" : "> 5.Percent()");
        else
            editor.Edit("A.cs", isWrong ? "10.Seconds()" : "0.Seconds()", isWrong ? "0.Seconds()" : "10.Seconds()");
        Assert.Equal(isWrong ? 1 : 0, (await editor.Ask("A.cs")).Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Alive(List<WeakReference<Compilation>> old) => old.Count(reference => reference.TryGetTarget(out _));

    static long Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    static async Task Demand(EditedDocuments editor, string document, params string[] ids)
    {
        var shown = await editor.Ask(document);
        Assert.Equal(ids, shown.Select(finding => finding[..7]));
        Assert.Equal(await editor.BuildSays(document), shown);
    }
}
