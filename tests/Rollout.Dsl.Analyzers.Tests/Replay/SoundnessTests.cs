using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Replay;

/// <summary>
/// What the executed plan does not say, the analyzer must not say. Each case was an accusation, a fault or a waste once; the letter
/// tells its kind: A aliases, B order of evaluation, C control flow, D references, E conversions, R refusals, M and G faults and memory.
/// </summary>
public sealed class SoundnessTests
{
    const string Full = """Stage.Named("full").ToEveryone()""";

    /// <summary>The rules that the cases are about; what else could be said of such small plans does not matter here.</summary>
    static readonly string[] Rules = ["ROL0001", "ROL2001", "ROL2002", "ROL2003", "ROL3001", "ROL3002"];

    static VerifiedRules Judged => Verify.Only(Rules);

    /// <summary>The executed plan has no finding, and so the analyzer has none.</summary>
    static async Task Truly(string source)
    {
        Assert.DoesNotContain(EmittedPlans.Findings(Analysis.Compile([("Plan.cs", source)])), finding => Rules.Contains(finding[..7]));
        await Judged.File(source);
    }

    /// <summary>The statements always leave a gate on the stage, so ROL2001 is never true.</summary>
    [Theory]
    // aliases of lists
    [InlineData("A1", "var all = new List<Stage> { stage }; var same = all; same[0] = GATED; stage = all[0];")]
    [InlineData("A2", "var all = new[] { stage, stage }; var same = all; (same[0], same[1]) = (GATED, stage); stage = all[0];")]
    [InlineData("A3", "var all = new[] { stage }; Span<Stage> span = all; span[0] = GATED; stage = all[0];")]
    [InlineData("A4", "var all = new[] { stage }; var same = all; same.AsSpan()[0] = GATED; stage = all[0];")]
    [InlineData("A5", "var all = new[] { stage }; var same = all; First(same) = GATED; stage = all[0]; static ref Stage First(Stage[] items) => ref items[0];")]
    [InlineData("A6", "var all = new[] { stage }; Box.Items = all; Box.Items[0] = GATED; stage = all[0];")]
    [InlineData("A7", "var all = new[] { stage }; var grid = new[] { all }; try { grid[0][0] = GATED; } finally { } stage = all[0];")]
    [InlineData("A8", "var all = new[] { GATED }; var grid = new[] { all }; if (!Unread.Yes) grid[0][0] = stage; stage = all[0];")]
    [InlineData("A9", "var all = new[] { GATED }; var grid = new[] { all }; if (!Unread.Yes) { foreach (var row in grid) row[0] = stage; } stage = all[0];")]
    [InlineData("A10", "var all = new[] { stage }; var grid = new[] { all }; Array.ForEach(grid, row => row[0] = GATED); stage = all[0];")]
    [InlineData("A11", "var a = new[] { GATED }; var b = new[] { stage }; var p = Pick(a, b); p[0] = GATED; stage = b[0]; static Stage[] Pick(Stage[] x, Stage[] y) { if (!Unread.Yes) return x; return y; }")]
    [InlineData("A12", "var all = new[] { stage }; Gatherer g = all; stage = all[0];")]
    [InlineData("A13", "var all = new[] { stage }; var g = new Gatherer(); g += all; stage = all[0];")]
    [InlineData("A14", "var all = new[] { stage }; var g = new Gatherer(); _ = g[all]; stage = all[0];")]
    [InlineData("A15", "Shared[0] = GATED; stage = Shared[0];")]
    [InlineData("A16", "SharedList.Clear(); SharedList.Add(GATED); stage = SharedList[0];")]
    [InlineData("A17", "var all = new List<Stage> { stage }; var same = all; void Fill() { all.Clear(); all.Add(GATED); } Action fill = Fill; fill(); stage = same[0];")]
    [InlineData("A18", "var all = new List<Stage> { stage }; void Fill() { all.Clear(); all.Insert(0, GATED); } try { Fill(); } finally { } stage = all[0];")]
    [InlineData("A19", "var all = new List<Stage>(); void Fill() => all.Add(stage); if (!Unread.Yes) Fill(); all.Add(GATED); stage = all[0];")]
    [InlineData("A20", "var all = new[] { stage, stage }; var n = 0; foreach (var each in all) { if (n == 0) all[1] = GATED; n++; stage = each; }")]
    [InlineData("A21", "var all = new[] { stage, stage }; foreach (var each in all) { stage = each; Array.Fill(all, GATED); }")]
    [InlineData("A22", "var all = new List<Stage> { stage }; void Fill() => all.Insert(0, GATED); Action fill = () => Fill(); fill(); stage = all[0];")]
    [InlineData("A23", "var all = new[] { stage }; var same = all; Action gate = () => all[0] = GATED; gate(); stage = same[0];")]
    // order and number of evaluations
    [InlineData("B1", "var n = 0; var s = new Stage[2]; s[n++] = n == 1 ? GATED : stage; stage = s[0];")]
    [InlineData("B2", "var n = 0; var k = new[] { 1, 1, 1 }; k[n++] += 1; if (n == 1) stage = GATED;")]
    [InlineData("B3", "var n = 0; var k = new[] { 1, 1, 1 }; k[n++]++; if (n == 1) stage = GATED;")]
    [InlineData("B4", "var n = 0; var t = $\"{n++:D2}\"; if (n == 1) stage = GATED;")]
    [InlineData("B5", "var n = 0; var t = $\"{Unread.Text}{n++}\"; if (n == 1) stage = GATED;")]
    [InlineData("B6", "var n = 0; var d = new Dictionary<int, string> { [0] = \"a\" }; var t = d[n++]; if (n == 1) stage = GATED;")]
    [InlineData("B7", "var n = 0; var t = new int[n++, 2]; if (n == 1) stage = GATED;")]
    [InlineData("B8", "var n = 0; int[] t = [.. Unread.Text.Select(c => 1), n++]; if (n == 1) stage = GATED;")]
    [InlineData("B9", "var n = 0; stage = Ext.Choose(n: n++, which: n == 1 ? GATED : stage);")]
    // control flow
    [InlineData("C1", "foreach (var i in new[] { 1, 2 }) { try { if (i == 2) continue; } finally { } stage = i == 2 ? BARE : GATED; }")]
    [InlineData("C2", "foreach (var i in new[] { 1, 2 }) { switch (i) { case 2: continue; } stage = i == 2 ? BARE : GATED; }")]
    [InlineData("C3", "for (var i = 0; i < 2; i++) { try { if (i == 1) break; } finally { } stage = i == 1 ? BARE : GATED; }")]
    [InlineData("C4", "var bare = stage; stage = GATED; void Reset() { if (Unread.Yes) return; stage = bare; } Reset();")]
    [InlineData("C5", "var all = new[] { GATED }; Reset(all, stage); stage = all[0]; static void Reset(Stage[] items, Stage bare) { if (Unread.Yes) return; items[0] = bare; }")]
    [InlineData("C6", "var bare = stage; stage = GATED; Stage Pick() => !Unread.Yes ? stage = bare : stage; stage = Pick();")]
    [InlineData("C7", "var bare = stage; stage = GATED; Stage Pick() { if (!Unread.Yes) { stage = bare; return stage; } else return stage; } var picked = Pick(); stage = picked;")]
    [InlineData("C8", "async System.Threading.Tasks.Task Gate() { stage = GATED; await System.Threading.Tasks.Task.CompletedTask; } Gate().Wait();")]
    [InlineData("C10", "int Last(int n) { int.TryParse(\"1\", out var x); x = n; if (n > 0) Last(n - 1); return x; } if (Last(1) == 1) stage = GATED;")]
    [InlineData("C11", "var bare = stage; stage = GATED; void Reset() { if (Unread.Yes) goto end; stage = bare; end: ; } Reset();")]
    [InlineData("C12", "var n = 0; again: if (n == 1) stage = GATED; n++; if (n < 2) goto again;")]
    [InlineData("C13", "goto end; stage = BARE; end: stage = GATED;")]
    [InlineData("C14", "stage = GATED; goto end; stage = BARE; end: ;")]
    [InlineData("C15", "var bare = stage; stage = GATED; switch (1) { case 2: stage = bare; break; case 1: if (!Unread.Yes) goto case 2; break; }")]
    // what lambdas capture
    [InlineData("L1", "var s = stage; IEnumerable<Stage> q = Later(); s = GATED; stage = q.First(); IEnumerable<Stage> Later() => new[] { 1 }.Select(_ => s);")]
    [InlineData("L2", "var s = stage; var all = new List<Func<Stage>>(); for (var i = 0; i < 2; i++) { if (i == 1) s = GATED; all.Add(() => s); } stage = all[0]();")]
    [InlineData("L3", "var s = stage; void Gate() { s = GATED; } Func<Stage> late = () => s; Gate(); stage = late();")]
    [InlineData("L4", "var s = stage; Action gate = () => s = GATED; Func<Stage> late = () => s; gate(); stage = late();")]
    [InlineData("L5", "var s = stage; Stage Now() => s; Func<Stage> late = () => Now(); s = GATED; stage = late();")]
    [InlineData("L6", "var all = new[] { stage }; Stage First() => all[0]; Func<Stage> late = () => First(); all[0] = GATED; stage = late();")]
    [InlineData("L7", "var s = stage; Func<Stage> late = () => { Gate(); return s; void Gate() => s = GATED; }; stage = late();")]
    [InlineData("L8", "var n = 0; Func<int> next = () => n++; next(); if (next() == 1) stage = GATED;")]
    [InlineData("L9", "var all = new List<Func<Stage>>(); foreach (var i in new[] { 0, 1 }) { var s = stage; all.Add(() => s); if (i == 0) s = GATED; } stage = all[0]();")]
    [InlineData("L10", "var s = stage; var n = 0; IEnumerable<Stage> q = []; switch (0) { case 1: s = GATED; break; case 0: q = new[] { 1 }.Select(_ => s); n++; goto case 1; } stage = q.First();")]
    [InlineData("L11", "var all = new List<Func<int, Stage>>(); for (var i = 0; i < 2; i++) { Func<int, Stage> f = n => n == i ? stage : GATED; all.Add(f); } stage = all[0](0);")]
    // references
    [InlineData("D1", "ref readonly var alias = ref stage; stage = GATED; stage = alias;")]
    [InlineData("D2", "Stage G(in Stage s) { stage = GATED; return s; } stage = G(in stage);")]
    // conversions
    [InlineData("E2", "double? a = 1, b = 2; if ((double)(a / b)! == 0.5) stage = GATED;")]
    [InlineData("E4", "int? a = null, b = null; if ((a + b) == null) stage = GATED;")]
    [InlineData("E5", "object a = 1, b = 1; stage = a == b ? stage : GATED;")]
    [InlineData("E6", "var n = 1; object a = \"x\" + n, b = \"x1\"; stage = a == b ? stage : GATED;")]
    [InlineData("E3", "int? a = 1, b = 2, z = 0; if ((a ?? 0.5) / (b ?? 0.5) != (z ?? 0.5)) stage = GATED;")]
    [InlineData("E7", "foreach (double z in new[] { 0 }) foreach (double a in new[] { 1 }) foreach (double b in new[] { 2 }) if (a / b != z) stage = GATED;")]
    [InlineData("E8", "if (Show(Region.Asia) != \"1\") stage = GATED; static string Show<T>(T value) => $\"{value}\";")]
    [InlineData("E9", "Region? r = Region.Asia; if ($\"{r}\" != \"1\") stage = GATED;")]
    [InlineData("E10", "Region? r = Region.Asia; if ((\"\" + r) != \"1\") stage = GATED;")]
    [InlineData("E11", "var c = 'a'; int? i = c; if ($\"{i}\" == \"97\") stage = GATED;")]
    [InlineData("E14", "var n = 300; var e = (Small)n; if ((int)e == 44) stage = GATED;")]
    public Task Gate_is_seen_or_unread(string id, string statements) => Truly(Verify.InClass($$"""
        // {{id}} Unread
        static class Box { public static Stage[] Items = []; }
        enum Region { Europe, Asia }
        enum Small : byte { Zero }
        sealed class Gatherer
        {
            public static Gatherer Of(Stage[] all) { all[0] = all[0].AdvanceWhen(Errors < 1.Percent()); return new Gatherer(); }
            public static implicit operator Gatherer(Stage[] all) => Of(all);
            public static Gatherer operator +(Gatherer left, Stage[] all) => Of(all);
            public int this[Stage[] all] => Of(all).GetHashCode();
        }
        static readonly Stage[] Shared = [Stage.Named("a").To(1.PercentOfTraffic())];
        static readonly List<Stage> SharedList = new() { Stage.Named("a").To(1.PercentOfTraffic()) };

        static Stage Gated(Stage stage)
        {
            {{statements.Replace("GATED", "Stage.Named(\"a\").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())", System.StringComparison.Ordinal).Replace("BARE", "Stage.Named(\"a\").To(1.PercentOfTraffic())", System.StringComparison.Ordinal)}}
            return stage;
        }

        public static RolloutPlan Plan => {{Verify.WithPath($"Gated(Stage.Named(\"a\").To(1.PercentOfTraffic())), {Full}")}};
        """) + "\npublic static class Ext { public static Stage Choose(this Stage which, int n) => which; }");

    /// <summary>Guards that replay cannot read keep the second saying from ever being run.</summary>
    [Theory]
    [InlineData("R1", "stage.Sheet.Window is null ? stage.ObserveFor(1.Hours()) : stage")]
    [InlineData("R2", "Unread.Yes ? stage : stage.ObserveFor(1.Hours())")]
    [InlineData("R3", "Early(stage)")]
    [InlineData("R4", "Checked(stage)")]
    public Task Guarded_saying_is_not_refused(string id, string expression) => Truly(Verify.InClass($$"""
        // {{id}} Unread.
        static Stage Early(Stage stage)
        {
            if (Unread.Yes)
                return stage;
            return stage.ObserveFor(1.Hours());
        }

        static Stage Checked(Stage stage)
        {
            if (!Unread.Yes)
                stage = stage.ObserveFor(1.Hours());
            return stage;
        }

        static Stage Ensured(Stage stage) => {{expression}};

        public static RolloutPlan Plan => {{Verify.WithPath($"Ensured(Stage.Named(\"a\").To(1.PercentOfTraffic()).ObserveFor(2.Hours()).AdvanceWhen(Errors < 1.Percent())), {Full}")}};
        """));

    [Fact]
    public Task Name_after_a_call_that_is_not_run_is_unread() => Truly(Verify.InClass($$"""
        // Unread
        static Stage Next(Stage before, ref int n) => Stage.Named("s" + ++n).To(n.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent());

        public static RolloutPlan Plan
        {
            get
            {
                var n = 1;
                var first = Stage.Named("s1").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent());
                var second = Next(first, ref n);
                return {{Verify.WithPath($"first, second, {Full}")}};
            }
        }
        """));

    const string Rest = """.Changing(Flag).Through(Stage.Named("full").ToEveryone()).RollingBackBy(Undo.TurnOff(Flag).Within(1.Minutes()))""";

    [Fact]
    public Task Automatic_property_above_the_field_it_uses_reads_null() => Judged.Members($$"""
        // Unread
        public static RolloutPlan Plan { get; } = RolloutPlan.For("p").Changing(Flag).Through({|ROL2001:Stage.Named("a")|}.To(1.PercentOfTraffic()).RollBackWhen({|ROL0001:Late|} > 1.Percent()), {|ROL2002:Stage.Named("full")|}.ToEveryone()).RollingBackBy(Undo.TurnOff(Flag).Within(1.Minutes()));
        static readonly RatioMetric Late = Metric.Ratio("late");
        """);

    [Fact]
    public Task Field_in_a_later_file_is_not_initialised_yet() => Judged.Files([
        ("A.cs", """
            using Rollout.Dsl; using Rollout.Dsl.Units;
            // Unread
            public static partial class P
            {
                static readonly FlagChange Flag = Change.Flag("F");
                public static readonly RolloutPlan Plan = RolloutPlan.For("p").Changing(Flag)
                    .Through({|ROL2001:Stage.Named("a")|}.To(1.PercentOfTraffic()).RollBackWhen(Pick(Late, Metric.Ratio("x")) > 1.Percent()), Stage.Named("full").ToEveryone().RollBackWhen(Metric.Ratio("x") > 1.Percent()))
                    .RollingBackBy(Undo.TurnOff(Flag).Within(1.Minutes()));
                static RatioMetric Pick(RatioMetric? a, RatioMetric b) => a ?? b;
            }
            """),
        ("B.cs", """
            using Rollout.Dsl;
            public static partial class P { static readonly RatioMetric Late = Metric.Ratio("late"); }
            """)]);

    [Fact]
    public Task Plan_that_the_static_constructor_completes() => Truly(Verify.InClass($$"""
        // Unread
        public static readonly RolloutPlan Plan = RolloutPlan.For("p"){{Rest}};
        static Releases() => Plan = Plan.StopLoss(Errors > 1.Percent());
        """));

    [Fact]
    public Task Local_plan_that_a_lambda_completes() => Judged.Members($$"""
        // Unread
        public static void Run()
        {
            RolloutPlan plan = null!;
            Action complete = () => plan = plan.StopLoss(Errors > 1.Percent());
            plan = RolloutPlan.For("p"){{Rest}};
            complete();
            Console.WriteLine(plan);
        }
        """);

    [Theory]
    [InlineData("M1", "(NodaTime.Duration.FromHours(1) / 0L)")]
    [InlineData("M2", "NodaTime.Period.FromMonths(1).ToDuration()")]
    public Task Time_that_throws_is_no_fault_of_ours(string id, string time) => Judged.Members($$"""
        // {{id}} Unread
        public static RolloutPlan Plan(int n) => {{Verify.WithPath(Full)}};
        static RolloutPlan Own => {{Verify.WithPath($"Stage.Named(\"a\").To(1.PercentOfTraffic()).ObserveFor({time}).AdvanceWhen(Errors < 1.Percent()), {Full}")}};
        """);

    [Fact]
    public Task Local_iterator_writes_what_it_captures() => Truly(Verify.InClass($$"""
        // Unread.
        public static RolloutPlan Plan
        {
            get
            {
                var stage = Stage.Named("a").To(1.PercentOfTraffic());
                foreach (var i in Gate()) { }
                return {{Verify.WithPath($"stage, {Full}")}};
                IEnumerable<int> Gate() { stage = stage.AdvanceWhen(Errors < 1.Percent()); yield return 1; }
            }
        }
        """));

    [Fact]
    public Task As_that_fails_is_null() => Truly(Verify.InClass($$"""
        // Unread.
        public static RolloutPlan Plan => RolloutPlan.For("p").Changing((Change)Flag as SchemaChange ?? (Change)Web).Through({{Full}})
            .RollingBackBy(Undo.Redeploy(Web).Within(1.Minutes())).StopLoss(Errors > 1.Percent());
        """));

    [Fact]
    public Task Automatic_property_that_the_static_constructor_completes() => Truly(Verify.InClass($$"""
        // Unread.
        public static RolloutPlan Plan { get; } = RolloutPlan.For("p"){{Rest}};
        static Releases() => Plan = Plan.StopLoss(Errors > 1.Percent());
        """));

    /// <summary>The budget of steps bounds the memory too.</summary>
    [Theory]
    [InlineData("G1", "var t = \"xx\"; for (var i = 0; i < 29; i++) t = $\"{t}{t}\";")]
    [InlineData("G2", "int[] t = [1, 2]; for (var i = 0; i < 28; i++) t = [.. t, .. t];")]
    [InlineData("G3", "var t = new List<string[]>(); for (var i = 0; i < 20_000; i++) t.Add(new string[100_000]);")]
    [InlineData("G4", "var t = \"\"; for (var i = 0; i < 200_000; i++) t += 'x';")]
    [InlineData("G5", "var t = new string[100_000]; for (var i = 0; i < 100_000; i++) foreach (var s in t) break;")]
    public async Task Memory_and_time_are_bounded(string id, string statements)
    {
        var compilation = Analysis.Compile([("Plan.cs", Verify.InClass($$"""
            // {{id}}
            public static RolloutPlan Plan
            {
                get
                {
                    {{statements}}
                    return {{Verify.WithPath(Full)}};
                }
            }
            """))]);
        var before = System.GC.GetTotalAllocatedBytes();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Analysis.Build(compilation);

        // What the tests beside this one allocate is counted too. Without a bound it would be tens of gigabytes, or would not end.
        var allocated = (System.GC.GetTotalAllocatedBytes() - before) >> 20;
        Assert.True(watch.Elapsed.TotalSeconds < 120 && allocated < 4_000, $"{id}: {watch.Elapsed.TotalSeconds:F1} s, {allocated} MB allocated");
    }

    [Fact]
    public Task Two_trees_of_one_path() => Judged.Files([
        ("P.cs", """
            using Rollout.Dsl; using Rollout.Dsl.Units;
            // Unread. A long comment that makes this file much longer than the other one, so that a span of this one does not fit there.
            // A long comment that makes this file much longer than the other one, so that a span of this one does not fit there.
            public static partial class P
            {
                public static RolloutPlan Plan => T.Finish(RolloutPlan.For("p").Changing(T.Flag)
                    .Through({|ROL2002:Stage.Named("full")|}.ToEveryone())
                    .RollingBackBy(Undo.TurnOff(T.Flag).Within(1.Minutes())));
            }
            """),
        ("P.cs", """
            using Rollout.Dsl;
            static class T { public static RolloutPlan Finish(RolloutPlan p) => p.OwnedBy(Role.OnCall); public static FlagChange Flag => Change.Flag("F"); }
            """)]);
}
