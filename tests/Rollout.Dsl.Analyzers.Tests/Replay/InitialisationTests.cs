using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Replay;

/// <summary>Static fields have the value that they have at run time, also while they are initialised.</summary>
public sealed class InitialisationTests
{
    const string Rest = """.Changing(Flag).Through(Stage.Named("some").To(5.PercentOfUsers())).RollingBackBy(Undo.TurnOff(Flag).Within(1.Minutes())).StopLoss(Late > 1.Percent()).EndingBelowEveryone("the rest is another plan").OwnedBy(Role.OnCall)""";

    [Fact]
    public async Task Field_that_is_used_above_its_declaration_is_null_there()
    {
        var found = await Verify.Members($$"""
            public static readonly RolloutPlan Plan = RolloutPlan.For("p"){{Rest.Replace("Late", "{|ROL0001:Late|}", System.StringComparison.Ordinal)}};
            static readonly RatioMetric Late = Metric.Ratio("late");
            """);

        Assert.Equal("The metric of a condition is null; declare the field of the metric before the fields that use it.", found[0].GetMessage());
    }

    [Fact]
    public Task Field_that_is_used_in_a_property_above_its_declaration_is_initialised() => Verify.Members($$"""
        public static RolloutPlan Plan => RolloutPlan.For("p"){{Rest}};
        static readonly RatioMetric Late = Metric.Ratio("late");
        """);

    [Fact]
    public Task Field_that_a_constructor_may_write_is_unread() => Verify.Members($$"""
        static readonly RatioMetric Late = Metric.Ratio("late");
        static readonly Stage First = Stage.Named("a").To(1.PercentOfTraffic());
        static Releases() => First = First.AdvanceWhen(Errors < 1.Percent());
        public static RolloutPlan Plan => {{Verify.WithPath("First, Stage.Named(\"full\").ToEveryone()")}};
        """);

    [Fact]
    public Task Field_that_anybody_may_write_is_unread() => Verify.Members($$"""
        public static Stage First = Stage.Named("a").To(1.PercentOfTraffic());
        public static RolloutPlan Plan => {{Verify.WithPath("First, Stage.Named(\"full\").ToEveryone()")}};
        // Unread
        """);
}
