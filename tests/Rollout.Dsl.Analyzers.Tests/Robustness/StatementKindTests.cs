using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>Whatever statement adds the gate, run or not run by replay, the gate is not taken for missing.</summary>
public sealed class StatementKindTests
{
    const string Gated = "stage.AdvanceWhen(Errors < 1.Percent())";

    static readonly string[] Cases =
    [
        "{ stage = GATED; }",
        "; var gated = GATED; stage = gated;",
        "void Gate() => stage = GATED; Gate();",
        "goto there; there: stage = GATED;",
        "switch (Unread.Number) { case 4: goto case 5; case 5: goto default; default: stage = GATED; break; }",
        "while (true) { stage = GATED; if (Unread.Yes) break; }",
        "foreach (var i in new[] { 1, 2 }) { if (Unread.Number == i) continue; stage = i == 2 ? GATED : stage; }",
        "if (Unread.Yes) return GATED;",
        "foreach (var one in Gates(stage)) stage = one; static IEnumerable<Stage> Gates(Stage stage) { yield return GATED; yield break; }",
        "if (!Unread.Yes) throw new InvalidOperationException(); stage = GATED;",
        "while (Unread.Yes) { stage = GATED; break; }",
        "do { stage = GATED; } while (!Unread.Yes);",
        "for (var i = 3; i < Unread.Number; i++) stage = GATED;",
        "foreach (var c in Unread.Text) { stage = GATED; break; }",
        "foreach (var (a, b) in new Dictionary<int, int> { [Unread.Number] = 1 }) stage = GATED;",
        "async System.Threading.Tasks.Task Gate() { await foreach (var one in All()) stage = GATED; } Gate().Wait(); static async IAsyncEnumerable<int> All() { await System.Threading.Tasks.Task.Yield(); yield return 1; }",
        "using (new System.IO.MemoryStream()) stage = GATED;",
        "unsafe { fixed (char* c = Unread.Text) { stage = *c == 't' ? GATED : stage; } }",
        "checked { stage = GATED; }",
        "unchecked { stage = GATED; }",
        "lock (Unread.Text) { stage = GATED; }",
        "switch (Unread.Text) { case \"text\": stage = GATED; break; }",
        "try { if (Unread.Yes) throw new InvalidOperationException(); } catch (InvalidOperationException) { stage = GATED; }",
    ];

    public static TheoryData<string> Statements => [.. Cases];

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Gate_is_seen_or_unread(string statements) => Verify.Only("ROL2001").File(Verify.InClass($$"""
        // Unread
        static Stage WithGate(Stage stage)
        {
            {{statements.Replace("GATED", Gated, StringComparison.Ordinal)}}
            return stage;
        }

        public static RolloutPlan Plan => {{Verify.WithPath("WithGate(Stage.Named(\"a\").To(1.PercentOfTraffic())), Stage.Named(\"full\").ToEveryone()")}};
        """));

    [Fact]
    public void Every_kind_of_statement_has_a_case()
    {
        var tried = Cases.SelectMany(statements => SyntaxFactory.ParseStatement("{" + statements + "}").DescendantNodesAndSelf())
            .OfType<StatementSyntax>().Select(statement => statement.Kind());

        var all = Enum.GetValues<SyntaxKind>().Where(kind => kind.ToString().EndsWith("Statement", StringComparison.Ordinal) && kind != SyntaxKind.GlobalStatement);

        Assert.Empty(all.Except(tried));
    }
}
