using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>Time, artefacts and what else happens: several plans in one source, since each verification costs.</summary>
public sealed class OperationRulesTests
{
    const string Ladder = """Stage.Named("some").To(5.PercentOfUsers()), Stage.Named("all").ToEveryone()""";

    static string Plan(string name, string more = "", string path = Ladder, string changes = "Web", string begin = "RolloutPlan.For") => $"""
        public static RolloutPlan {name} => {begin.Replace("RolloutPlan.For", $"RolloutPlan.For(\"{name}\")", System.StringComparison.Ordinal)}.Changing({changes}).Through({path})
            .RollingBackBy(Undo.Run("undo.sh", Web)).Touching(Critical.SignIn){more};
        """;

    static string Flagged(string id) => "{|" + id + ":RolloutPlan.For|}";

    [Fact]
    public async Task ROL6001_speaks_at_the_stage_that_waits()
    {
        static string Waiting(string hold, string name = """Stage.Named("all")""") => $"""Stage.Named("some").To(5.PercentOfUsers()), {name}.ToEveryone(){hold}""";
        const string Found = """{|ROL6001:Stage.Named("all")|}""";
        var found = await Verify.Only("ROL6001").Members(
            Plan("A", path: Waiting(".ApprovedBy(Role.Management, within: 90.Days())", Found))
            + Plan("B", path: Waiting(".IfUndecided(31.Days(), Then.RollBack)", Found))
            + Plan("C", path: Waiting(".ApprovedBy(Role.Management, within: 30.Days()).ApprovedBy(Approval.By(Role.Product))"))
            + Plan("D", path: Waiting(".IfUndecided(Unread.Number.Days(), Then.RollBack)")));

        Assert.StartsWith("Stage 'all' waits for the approval by management for up to 90 days, which is longer than 30 days, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6002_speaks_at_a_risky_plan()
    {
        const string Moved = "Moved, Web";
        var found = await Verify.Only("ROL6002").Members(
            "static readonly SchemaChange Moved = Change.Schema(\"moved\").ReversibleWithDowntime(5.Minutes());\n"
            + Plan("A", changes: Moved, begin: Flagged("ROL6002"))
            + Plan("B", ".StartingWhen(Ready.NoIncident())", changes: Moved, begin: Flagged("ROL6002"))
            + Plan("C", ".Starting(ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(Unread.Number, 0)))", changes: Moved)
            + Plan("D", path: """Stage.Named("dry").DryRun(1.PercentOfUsers()), """ + Ladder, changes: Moved)
            + Plan("E", path: """Stage.Named("some").To(Unread.Number.PercentOfUsers()), Stage.Named("all").ToEveryone()""", changes: Moved)
            + Plan("F"));

        Assert.StartsWith("Plan 'A' may start at any hour, and its risk is high (", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6003_speaks_at_the_stage_that_cannot_end()
    {
        static string Between(string times, string name = """Stage.Named("half")""") =>
            $"""Stage.Named("some").To(5.PercentOfUsers()), {name}.To(50.PercentOfUsers()){times}, Stage.Named("all").ToEveryone()""";
        const string Found = """{|ROL6003:Stage.Named("half")|}""";
        const string Mondays = ".Advancing(ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(9, 0)).To(new LocalTime(11, 0)))";
        var found = await Verify.Only("ROL6003").Members(
            Plan("A", path: Between(".ObserveFor(2.Days()).EndingWithin(1.Days())", Found))
            + Plan("B", Mondays, Between(".ObserveFor(2.Days()).EndingWithin(4.Days())", Found))
            + Plan("C", Mondays, Between(".ObserveFor(2.Days()).EndingWithin(8.Days())"))
            + Plan("D", path: Between(".ObserveFor(2.Days()).EndingWithin(Unread.Number.Hours())"))
            + Plan("E", ".Advancing(ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(Unread.Number, 0)))", Between(".ObserveFor(2.Days()).EndingWithin(4.Days())")));

        Assert.StartsWith("Stage 'half' lasts 2 days at least, and has to end within 1 day by EndingWithin, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6006_speaks_where_the_plan_names_the_change()
    {
        var found = await Verify.Only("ROL6006").Members("""
            static readonly CodeChange Api = Change.Code("api", from: "1", to: "latest");
                static readonly DependencyChange Parser = Change.Dependency("parser", from: "1.0.1", to: "^1.1");
                static readonly ConfigChange Limits = Change.Config("limits", from: "1", to: Unread.Text);

            """
            + Plan("A", changes: "Web, {|ROL6006:Api|}, {|ROL6006:Parser|}, Limits")
            + Plan("B"));

        Assert.StartsWith("Change 'api' leads to 'latest', which names another build as soon as there is one, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6007_speaks_where_the_plan_names_the_change()
    {
        const string Hosts = """Stage.Named("some").To(4.HostsOf(40)), Stage.Named("all").ToEveryone()""";
        var found = await Verify.Only("ROL6007").Members("""
            static readonly InfrastructureChange Kernel = Change.Infrastructure("kernel").ReversibleBy("boot the old one");
                static readonly CodeChange Cache = Change.Code("cache", "1", "2").On(Target.Of("caches", "role=cache").Caching(1.Hours()));

            """
            + Plan("A", path: Hosts, changes: "Web, {|ROL6007:Kernel|}, {|ROL6007:Cache|}")
            + Plan("B", ".Paced(Pace.Of(Unread.Number, ExposureUnit.Hosts, per: 1.Hours()))", Hosts, "Web, Kernel")
            + Plan("C", changes: "Web, Kernel")
            + Plan("D", ".{|ROL6007:Paced(Pace.Of(2, ExposureUnit.Hosts, per: 1.Hours()))|}", Hosts, "Web, Kernel")
            + Plan("E", ".Paced(Pace.Of(2, ExposureUnit.Hosts, per: 1.Hours()).KeepingHealthy(Unread.Number.Percent()))", Hosts, "Web, Kernel")
            + Plan("F", path: """Stage.Named("some").To(4.HostsOf(40)).{|ROL6007:Paced(Pace.Of(2, ExposureUnit.Hosts, per: 1.Hours()))|}, Stage.Named("all").ToEveryone()""", changes: "Web, Kernel"));

        Assert.StartsWith("Change 'kernel' changes infrastructure, and nothing says how many hosts go at once in stage 'some' (4 of 40 hosts), so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6009_speaks_at_the_first_stage_of_the_ladder()
    {
        const string Found = """{|ROL6009:Stage.Named("some")|}.To(5.PercentOfUsers()), Stage.Named("all").ToEveryone()""";
        var found = await Verify.Only("ROL6009").Members("""
            static readonly ConfigChange Limits = Change.Config("limits", from: "1", to: "2");

            """
            + Plan("A", path: Found, changes: "Web, Limits")
            + Plan("B", path: Found, changes: "Flag, Web, Limits")
            + Plan("C", changes: "Web, Flag")
            + Plan("D", changes: "Web, Limits.After(Web)")
            + Plan("E", changes: "Web, Unread.Yes ? Limits : Limits.After(Web)")
            + Plan("F", ".GoingBackTogether(Web, Limits)", changes: "Web, Limits"));

        Assert.StartsWith("Stage 'some' is the first that exposes changes 'web' and 'limits', which are several behaviours, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6010_speaks_at_the_plan()
    {
        var found = await Verify.Only("ROL6010").Members(
            Plan("A", """.InEmergency(Emergency.For("INC-1"))""", begin: Flagged("ROL6010"))
            + Plan("B", """.InEmergency(Emergency.For("INC-1").ReviewedBy(Role.Management, on: new LocalDate(2026, 5, 4)))""", begin: Flagged("ROL6010"))
            + Plan("C", """.InEmergency(Emergency.For("INC-1").Until(new LocalDate(2026, 5, Unread.Number)))""")
            + Plan("D"));

        Assert.StartsWith("Plan 'A' runs on the lane for emergencies because of 'INC-1', and nothing says until when, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6012_speaks_where_the_plan_names_the_change()
    {
        var found = await Verify.Only("ROL6012").Members("""
            static readonly CodeChange Writer = Change.Code("writer", from: "1", to: "2").After(Web);

            """
            + Plan("A", changes: "{|ROL6012:Writer|}, Web")
            + Plan("B", changes: "Flag, {|ROL6012:Writer|}").Replace("undo.sh\", Web", "undo.sh\", Flag", System.StringComparison.Ordinal)
            + Plan("C", path: """Stage.Named("first").To(5.PercentOfUsers()).Applying(Web), Stage.Named("some").To(5.PercentOfUsers()).Applying(Writer)""", changes: "Writer, Web")
            + Plan("D", """.StartingWhen(Ready.Checked(Unread.Text))""", changes: "Flag, Writer").Replace("undo.sh\", Web", "undo.sh\", Flag", System.StringComparison.Ordinal));

        Assert.StartsWith("Change 'writer' needs change 'web' to be live first, and stage 'some' applies it together with that, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ROL6005_and_ROL6008_speak_when_they_are_asked()
    {
        var found = await Verify.Only("ROL6005", "ROL6008").Members("""
            static readonly Actor Puppet = Actor.ConfigurationManagement("puppet");

            """
            + Plan("A", changes: "Web, {|ROL6005:Flag|}")
            + Plan("B", ".Obliging(Obligation.Review())", changes: "Web, {|ROL6005:Flag|}")
            + Plan("C", ".Obliging(Obligation.Remove(Flag), Obligation.Renew(Unread.Text))", changes: "Web, Flag")
            + Plan("D", ".SharedWith(Puppet)", begin: Flagged("ROL6008"))
            + Plan("E", """.SharedWith(Puppet, Actor.Autoscaler("pods")).Freezing(Puppet)""", begin: Flagged("ROL6008"))
            + Plan("F", ".SharedWith(Puppet).Freezing(Actor.ConfigurationManagement(Unread.Text))"));

        Assert.StartsWith("Flag 'FLAG' is to be removed by nobody and on no day, so", found[0].GetMessage(), System.StringComparison.Ordinal);
    }
}
