using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>Whom a ladder reaches, in which unit and by what: several plans in one source, since each verification costs.</summary>
public sealed class ExposureDetailRulesTests
{
    const string All = """Stage.Named("all").ToEveryone()""";

    const string Some = """Stage.Named("some").To(5.PercentOfUsers())""";

    static string Plan(string name, string path, string more = "", string change = "Web") => $"""
        public static RolloutPlan {name} => RolloutPlan.For("{name}").Changing({change}).Through({path})
            .RollingBackBy(Undo.Run("undo.sh", {change})).Touching(Critical.SignIn){more};
        """;

    [Fact]
    public async Task ROL1005_speaks_at_the_last_stage_that_exposes()
    {
        var found = await Verify.Only("ROL1005").Members(
            Plan("A", $$"""{{Some}}, {|ROL1005:Stage.Named("half")|}.To(50.PercentOfUsers()), Stage.Named("dry").DryRun(1.PercentOfUsers())""")
            + Plan("B", $$"""{{Some}}, {|ROL1005:Stage.Named("two")|}.To(Region.Named("a"), Region.Named("b"))""", """.Across(Region.Named("a"), Region.Named("b"), Region.Named("c"))""")
            + Plan("C", Some, """.EndingBelowEveryone("the rest has another contract")""")
            + Plan("D", $"{Some}, {All}"));

        Assert.StartsWith("Stage 'half' is the last that exposes anybody and exposes 50 percent of users, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public Task ROL1005_is_silent_where_it_was_not_read_how_the_path_ends() => Verify.Only("ROL1005").Members(
        Plan("A", $"""{Some}, Stage.Named("half").To(Unread.Number.PercentOfUsers())""")
        + Plan("B", $"""{Some}, Unread.Yes ? {All} : {Some.Replace("some", "more", System.StringComparison.Ordinal)}""")
        + Plan("C", Some, ".EndingBelowEveryone(Unread.Text)"));

    [Fact]
    public async Task ROL1007_speaks_at_the_stage_that_takes_all_regions()
    {
        var found = await Verify.Only("ROL1007").Members("""
            static readonly Segment Eu = Region.Named("eu");
                static readonly Segment Us = Region.Named("us");

            """
            + Plan("A", $$"""{{Some}}, {|ROL1007:Stage.Named("regions")|}.To(Eu, Us), {{All}}""", ".Across(Us, Eu)")
            + Plan("B", $$"""{{Some}}, {|ROL1007:Stage.Named("regions")|}.To(Eu, Us)""")
            + Plan("C", $"""Stage.Named("eu").To(Eu), Stage.Named("regions").To(Eu, Us)""")
            + Plan("D", $"""{Some}, Stage.Named("regions").To(Eu, Region.Named(Unread.Text))""")
            + Plan("E", $"""{Some}, Stage.Named("regions").To(Eu, Us)""", ".Across(Eu, Us, Region.Named(Unread.Text))"));

        Assert.StartsWith("Stage 'regions' takes everyone in regions 'eu' and 'us', which are all regions of the plan, at once, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1008_speaks_at_each_stage_in_hosts()
    {
        var found = await Verify.Only("ROL1008").Members(
            Plan("A", $$"""{|ROL1008:Stage.Named("one")|}.To(1.HostsOf(8)), {|ROL1008:Stage.Named("half")|}.To(Exposure.OfHosts(4, of: 8)), {{All}}""", ".Expecting(500.RequestsPerSecond())")
            + Plan("B", $$"""{|ROL1008:Stage.Named("one")|}.To(1.HostsOf(8)), {{All}}""", change: "Web.On(Target.Of(\"shards\", \"role=db\").Stateful())")
            + Plan("C", $"""Stage.Named("one").To(1.HostsOf(8).Reaching(12.PercentOfTraffic())), {All}""", ".Expecting(500.RequestsPerSecond())")
            + Plan("D", $"""Stage.Named("one").To(1.HostsOf(8).Reaching(Unread.Number.PercentOfTraffic())), {All}""", ".Expecting(500.RequestsPerSecond())")
            + Plan("E", $"""Stage.Named("one").To(1.HostsOf(8)), {All}"""));

        Assert.StartsWith("Stage 'one' exposes 1 of 8 hosts, and the plan counts its traffic (500 requests per second), so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1009_speaks_at_the_first_large_stage_for_whom_the_small_ones_left_out()
    {
        const string Arm = """Variant.Named("arm64")""";
        var found = await Verify.Only("ROL1009").Members(
            Plan("A", $$"""Stage.Named("staff").To(100.PercentOfUsers(), Audience.Internal), {|ROL1009:Stage.Named("half")|}.To(50.PercentOfUsers()), {{All}}""")
            + Plan("B", $$"""{{Some}}.Including(Variant.Named("x64")), {|ROL1009:Stage.Named("half")|}.To(50.PercentOfUsers()).Including({{Arm}}), {{All}}""", $""".RunningOn({Arm})""")
            + Plan("C", $"""Stage.Named("staff").To(100.PercentOfUsers(), Audience.Internal), {Some}, Stage.Named("half").To(50.PercentOfUsers()), {All}""")
            + Plan("D", $"""Stage.Named("staff").To(100.PercentOfUsers(), Audience.Named(Unread.Text)), Stage.Named("half").To(50.PercentOfUsers()), {All}""")
            + Plan("E", $"""{Some}.Including(Variant.Named(Unread.Text)), Stage.Named("half").To(50.PercentOfUsers()).Including({Arm}), {All}""", $""".RunningOn({Arm})"""));

        Assert.StartsWith("Stage 'half' exposes 50 percent of users and is the first that reaches anybody but insiders, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1011_speaks_at_the_dark_stage()
    {
        const string Regions = """.Across(Region.Named("eu"), Region.Named("us"))""";
        const string Eu = """Stage.Named("eu").To(Region.Named("eu"))""";
        var found = await Verify.Only("ROL1011").Members(
            Plan("A", $$"""{|ROL1011:Stage.Named("installed")|}.Dark().AdvanceWhen(Errors < 1.Percent()), {{Eu}}, {{All}}""", Regions)
            + Plan("B", $$"""Stage.Named("staged").InStaging("test"), {|ROL1011:Stage.Named("installed")|}.Dark().AdvanceWhen(Errors < 1.Percent()), {{Eu}}, {{All}}""", Regions)
            + Plan("C", $"""Stage.Named("installed").Dark().AdvanceWhen(Failures.ExercisedAtLeast(100.Events())), {Eu}, {All}""", Regions)
            + Plan("D", $"""Stage.Named("installed").Dark().AdvanceWhen(Errors < Unread.Number.Percent()), {Eu}, {All}""", Regions)
            + Plan("E", $"""Stage.Named("installed").Dark().AdvanceWhen(Errors < 1.Percent()), {Some}, {Eu}, {All}""", Regions));

        Assert.StartsWith("Stage 'installed' runs dark, so its gate judges a path that nobody takes, and after it stage 'eu' exposes", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1012_speaks_at_the_later_of_two_stages()
    {
        var found = await Verify.Only("ROL1012").Members(
            Plan("A", $$"""Stage.Named("one").To(1.HostsOf(8)), {|ROL1012:Stage.Named("tenth")|}.To(10.PercentOfUsers()), {{All}}""")
            + Plan("B", $$"""{{Some}}, {|ROL1012:Stage.Named("tenth")|}.To(10.PercentOfTraffic()), {{All}}""")
            + Plan("C", $"""Stage.Named("one").To(1.HostsOf(8).Reaching(2.PercentOfUsers())), Stage.Named("tenth").To(10.PercentOfUsers()), {All}""")
            + Plan("D", $"""Stage.Named("one").To(1.HostsOf(Unread.Number)), Stage.Named("tenth").To(10.PercentOfUsers()), {All}"""));

        Assert.StartsWith("Stage 'tenth' exposes 10 percent of users after stage 'one' exposed 1 of 8 hosts, and", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1013_speaks_at_each_stage_that_the_control_cannot_deliver()
    {
        var found = await Verify.Only("ROL1013").Members(
            Plan("A", $$"""{|ROL1013:Stage.Named("some")|}.To(5.PercentOfUsers()), {|ROL1013:Stage.Named("half")|}.To(50.PercentOfUsers()), {{All}}""", """.ExposedBy(Control.Router("mesh").Delivering(ExposureUnit.Traffic))""")
            + Plan("B", $"{Some}, {All}", """.ExposedBy(Control.Router("mesh").Delivering(ExposureUnit.Traffic, ExposureUnit.Users))""")
            + Plan("C", $"{Some}, {All}", """.ExposedBy(Control.Router(Unread.Text).Delivering(ExposureUnit.Traffic))""")
            + Plan("D", $"{Some}, {All}", ".ExposedBy(Flag)"));

        Assert.StartsWith("Stage 'some' exposes 5 percent of users, and router 'mesh' delivers traffic, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1014_speaks_at_a_share_of_requests_that_users_make()
    {
        const string Requests = ".To(5.PercentOfRequests())";
        var found = await Verify.Only("ROL1014").Members(
            "static readonly RatioMetric Lost = Metric.Ratio(\"lost\").ShowingHarmTo(Harmed.Users);\n"
            + Plan("A", $$"""{|ROL1014:Stage.Named("some")|}{{Requests}}.AdvanceWhen(Lost < 1.Percent()), {{All}}""")
            + Plan("B", $$"""{|ROL1014:Stage.Named("some")|}{{Requests}}, {{All}}""", ".StopLoss(Lost > 1.Percent())")
            + Plan("C", $"""Stage.Named("some").To(5.PercentOfRequests(), Audience.RandomSample.StickyBy(Unread.Text)).AdvanceWhen(Lost < 1.Percent()), {All}""")
            + Plan("D", $"""Stage.Named("some"){Requests}.AdvanceWhen(Errors < 1.Percent()), {All}"""));

        Assert.StartsWith("Stage 'some' exposes 5 percent of requests, each drawn by itself, and metric 'lost' shows harm to users, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL1006_and_ROL1010_speak_at_the_plan()
    {
        const string Path = "Enumerable.Range(1, Shares).Select(share => Stage.Named($\"{share} percent\").To(share.PercentOfUsers()))";
        var found = await Verify.Only("ROL1006", "ROL1010").Members($$"""
            const int Shares = 9;
                public static RolloutPlan A => {|ROL1006:RolloutPlan.For("a")|}.Changing(Flag).Through({{Path}}).RollingBackBy(Undo.TurnOff(Flag));
                public static RolloutPlan B => {|ROL1010:RolloutPlan.For("b")|}.Changing(Flag).Through({{Path}}).RollingBackBy(Undo.TurnOff(Flag)).Routine("small");
                public static RolloutPlan C => RolloutPlan.For("c").Changing(Flag).Through({{Path}}).RollingBackBy(Undo.TurnOff(Flag)).Routine(Unread.Text);
                public static RolloutPlan D => RolloutPlan.For("d").Changing(Flag).Through({{Path.Replace("Shares", "3", System.StringComparison.Ordinal)}}).RollingBackBy(Undo.TurnOff(Flag)).Routine("small");
                public static RolloutPlan E => RolloutPlan.For("e").Changing(Flag).Through({{Path.Replace("Shares", "Unread.Number", System.StringComparison.Ordinal)}}).RollingBackBy(Undo.TurnOff(Flag));
            """);

        Assert.Equal(
            ["Plan 'a' has 9 stages, which is more than 8, so", "Plan 'b' is routine (small) and has 9 stages, more than 3, so"],
            found.Select(diagnostic => diagnostic.GetMessage()).Order(System.StringComparer.Ordinal).Select(message => message[..(message.IndexOf(", so", System.StringComparison.Ordinal) + 4)]));
    }
}
