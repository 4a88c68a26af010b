using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>Source that is endless, enormous, unfinished or strange ends quietly and accuses nobody.</summary>
public sealed class HostileSourceTests
{
    [Theory]
    [InlineData("static Stage Again() => Again(); public static RolloutPlan Plan => PATH(Again(), Stage.Named(\"full\").To(5.PercentOfUsers()));")]
    [InlineData("static Stage A() => B(); static Stage B() => A(); public static RolloutPlan Plan => PATH(A());")]
    [InlineData("static Stage Twice(Stage s) => Twice(Twice(s)); public static RolloutPlan Plan => PATH(Twice(Stage.Named(\"a\").To(5.PercentOfUsers())));")]
    [InlineData("public static RolloutPlan Plan => Plan;")]
    [InlineData("public static RolloutPlan Plan => Other.OwnedBy(Role.OnCall); static RolloutPlan Other => Plan;")]
    [InlineData("static Stage Endless() { while (true) { } } public static RolloutPlan Plan => PATH(Endless());")]
    [InlineData("static Stage Endless() { for (;;) { } } public static RolloutPlan Plan => PATH(Endless());")]
    [InlineData("static Stage Endless() { var all = new List<Stage>(); while (all.Count >= 0) all.Add(Stage.Named(\"a\").To(5.PercentOfUsers())); return all[0]; } public static RolloutPlan Plan => PATH(Endless());")]
    [InlineData("static Stage Grow() { var text = \"a\"; while (true) text += text; } public static RolloutPlan Plan => PATH(Grow());")]
    [InlineData("static Stage Grow() { var stage = Stage.Named(\"a\").To(5.PercentOfUsers()); while (true) stage = stage.AdvanceWhen(Errors < 1.Percent()); } public static RolloutPlan Plan => PATH(Grow());")]
    [InlineData("static readonly int[] Million = new int[1_000_000]; static Stage Sum() { var sum = 0; foreach (var item in Million) sum += item; return Stage.Named(\"a\" + sum).To(5.PercentOfUsers()); } public static RolloutPlan Plan => PATH(Sum());")]
    [InlineData("static readonly int[] Huge = new int[int.MaxValue]; public static RolloutPlan Plan => PATH(Stage.Named(\"a\" + Huge.Length).To(5.PercentOfUsers()));")]
    [InlineData("public static RolloutPlan Plan => null!;")]
    [InlineData("public static RolloutPlan Plan => throw new InvalidOperationException();")]
    [InlineData("public static RolloutPlan Plan => ((dynamic)RolloutPlan.For(\"p\")).Changing(Flag);")]
    [InlineData("public static RolloutPlan Plan => PATH((Stage)null!);", "ROL0001")]
    [InlineData("static int Zero => 0; public static RolloutPlan Plan => PATH(Stage.Named(\"a\" + 1 / Zero).To(5.PercentOfUsers()));")]
    [InlineData("static int Big => int.MaxValue; public static RolloutPlan Plan => PATH(Stage.Named(\"a\").To(5.PercentOfUsers()).ObserveFor((Big * 2).Hours()).ObserveFor(checked(Big + 1).Days()));")]
    [InlineData("public static RolloutPlan Plan\n{ get {\n#if NEVER\nreturn PATH(Nonsense);\n#else\nreturn PATH(Stage.Named(\"a\").To(5.PercentOfUsers()));\n#endif\n} }")]
    public async Task Endless_enormous_or_strange_code_ends(string members, params string[] ids)
    {
        var source = Verify.InClass(members.Replace("PATH(", "Path(", StringComparison.Ordinal) + """

            static RolloutPlan Path(params PathStep[] steps) => RolloutPlan.For("p").Changing(Flag).Through(steps)
                .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).StopLoss(Failures > 7.Events()).OwnedBy(Role.OnCall).EndingBelowEveryone("it only has to end");
            """);
        var watch = Stopwatch.StartNew();

        var found = await Analysis.Build(Analysis.Compile([("Plan.cs", source)]));

        Assert.Equal(ids, found.Select(diagnostic => diagnostic.Id));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    const string Verb = ".RollBackWhen(Errors > 5.Percent())";

    /// <summary>
    /// The threads are those that the compiler has itself. Compilers up to 4.14 overflow for any analyzer that asks for operations once
    /// one expression chains between one and two thousand calls, where a thread has 1.5 MB of stack, so no more are tried here.
    /// </summary>
    [Fact]
    public Task Chain_of_a_thousand_verbs_is_read_to_its_end() => DemandTheLast(1_001, "static Stage Chained(Stage stage) => stage" + string.Concat(Enumerable.Repeat(Verb, 1_000)) + ";");

    [Fact]
    public Task Ten_thousand_verbs_in_several_statements_are_read_to_their_end() => DemandTheLast(
        10_001,
        "static Stage Chained(Stage stage) { " + string.Concat(Enumerable.Repeat("stage = stage" + string.Concat(Enumerable.Repeat(Verb, 500)) + ";\n", 20)) + "return stage; }");

    [Theory]
    [InlineData("static Stage Chained(Stage stage) { for (var i = 0; i < 10_000; i++) stage = stage.RollBackWhen(Errors > 5.Percent()); return stage; }")]
    [InlineData("static Stage Chained(Stage stage) => Enumerable.Range(0, 10_000).Aggregate(stage, (all, _) => all.RollBackWhen(Errors > 5.Percent()));")]
    [InlineData("static Stage Chained(Stage stage) => stage.RollBackWhen(Enumerable.Repeat(Errors > 5.Percent(), 10_000));")]
    public Task Ten_thousand_verbs_by_a_loop_or_a_query_are_read_to_their_end(string chained) => DemandTheLast(10_001, chained);

    /// <summary>Only the verb after all others contradicts the gate.</summary>
    static async Task DemandTheLast(int number, string chained)
    {
        var source = Verify.InClass(chained + " public static RolloutPlan Plan => "
            + Verify.WithPath("Chained(Stage.Named(\"full\").To(5.PercentOfUsers()).AdvanceWhen(Errors < 3.Percent())).RollBackWhen(Errors > 2.Percent())") + ";");

        var found = Assert.Single(await Analysis.Build(Analysis.Compile([("Plan.cs", source)])));

        Assert.Equal("ROL2003", found.Id);
        Assert.Equal($"stage 'full' / roll back {number}", found.Properties["element"]);
    }

    [Fact]
    public async Task Nesting_that_goes_deep_ends()
    {
        var nested = string.Concat(Enumerable.Repeat("Same(", 400)) + "Stage.Named(\"full\").To(5.PercentOfUsers())" + new string(')', 400);
        var source = Verify.InClass("static Stage Same(Stage stage) => stage; public static RolloutPlan Plan => " + Verify.WithPath(nested) + ";");

        Assert.Empty(await OnLargeStack(() => Analysis.Build(Analysis.Compile([("Plan.cs", source)]))));
    }

    [Fact]
    public async Task Cancellation_is_obeyed()
    {
        var source = Verify.InClass("static Stage Endless() { while (true) { } } public static RolloutPlan Plan => " + Verify.WithPath("Endless()") + ";");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Analysis.Build(Analysis.Compile([("Plan.cs", source)]), cancellation: cancelled.Token));
    }

    [Fact]
    public async Task Without_the_library_nothing_is_registered_but_the_start()
    {
        var compilation = Analysis.Compile([("Ordinary.cs", "class Ordinary { int Two() { return 1 + 1; } }")], References.WithoutLibrary);

        var telemetry = await Analysis.Telemetry(compilation);

        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.Equal(0, telemetry.OperationActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.OperationBlockActionsCount
            + telemetry.OperationBlockEndActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.SymbolActionsCount + telemetry.CompilationEndActionsCount);
    }

    [Fact]
    public async Task Types_of_the_same_names_in_the_users_own_code_are_left_alone()
    {
        var compilation = Analysis.Compile(
            [("Own.cs", """
                namespace Rollout.Dsl
                {
                    public class RolloutPlan { public static RolloutPlan For(string name) => new(); public RolloutPlan Go() => this; }
                    public static class Use { public static RolloutPlan Plan { get { RolloutPlan.For("p").Go(); return RolloutPlan.For(""); } } }
                }
                """)],
            References.WithoutLibrary);

        Assert.Empty(await Analysis.Build(compilation));
    }

    /// <summary>The compiler itself needs more stack for such source than a test thread has.</summary>
    static Task<T> OnLargeStack<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>();
        var thread = new Thread(
            () =>
            {
                try
                {
                    done.SetResult(work().GetAwaiter().GetResult());
                }
#pragma warning disable CA1031 // The test awaits whatever went wrong.
                catch (Exception failure)
                {
                    done.SetException(failure);
                }
#pragma warning restore CA1031
            },
            256 * 1024 * 1024);
        thread.Start();
        return done.Task;
    }
}
