using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Rollout.Dsl.Analyzers.Replay;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>The culture of the user, names that look like markup, many threads and an impatient editor change nothing.</summary>
public sealed class SurroundingsTests
{
    static readonly string[] Plans = [.. Enumerable.Range(0, 40).Select(number => $$"""
        namespace Case{{number}}
        {
            using NodaTime; using Rollout.Dsl; using Rollout.Dsl.Units;
            static class Releases
            {
                static readonly FlagChange Flag = Change.Flag("FLAG");
                public static RolloutPlan Plan => RolloutPlan.For("p{{number}}").Changing(Flag).Through(Templates.Ramp({{number + 1}})).RollingBackBy(Undo.TurnOff(Flag));
            }
        }
        """)];

    const string Templates = """
        using System.Linq; using NodaTime; using Rollout.Dsl; using Rollout.Dsl.Units;
        static class Templates
        {
            public static Stage[] Ramp(int stages) => Enumerable.Range(1, stages).Select(at => Stage.Named($"stage {at:00}").To((at * 1.5).PercentOfTraffic()).ObserveFor(1500.Milliseconds())).ToArray();
        }
        """;

    static CSharpCompilation Compiled() => Analysis.Compile(Plans.Select((source, number) => ($"Plan{number}.cs", source)).Append(("Templates.cs", Templates)));

    static async Task<string[]> Said(CSharpCompilation compilation, bool concurrent = true) =>
        [.. (await Analysis.Build(compilation, concurrent)).Select(diagnostic => $"{diagnostic.Location} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];

    [Fact]
    public async Task Culture_of_the_user_changes_nothing()
    {
        var expected = await Said(Compiled());
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NegativeSign, strange.NumberFormat.NumberDecimalSeparator, strange.NumberFormat.NumberGroupSeparator) = ("~", "'", "!");
        strange.DateTimeFormat.DateSeparator = "@";
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (strange, strange);

        Assert.Equal(expected, await Said(Compiled()));
        Assert.Contains(expected, said => said.Contains("1.5 percent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_compilers_at_once_say_what_one_says_alone()
    {
        var expected = await Said(Compiled(), concurrent: false);
        var compilation = Compiled();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Said(compilation))));

        Assert.All(all, said => Assert.Equal(expected, said));
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{{}} %s %n")]
    [InlineData("it's <b>&amp;</b>")]
    [InlineData("error ROL2001: no / none")]
    [InlineData("日本 İı ß")]
    [InlineData("\\u0061\\U0001F680")]
    public Task Name_is_said_as_it_is(string name) => Verify.Path($"{{|ROL2001:Stage.Named(\"{name}\")|}}.To(1.PercentOfTraffic()), Stage.Named(\"full\").ToEveryone()");

    [Fact]
    public Task Names_of_members_may_be_keywords_or_escaped() => Verify.Members($$"""
        static Stage @class(string @string) => Stage.Named(@string).To(1.PercentOfTraffic());
        static Stage größe => @class("\u0061");
        public static RolloutPlan Plan => {{Verify.WithPath("{|ROL2001:gr\u00f6ße|}, Stage.Named(\"full\").ToEveryone()")}};
        """);

    [Fact]
    public void Every_step_looks_whether_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var budget = new Budget(source.Token);
        budget.Step();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(budget.Step);
        Assert.Throws<OperationCanceledException>(() => budget.Take(1));
    }
}
