using System;
using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Replay;

/// <summary>What cannot be read silences what depends on it, and nothing else.</summary>
public sealed class UnreadTests
{
    const string Full = """Stage.Named("full").ToEveryone()""";

    [Fact]
    public Task Other_stages_are_judged_beside_an_unread_one() => Verify.Members($$"""
        static Stage FromOutside() => Unread.Yes ? Stage.Named("x").To(5.PercentOfTraffic()) : Stage.Named("y").To(6.PercentOfTraffic());

        public static RolloutPlan Plan => {{Verify.WithPath($$"""
            {|ROL2001:Stage.Named("a")|}.To(1.PercentOfTraffic()),
            {|ROL2001:Stage.Named("b")|}.To(2.PercentOfTraffic()),
            Stage.Named(Unread.Text).To(4.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()),
            FromOutside(),
            {{Full}}
            """)}};
        """);

    [Fact]
    public async Task Collection_expressions_are_read_or_said_to_be_unread()
    {
        var compilation = Analysis.Compile([("Plan.cs", Verify.InClass($"public static RolloutPlan Plan => {Verify.WithPath($"[Stage.Named(\"a\").To(1.PercentOfTraffic()), {Full}]")};"))]);

        Assert.Equal(CollectionExpressionFactAttribute.AreShown, (await Analysis.Build(compilation)).Any(found => found.Id == "ROL2001"));
        Assert.Equal(!CollectionExpressionFactAttribute.AreShown, (await Analysis.Unread(compilation)).Any(found => found.GetMessage().Contains("the path of the plan", StringComparison.Ordinal)));
    }

    [Fact]
    public Task Branch_on_something_unread_keeps_what_both_sides_say() => Verify.Members($$"""
        static Stage Perhaps(Stage stage)
        {
            if (Unread.Yes)
                stage = stage.ObserveFor(1.Hours());
            else
                stage = stage.ObserveFor(2.Hours());
            return stage;
        }

        public static RolloutPlan Plan => {{Verify.WithPath($"Perhaps(Stage.Named(\"a\").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())), {{|ROL2001:Stage.Named(\"b\")|}}.To(2.PercentOfTraffic()), {Full}")}};
        """);

    [Theory]
    [InlineData("if (Unread.Yes) stage = stage.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("if (Unread.Yes) return stage.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("stage = Unread.Yes ? stage.AdvanceWhen(Errors < 1.Percent()) : stage;")]
    [InlineData("while (Unread.Yes) { stage = stage.AdvanceWhen(Errors < 1.Percent()); break; }")]
    [InlineData("for (var i = 0; i < Unread.Number; i++) { stage = stage.AdvanceWhen(Errors < 1.Percent()); break; }")]
    [InlineData("foreach (var c in Unread.Text) { stage = stage.AdvanceWhen(Errors < 1.Percent()); break; }")]
    [InlineData("foreach (var i in new[] { 1, 2 }) { if (Unread.Yes) { stage = stage.AdvanceWhen(Errors < 1.Percent()); break; } }")]
    [InlineData("switch (Unread.Text) { case \"text\": stage = stage.AdvanceWhen(Errors < 1.Percent()); break; }")]
    [InlineData("try { stage = stage.AdvanceWhen(Errors < 1.Percent()); } finally { }")]
    [InlineData("try { return stage.AdvanceWhen(Errors < 1.Percent()); } catch (Exception) { }")]
    [InlineData("using (new System.IO.MemoryStream()) { stage = stage.AdvanceWhen(Errors < 1.Percent()); }")]
    [InlineData("using var stream = new System.IO.MemoryStream(); stage = stage.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("lock (stage) { stage = stage.AdvanceWhen(Errors < 1.Percent()); }")]
    [InlineData("checked { stage = stage.AdvanceWhen(Errors < 1.Percent()); }")]
    [InlineData("goto there; there: stage = stage.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("Action gate = () => stage = stage.AdvanceWhen(Errors < 1.Percent()); gate();")]
    [InlineData("void Gate() => stage = stage.AdvanceWhen(Errors < 1.Percent()); Action gate = Gate; gate();")]
    [InlineData("void Gate() { if (Unread.Yes) stage = stage.AdvanceWhen(Errors < 1.Percent()); } Gate();")]
    [InlineData("void Gate() { if (Unread.Yes) Inner(); void Inner() => stage = stage.AdvanceWhen(Errors < 1.Percent()); } Gate();")]
    [InlineData("Set(ref stage); static void Set(ref Stage which) => which = which.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("ref var alias = ref stage; alias = alias.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("(stage, _) = (stage.AdvanceWhen(Errors < 1.Percent()), 1);")]
    [InlineData("foreach (var gated in new[] { 1 }.Select(_ => stage.AdvanceWhen(Errors < 1.Percent()))) stage = gated;")]
    [InlineData("stage = Unread.Text switch { \"text\" => stage.AdvanceWhen(Errors < 1.Percent()), _ => stage };")]
    [InlineData("if (stage.AdvanceWhen(Errors < 1.Percent()) is { } gated) stage = gated;")]
    [InlineData("dynamic gate = stage; stage = gate.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("var all = new[] { stage }; Change(all); stage = all[0]; static void Change(object[] items) => Array.Fill(items, ((Stage)items[0]).AdvanceWhen(Errors < 1.Percent()));")]
    [InlineData("var all = new[] { stage }; Action gate = () => all[0] = all[0].AdvanceWhen(Errors < 1.Percent()); gate(); stage = all[0];")]
    [InlineData("var all = new List<Stage> { stage }; all.Clear(); all.Insert(0, stage.AdvanceWhen(Errors < 1.Percent())); stage = all[0];")]
    [InlineData("var all = new List<Stage> { stage }; if (Unread.Yes) all[0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = all[0];")]
    [InlineData("var all = new List<Stage> { stage }; var same = all; if (Unread.Yes) same[0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = all[0];")]
    [InlineData("var all = new List<Stage> { stage }; foreach (var c in Unread.Text) all[0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = all[0];")]
    [InlineData("unsafe { stage = stage.AdvanceWhen(Errors < 1.Percent()); }")]
    [InlineData("var n = Unread.Number; n += Unread.Yes ? 1 : 0; if (n > 3) stage = stage.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("if (Unread.Yes && (stage = stage.AdvanceWhen(Errors < 1.Percent())) != null) { }")]
    [InlineData("_ = Unread.Yes || (stage = stage.AdvanceWhen(Errors < 1.Percent())) != null; if (!Unread.Yes) { } else stage = Unread.Yes ? stage.AdvanceWhen(Errors < 2.Percent()) : stage;")]
    [InlineData("stage = ((object)stage as Stage)!.AdvanceWhen(Errors < 1.Percent());")]
    [InlineData("var tuple = (stage.AdvanceWhen(Errors < 1.Percent()), 1); stage = tuple.Item1;")]
    [InlineData("Stage?[] slots = new Stage?[2]; slots[1] = stage.AdvanceWhen(Errors < 1.Percent()); stage = slots[1]!;")]
    [InlineData("var all = new List<Stage> { stage }; var query = all.Select(one => one); all.Add(stage); all[0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = query.First();")]
    [InlineData("var gates = new List<Func<Stage>>(); foreach (var limit in new[] { 1, 2 }) gates.Add(() => stage.AdvanceWhen(Errors < limit.Percent())); stage = gates[0]();")]
    [InlineData("var limit = 1; Func<Stage, Stage> gate = one => limit == 2 ? one.AdvanceWhen(Errors < 1.Percent()) : one; limit = 2; stage = gate(stage);")]
    [InlineData("var box = new Box { Stage = stage }; Action gate = () => box.Stage = box.Stage.AdvanceWhen(Errors < 1.Percent()); gate(); stage = box.Stage;")]
    [InlineData("var box = new Box { Stage = stage }; var same = box; if (Unread.Yes) same.Stage = stage.AdvanceWhen(Errors < 1.Percent()); stage = box.Stage;")]
    [InlineData("var box = new Box { Stage = stage }; if (Unread.Yes) box.Gate(); stage = box.Stage;")]
    [InlineData("var box = new Box { Stage = stage }; System.Threading.Interlocked.Exchange(ref box.Field, stage.AdvanceWhen(Errors < 1.Percent())); stage = box.Field ?? stage;")]
    [InlineData("var boxes = new[] { new Box { Stage = stage } }; foreach (var box in boxes) if (Unread.Yes) box.Gate(); stage = boxes[0].Stage;")]
    [InlineData("var box = (new Box { Stage = stage }, 1); if (Unread.Yes) box.Item1.Gate(); stage = box.Item1.Stage;")]
    [InlineData("var box = new Box { Stage = stage }; new List<Box> { box }.ForEach(one => one.Gate()); stage = box.Stage;")]
    [InlineData("var lists = new[] { new List<Stage> { stage } }; if (Unread.Yes) lists[0][0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = lists[0][0];")]
    [InlineData("stage = Shared[0]; Shared[0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = Shared[0];")]
    [InlineData("stage = Grid[0][0]; Grid[0][0] = stage.AdvanceWhen(Errors < 1.Percent()); stage = Grid[0][0];")]
    [InlineData("Boxes[0].Gate(); stage = Boxes[0].Stage;")]
    [InlineData("Boxes[0].Stage = stage.AdvanceWhen(Errors < 1.Percent()); stage = Boxes[0].Stage;")]
    [InlineData("stage = (Unread.Number, 1) switch { (4, _) => stage.AdvanceWhen(Errors < 1.Percent()), _ => stage };")]
    [InlineData("stage = new Virtual().Gate(stage); ")]
    [InlineData("Base based = new Virtual(); stage = based.Gate(stage);")]
    [InlineData("var number = Unread.Number; stage = number is 4 or > 10 ? stage.AdvanceWhen(Errors < 1.Percent()) : stage;")]
    [InlineData("stage = Holder.Gate(stage);")]
    public Task Gate_added_by_code_of_any_kind_is_not_taken_for_missing(string statements) => Verify.File(Verify.InClass($$"""
        static class Holder
        {
            static Holder() => Limit = 1.Percent();
            static readonly Ratio Limit;
            public static Stage Gate(Stage stage) => stage.AdvanceWhen(Errors < Limit);
        }

        static readonly Stage[] Shared = { Stage.Named("a").To(1.PercentOfTraffic()) };

        static readonly Stage[][] Grid = { Shared };
        static readonly Box[] Boxes = { new Box() };

        sealed class Box
        {
            public Stage Stage { get; set; } = Shared[0];
            public Stage? Field;
            public void Gate() => Stage = Stage.AdvanceWhen(Errors < 1.Percent());
        }

        class Base { public virtual Stage Gate(Stage stage) => stage; }

        class Virtual : Base { public override Stage Gate(Stage stage) => stage.AdvanceWhen(Errors < 1.Percent()); }

        static Stage Gated(Stage stage)
        {
            {{statements}}
            return stage;
        }

        public static RolloutPlan Plan => {{Verify.WithPath($"Gated(Stage.Named(\"a\").To(1.PercentOfTraffic())), {Full}")}};
        """) + (statements.Contains("Unread.", System.StringComparison.Ordinal) ? "" : "\n// Unread: the code above may be read or not."));

    [Fact]
    public Task Loop_that_is_left_by_something_unread_is_unread() => Verify.Members($$"""
        static Stage Perhaps(Stage stage)
        {
            var share = 1;
            for (var i = 0; i < 3; i++)
            {
                share++;
                if (share > Unread.Number)
                    break;
            }

            return share == 2 ? stage : stage.AdvanceWhen(Errors < 1.Percent());
        }

        public static RolloutPlan Plan => {{Verify.WithPath($"Perhaps(Stage.Named(\"a\").To(1.PercentOfTraffic())), {Full}")}};
        """);

    [Fact]
    public Task Enum_is_not_printed_as_its_number() => Verify.Members($$"""
        enum Region { Europe, Asia }

        public static RolloutPlan Plan => RolloutPlan.For("p")
            .Changing(Change.Flag($"{Region.Europe}"), {|ROL3001:Change.Flag("0")|}, Change.Flag("" + Region.Asia))
            .Through(Stage.Named("some").To(5.PercentOfUsers()))
            .RollingBackBy(Undo.TurnOff(Change.Flag("Europe")).Within(1.Minutes()), Undo.TurnOff(Change.Flag("Asia")).Within(1.Minutes()))
            .StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall);
        // Unread
        """);

    [Fact]
    public Task Equal_only_as_far_as_read_is_not_the_same() => Verify.Plan("""
        RolloutPlan.For("p").Changing(Change.Code("web", from: Unread.Text, to: "2"), Flag)
            .Through(
                Stage.Named("a").To(1.PercentOfTraffic()).Applying(Change.Code("web", from: "text", to: "2"))
                    .AdvanceWhen(Metric.Ratio(Unread.Text) < 1.Percent()).RollBackWhen(Metric.Ratio(Unread.Text + "2") > 0.5.Percent()),
                Stage.Named("some").To(5.PercentOfUsers()).Applying(Change.Flag(Unread.Text), Flag))
            .RollingBackBy(Undo.Redeploy(Change.Code("web", from: "text", to: "2")).Within(1.Minutes()), Undo.TurnOff(Flag).Within(1.Minutes()))
            .StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall)
        """.Replace("Applying(Change.Flag(Unread.Text), Flag)", "Applying(Flag)", System.StringComparison.Ordinal));
}
