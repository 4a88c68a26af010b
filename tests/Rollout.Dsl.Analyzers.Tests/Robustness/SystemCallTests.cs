using System;
using System.IO;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Robustness;

/// <summary>Reading a plan runs nothing of the user's and asks the machine for nothing.</summary>
public sealed class SystemCallTests
{
    [Theory]
    [InlineData("System.IO.File.WriteAllText(MARK, \"run\")")]
    [InlineData("Loud.Touch()")]
    [InlineData("new Loud()")]
    [InlineData("new List<int> { 1 }.ForEach(_ => System.IO.File.WriteAllText(MARK, \"run\"))")]
    [InlineData("Array.ConvertAll(new[] { 1 }, _ => { System.IO.File.WriteAllText(MARK, \"run\"); return 1; })")]
    [InlineData("typeof(System.IO.File).GetMethod(\"WriteAllText\", new[] { typeof(string), typeof(string) })!.Invoke(null, new object[] { MARK, \"run\" })")]
    public async Task Code_around_a_plan_does_not_run(string call)
    {
        var mark = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var source = Verify.InClass($$"""
            sealed class Loud
            {
                static Loud() => System.IO.File.WriteAllText(MARK, "run");
                public static void Touch() { }
            }

            public static RolloutPlan Plan
            {
                get
                {
                    {{call}};
                    return {{Verify.WithPath("Stage.Named(\"full\").ToEveryone()")}};
                }
            }
            """).Replace("MARK", $"@\"{mark}\"", StringComparison.Ordinal);

        await Analysis.Build(Analysis.Compile([("Plan.cs", source)]));

        Assert.False(File.Exists(mark));
    }

    [Theory]
    [InlineData("SystemClock.Instance.GetCurrentInstant().ToString()")]
    [InlineData("DateTime.UtcNow.ToString()")]
    [InlineData("DateTimeZoneProviders.Tzdb.GetSystemDefault().Id")]
    [InlineData("Environment.MachineName")]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("new Random().Next().ToString()")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture.Name")]
    public async Task Name_that_the_machine_decides_is_unread(string name)
    {
        var source = Verify.InClass("public static RolloutPlan Plan => " + Verify.WithPath($"Stage.Named({name}).ToEveryone()") + ";");

        var unread = Assert.Single(await Analysis.Unread(Analysis.Compile([("Plan.cs", source)])));

        Assert.Contains("the name of a stage", unread.GetMessage(), StringComparison.Ordinal);
    }
}
