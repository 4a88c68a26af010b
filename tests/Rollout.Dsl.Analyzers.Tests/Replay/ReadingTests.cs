using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Replay;

/// <summary>
/// What replay reads: each case hides the missing gate of a stage, or the gate itself, behind one more way to write C#. The marked
/// finding proves that the value was read; the run-time review proves that it was read rightly.
/// </summary>
public sealed class ReadingTests
{
    const string Gated = """Stage.Named("gated").To(5.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())""";

    static string Plan(string path) => $"public static RolloutPlan Plan => {Verify.WithPath(path)};";

    [Theory]
    [InlineData("static readonly Stage First = Stage.Named(\"a\").To(1.PercentOfTraffic());", "{|ROL2001:First|}")]
    [InlineData("static Stage First => Stage.Named(\"a\").To(1.PercentOfTraffic());", "{|ROL2001:First|}")]
    [InlineData("static Stage First { get; } = Stage.Named(\"a\").To(1.PercentOfTraffic());", "{|ROL2001:First|}")]
    [InlineData("static Stage First { get { return Stage.Named(\"a\").To(1.PercentOfTraffic()); } }", "{|ROL2001:First|}")]
    [InlineData("static Stage First() => Stage.Named(\"a\").To(1.PercentOfTraffic());", "{|ROL2001:First()|}")]
    [InlineData("static Stage First(string name, int share = 1) => Stage.Named(name).To(share.PercentOfTraffic());", "{|ROL2001:First(\"a\")|}")]
    [InlineData("static Stage First(string name, int share = 1) => Stage.Named(name).To(share.PercentOfTraffic());", "{|ROL2001:First(share: 2, name: \"a\")|}")]
    [InlineData("static T Same<T>(T value) => value;", "Same({|ROL2001:Stage.Named(\"a\")|}.To(1.PercentOfTraffic()))")]
    [InlineData("const string Name = \"a\";", "{|ROL2001:Stage.Named(Name)|}.To(1.PercentOfTraffic())")]
    [InlineData("static Stage Watched(this Stage stage) => stage.ObserveFor(1.Hours());", "{|ROL2001:Stage.Named(\"a\")|}.To(1.PercentOfTraffic()).Watched()")]
    [InlineData("static Stage Healthy(this Stage stage) => stage.AdvanceWhen(Errors < 1.Percent());", "Stage.Named(\"a\").To(1.PercentOfTraffic()).Healthy()")]
    [InlineData("static Stage Healthy(Stage stage, Ratio limit) => stage.AdvanceWhen(Errors < limit);", "Healthy(Stage.Named(\"a\").To(1.PercentOfTraffic()), 0.5.Percent())")]
    public Task Members_and_templates(string member, string stage) => Verify.Members(member + "\n" + Plan($"{stage}, {Gated}, Stage.Named(\"full\").ToEveryone()"));

    [Theory]
    [InlineData("var share = 1; share += 1; share *= 2; {|ROL2001:FIRST|}")]
    [InlineData("var share = 0; for (var i = 0; i < 3; i++) share += i; {|ROL2001:FIRST|}")]
    [InlineData("var share = 8; while (share > 2) { if (share == 4) break; share /= 2; } {|ROL2001:FIRST|}")]
    [InlineData("var share = 0; do { share++; } while (share < 2); {|ROL2001:FIRST|}")]
    [InlineData("var share = 0; foreach (var one in new[] { 1, 2, 3 }) { if (one == 2) continue; share += one; } {|ROL2001:FIRST|}")]
    [InlineData("int share; if (\"a\" + 1 == \"a1\" && !false) { share = 3; } else { share = 200; } {|ROL2001:FIRST|}")]
    [InlineData("var share = new List<int> { 1 }.Count + new[] { 1, 2 }.Length; {|ROL2001:FIRST|}")]
    [InlineData("var shares = new int[] { 1, 2 }; shares[0] = 3; var share = shares[0]; {|ROL2001:FIRST|}")]
    [InlineData("string? none = null; var share = (none ?? \"two\") == \"two\" ? 2 : 200; {|ROL2001:FIRST|}")]
    [InlineData("var share = Twice(2); {|ROL2001:FIRST|} static int Twice(int value) { return value + value; }")]
    [InlineData("var share = 1; Raise(); {|ROL2001:FIRST|} void Raise() { share = 3; }")]
    [InlineData("if (1 > 2) throw new InvalidOperationException(); var share = 3; {|ROL2001:FIRST|}")]
    [InlineData("double half = 0.5; var share = (int)(half * 4); {|ROL2001:FIRST|}")]
    [InlineData("var share = \"b\" switch { \"a\" => 200, \"b\" => 3, _ => 300 }; {|ROL2001:FIRST|}")]
    [InlineData("var share = 7 switch { < 5 => 200, >= 5 and < 9 => 3, _ => 300 }; {|ROL2001:FIRST|}")]
    [InlineData("var share = (object)\"x\" switch { int => 200, string text when text.Length > 5 => 300, string => 3, _ => 400 }; {|ROL2001:FIRST|}")]
    [InlineData("int share; switch (3) { case 1: share = 200; break; case 2: case 3: share = 3; break; default: share = 300; break; } {|ROL2001:FIRST|}")]
    [InlineData("int share; switch (\"z\") { case \"a\": share = 200; break; default: share = 3; break; } {|ROL2001:FIRST|}")]
    [InlineData("var (share, name) = (3, \"x\"); {|ROL2001:FIRST|}")]
    [InlineData("var pair = (Share: 3, Name: \"x\"); var share = pair.Share; {|ROL2001:FIRST|}")]
    [InlineData("int share = 0, other = 3; (share, other) = (other, share); {|ROL2001:FIRST|}")]
    [InlineData("var share = 0; foreach (var (a, b) in new[] { (1, 0), (1, 1) }) share += a + b; {|ROL2001:FIRST|}")]
    [InlineData("var share = new Step(3, \"x\").Share; {|ROL2001:FIRST|}")]
    [InlineData("var share = (new Step(1, \"x\") with { Share = 3 }).Share; {|ROL2001:FIRST|}")]
    [InlineData("var (share, _) = new Step(3, \"x\"); {|ROL2001:FIRST|}")]
    [InlineData("var share = new Bag { Share = 2 }.Next; {|ROL2001:FIRST|}")]
    [InlineData("var bag = new Bag(); bag.Share = 2; bag.Raise(); var share = bag.Share; {|ROL2001:FIRST|}")]
    [InlineData("var share = new Plain(2).Doubled(1); {|ROL2001:FIRST|}")]
    [InlineData("var share = new Primary(2).Both(1); {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.Select(one => one + 0).Sum(); {|ROL2001:FIRST|}")]
    [InlineData("var plus = 1; var share = Enumerable.Range(0, 5).Where(one => one < 2).Select(one => one + plus).ToList().Last() + 1; {|ROL2001:FIRST|}")]
    [InlineData("var share = (from one in new[] { 4, 1 } where one < 2 select one + 2).Single(); {|ROL2001:FIRST|}")]
    [InlineData("Func<int, int> twice = one => one * 2; var share = twice(1) + 1; {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.Concat(new[] { 3 }).Append(4).Reverse().Skip(1).First(); {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.Zip(new[] { 1, 1 }, (a, b) => a * b).Max() + 1; {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.Select(Same).Aggregate(0, (all, one) => all + one); {|ROL2001:FIRST|} static int Same(int value) => value;")]
    [InlineData("var plus = 0; plus++; var share = new[] { 1, 2 }.Select(one => one + plus).Last(); {|ROL2001:FIRST|}")]
    [InlineData("var (plus, _) = (1, 2); var share = new[] { 1, 2 }.Select(one => one + plus).Last(); {|ROL2001:FIRST|}")]
    [InlineData("var share = 0; foreach (var more in new[] { 1, 2 }) { var plus = more; plus -= 1; share += new[] { 1 }.Select(one => one + plus).First(); } {|ROL2001:FIRST|}")]
    [InlineData("Func<int, int> twice = one => { var (a, b) = (one, one); return a + b; }; var share = twice(1) + 1; {|ROL2001:FIRST|}")]
    [InlineData("Func<int, int> next = one => { return More(one); int More(int value) => value + 1; }; var share = next(2); {|ROL2001:FIRST|}")]
    [InlineData("var plus = 1; var share = new[] { 1, 2 }.Select(one => More(one)).Last(); int More(int value) => value + plus; {|ROL2001:FIRST|}")]
    [InlineData("var step = new Step(2, \"x\"); var share = new[] { 1 }.Select(one => new[] { (step.Share, one) }[0]).Select(pair => pair.Item1 + pair.Item2).First(); {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2, 3 }[^1]; {|ROL2001:FIRST|}")]
    [InlineData("var some = new[] { 1, 2, 3, 9 }[1..^1]; var share = some.Length + some[0] - 1; {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 2, 3, 1 }.OrderBy(one => one).Last() + new[] { 2, 3 }.OrderByDescending(one => one).First() - 3; {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.SelectMany(one => new[] { one, one }).Take(3).Prepend(0).Count() - 1; {|ROL2001:FIRST|}")]
    [InlineData("var share = new[] { 1, 2 }.Any(one => one == 2) && new[] { 1, 2 }.All(one => one < 3) && Enumerable.Repeat(1, 3).Any() ? Enumerable.Repeat(1, 3).ToArray().Sum() : 200; {|ROL2001:FIRST|}")]
    [InlineData("var share = nameof(Step).Length - 1; {|ROL2001:FIRST|}")]
    [InlineData("string? text = \"abc\"; var share = text?.Length ?? 200; {|ROL2001:FIRST|}")]
    [InlineData("Step? none = null; var share = none?.Share ?? 3; {|ROL2001:FIRST|}")]
    [InlineData("object boxed = 3; var share = boxed is int number ? number : 200; {|ROL2001:FIRST|}")]
    [InlineData("var step = new Step(3, \"x\"); var share = step is { Share: > 2, Name: \"x\" } ? 3 : 200; {|ROL2001:FIRST|}")]
    [InlineData("int? maybe = null; maybe ??= 3; var share = (int)maybe; {|ROL2001:FIRST|}")]
    [InlineData("using (var stream = new System.IO.MemoryStream()) { var share = 3; {|ROL2001:FIRST|} }")]
    [InlineData("try { var share = 3; {|ROL2001:FIRST|} } finally { }")]
    [InlineData("lock (Errors) { var share = 3; {|ROL2001:FIRST|} }")]
    public Task Statements_and_arithmetic(string body) => Verify.Members($$"""
        record Step(int Share, string Name);

        sealed class Bag
        {
            public int Share { get; set; } = 1;
            public int Next => Share + 1;
            public void Raise() { Share++; }
        }

        sealed class Plain
        {
            readonly int _share;
            public Plain(int share) { _share = share; }
            public int Doubled(int less) => (_share * 2) - less;
        }

        sealed class Primary(int share)
        {
            readonly int _again = share;
            public int Both(int less) => share + _again - less;
        }

        public static RolloutPlan Plan
        {
            get
            {
                {{body.Replace("{|ROL2001:FIRST|}", "return " + Verify.WithPath("{|ROL2001:Stage.Named(\"a\")|}.To(share.PercentOfTraffic()), " + Gated.Replace("5.", "99.", System.StringComparison.Ordinal) + ", Stage.Named(\"full\").ToEveryone()") + ";", System.StringComparison.Ordinal)}}
            }
        }
        """);

    [Fact]
    public Task Ramp_built_in_a_loop_is_flagged_stage_by_stage_where_the_list_is_made() => Verify.Members($$"""
        static Stage[] Ramp(params int[] shares)
        {
            var stages = new List<Stage>();
            foreach (var share in shares)
                stages.Add(Stage.Named($"at {share} percent").To(share.PercentOfTraffic()).ObserveFor(1.Hours()));
            return stages.ToArray();
        }

        public static RolloutPlan Plan => {{Verify.WithPath("{|ROL2001:{|ROL2001:Ramp(1, 10, 100)|}|}")}};
        """);

    [Fact]
    public Task Ramp_made_by_a_query_is_read() => Verify.Members($$"""
        static IEnumerable<PathStep> Ramp(params int[] shares) =>
            shares.Select(share => Stage.Named($"at {share:00} percent").To(share.PercentOfTraffic()).ObserveFor(1.Hours()));

        public static RolloutPlan Plan => {{Verify.WithPath("{|ROL2001:{|ROL2001:Ramp(1, 10, 100)|}|}")}};
        """);

    [CollectionExpressionFact]
    public Task Spread_of_numbers_is_read() => Statements_and_arithmetic("int[] some = [1, .. new[] { 1, 1 }]; var share = some.Sum(); {|ROL2001:FIRST|}");

    [CollectionExpressionFact]
    public Task Ramp_in_an_array_is_read_item_by_item() => Verify.Members($$"""
        static readonly Stage[] Ramp =
        [
            Stage.Named("a").To(1.PercentOfTraffic()).ObserveFor(1.Hours()),
            Stage.Named("b").ToEveryone(),
        ];

        public static RolloutPlan Plan => {{Verify.WithPath("{|ROL2001:Ramp|}")}};
        """);

    [CollectionExpressionFact]
    public Task Collection_expressions_and_spreads_are_read() => Verify.Members($$"""
        static Stage[] Ramp => [Stage.Named("a").To(1.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent())];

        public static RolloutPlan Plan => {{Verify.WithPath("[.. Ramp, {|ROL2001:Stage.Named(\"b\")|}.To(5.PercentOfTraffic()), Stage.Named(\"c\").ToEveryone()]")}};
        """);

    [Fact]
    public Task Private_prefix_is_reviewed_where_it_ends() => Verify.Members($$"""
        static RolloutPlan Prefix => RolloutPlan.For("p").Changing(Flag)
            .Through(Stage.Named("some").To(5.PercentOfUsers()))
            .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds())).EndingBelowEveryone("the rest is another plan");

        public static RolloutPlan Plan => Prefix.StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall);
        """);

    [Fact]
    public Task Whole_plan_template_is_reviewed_where_it_is_called() => Verify.Members($$"""
        static RolloutPlan Standard(string name, Change change, RollbackStep undo, params PathStep[] path) => RolloutPlan.For(name)
            .Changing(change)
            .Through(path)
            .RollingBackBy(undo).EndingBelowEveryone("the rest is another plan")
            .StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall);

        public static RolloutPlan Clean => Standard("clean", Flag, Undo.TurnOff(Flag).Within(1.Minutes()), Stage.Named("some").To(5.PercentOfUsers()));

        public static RolloutPlan Flagged => Standard("flagged", Flag, {|ROL3002:Undo.TurnOff(Flag)|}, Stage.Named("some").To(5.PercentOfUsers()));
        """);

    [Fact]
    public Task Plans_in_methods_fields_and_locals_are_reviewed_once() => Verify.Members($$"""
        public static RolloutPlan Method() => {{Verify.WithPath("{|ROL2001:Stage.Named(\"a\")|}.To(1.PercentOfTraffic()), Stage.Named(\"b\").ToEveryone()")}};

        public static readonly RolloutPlan Field = {{Verify.WithPath("{|ROL2001:Stage.Named(\"a\")|}.To(1.PercentOfTraffic()), Stage.Named(\"b\").ToEveryone()")}};
        """);

    [Fact]
    public Task Template_is_not_reviewed_by_itself_whatever_it_does_on_its_way() => Verify.Members("""
        static RolloutPlan Standard(Change change, RollbackStep undo)
        {
            var plan = (undo is not null ? RolloutPlan.For("p").Changing(change).Through(Stage.Named("some").To(5.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("more").To(50.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone()).RollingBackBy(undo) : null!)
                .OwnedBy(Role.OnCall);
            return plan;
        }

        public static RolloutPlan Plan => Standard(Flag, Undo.TurnOff(Flag).Within(1.Minutes())).StopLoss(Errors > 2.Percent());
        """);

    [Theory]
    [InlineData("Console.WriteLine(PLAN);")]
    [InlineData("Console.WriteLine(PLAN.Review().Count);")]
    [InlineData("Console.WriteLine(PLAN.Sheet.Name);")]
    [InlineData("var all = new[] { PLAN }; Console.WriteLine(all.Length);")]
    [InlineData("var all = new List<RolloutPlan>(); all.Add(PLAN);")]
    [InlineData("Kept = PLAN;")]
    [InlineData("Console.WriteLine(Local()); static RolloutPlan Local() => PLAN;")]
    [InlineData("Console.WriteLine(Owned(PLAN).Review().Count);")]
    [InlineData("RolloutPlan plan; plan = PLAN; Console.WriteLine(plan);")]
    public async Task Plan_is_reviewed_once_wherever_it_is_handed_to(string statements)
    {
        var source = Verify.InClass($$"""
            static RolloutPlan? Kept;

            static RolloutPlan Owned(RolloutPlan plan) => plan.Announcing(Announce.Rollbacks(to: "#x"));

            static void Main()
            {
                {{statements.Replace("PLAN", Verify.WithPath("Stage.Named(\"a\").To(1.PercentOfTraffic()), Stage.Named(\"b\").ToEveryone()"), System.StringComparison.Ordinal)}}
            }
            """);

        var compilation = Analysis.Compile([("Plan.cs", source)]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var found = await Analysis.Build(compilation);

        Assert.Equal(["ROL2001"], System.Linq.Enumerable.Select(found, diagnostic => diagnostic.Id));
        Assert.Equal(found.Length, (await Analysis.Live(compilation)).Length);
    }

    [Fact]
    public async Task Local_plan_is_reviewed_and_a_local_prefix_is_not()
    {
        var source = Verify.InClass($$"""
            static void Main()
            {
                var prefix = RolloutPlan.For("p").Changing(Flag)
                    .Through(Stage.Named("a").To(10.PercentOfTraffic()), Stage.Named("b").ToEveryone())
                    .RollingBackBy(Undo.TurnOff(Flag).Within(10.Seconds()));
                var plan = prefix.StopLoss(Errors > 1.Percent()).OwnedBy(Role.OnCall);
                Console.WriteLine(plan);
            }
            """);

        var found = await Analysis.Build(Analysis.Compile([("Plan.cs", source)]));

        Assert.Equal(["ROL2001"], System.Linq.Enumerable.Select(found, diagnostic => diagnostic.Id));
    }
}
