using System.Linq;
using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class PartlyUnreadTests
{
    static string Source(string window, string gate) => Verify.InClass($$"""
        public static RolloutPlan Plan => {{Verify.WithPath($"Stage.Named(\"canary\").To(1.PercentOfTraffic()).ObserveFor({window}).AdvanceWhen({gate}), Stage.Named(\"full\").ToEveryone()")}};
        """);

    [Fact]
    public async Task ROL0003_names_what_was_not_read_and_the_rules_that_needed_it()
    {
        var found = await Analysis.Unread(Analysis.Compile([("Plan.cs", Source("Unread.Number.Hours()", "Errors < Unread.Number.Percent()"))]));

        var unread = Assert.Single(found);
        Assert.Equal(
            "The compiler could not read the observation window of stage 'canary', the advance conditions of stage 'canary', so these rules may have stayed silent: ROL2001, ROL2003, ROL2004, ROL2005, ROL2008, ROL2012, ROL2028",
            unread.GetMessage());
        Assert.Equal("RolloutPlan.For(\"p\")", unread.Location.SourceTree!.ToString().Substring(unread.Location.SourceSpan.Start, unread.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task ROL0003_says_nothing_of_a_plan_that_was_read() =>
        Assert.Empty(await Analysis.Unread(Analysis.Compile([("Plan.cs", Source("1.Hours()", "Errors < 1.Percent()"))])));
}
