using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>Where the rules of the way back report what they find. Each source holds plans that are flagged and plans that are not.</summary>
public sealed class WayBackRulesTests
{
    const string High = ".Touching(Critical.Payments)";
    const string Members = """
        static readonly Component Network = Component.Named("network");
        static readonly DependencyChange Driver = Change.Dependency("driver", from: "1", to: "2");
        static readonly Rehearsal Walk = Rehearsal.On(new LocalDate(2026, 3, 1));
        """;

    static string Plan(string name, string changes, string steps, string more = "") => $$"""

        public static RolloutPlan {{name}} => RolloutPlan.For("{{name}}").Changing({{changes}})
            .Through(Stage.Named("some").To(5.PercentOfTraffic()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone())
            .RollingBackBy({{steps}})
            .StopLoss(Errors > 2.Percent()){{more}};
        """;

    static Task<ImmutableArray<Diagnostic>> Verified(string id, params string[] plans) => Verify.Only(id).Members(Members + string.Concat(plans));

    [Fact]
    public Task ROL3003_at_the_step() => Verified(
        "ROL3003",
        Plan("A", "Flag", "{|ROL3003:Undo.TurnOff(Flag).Within(10.Seconds())|}", High + ".ContainingBy({|ROL3003:Contain.Pause(Flag)|})"),
        Plan("B", "Flag", "Undo.TurnOff(Flag).By(Role.OnCall)", High + ".ContainingBy(Contain.Pause(Flag).By(Role.OnCall))"),
        Plan("C", "Flag", "Undo.TurnOff(Flag)", High + ".Authority(Role.OnCall.MayRollBack(On.AnyReason))"));

    [Fact]
    public Task ROL3005_at_the_mention_of_the_change() => Verified(
        "ROL3005",
        """

        static readonly SchemaChange Split = Change.Schema("split").ReversibleBy("join.sql");
        """,
        Plan("A", "Web, {|ROL3005:Split|}, {|ROL3005:Rows|}", "Undo.Redeploy(Web).Within(1.Hours())"),
        Plan("B", "Web, Split", "Undo.Redeploy(Web), Undo.MigrateDown(Split)"),
        Plan("C", "Web, Split.Expanding(), Column", "Undo.Redeploy(Web)"));

    [Fact]
    public Task ROL3006_at_the_step_that_comes_too_early() => Verified(
        "ROL3006",
        """

        static readonly DataChange Merge = Change.Data("merged").WrittenBy(Flag).RepairableBy(Repair.Run("split.py"));
        static readonly SchemaChange Split = Change.Schema("split").ReversibleBy("join.sql").ActivatedBy(Web);
        """,
        Plan("A", "Flag, Merge", "{|ROL3006:Undo.Repair(Merge)|}, Undo.TurnOff(Flag)"),
        Plan("B", "Web, Split", "{|ROL3006:Undo.MigrateDown(Split).Within(1.Hours())|}, Undo.Redeploy(Web)"),
        Plan("C", "Flag, Merge", "Undo.TurnOff(Flag), Undo.Repair(Merge)"),
        Plan("D", "Web, Split", "Undo.Run(\"stop it\", undoing: Web), Undo.MigrateDown(Split), Undo.Redeploy(Web)"));

    [Fact]
    public Task ROL3007_at_the_step() => Verified(
        "ROL3007",
        """

        static readonly CodeChange Latest = Change.Code("web", from: "latest", to: "2");
        static readonly ModelChange Stable = Change.Model("ranking", from: "models/ranking:stable", to: "7");
        static readonly ConfigChange Channel = Change.Config("channel", from: "stable", to: "beta");
        """,
        Plan("A", "Latest, Stable", "{|ROL3007:Undo.Redeploy(Latest).By(Role.OnCall)|}, {|ROL3007:Undo.Redeploy(Stable)|}"),
        Plan("B", "Web, Channel", "Undo.Redeploy(Web), Undo.TurnBack(Channel)"),
        Plan("C", "Latest", "Undo.Run(\"deploy {deployed}\", undoing: Latest)"));

    [Fact]
    public Task ROL3008_at_the_mention_of_the_change() => Verified(
        "ROL3008",
        """

        static readonly DependencyChange Agent = Driver.On(Target.Of("nodes", "role=cache").Stateful());
        static readonly DependencyChange Cached = Driver.On(Target.Of("nodes", "role=cache").Caching(2.Hours()));
        """,
        Plan("A", "{|ROL3008:Agent|}", "Undo.Redeploy(Agent)", High),
        Plan("B", "{|ROL3008:Cached|}", "Undo.Redeploy(Cached).Within(1.Hours())", High),
        Plan("C", "Agent", "Undo.Redeploy(Agent), Undo.Recover(\"warm it\", after: Agent)", High),
        Plan("D", "Cached", "Undo.Redeploy(Cached).Within(3.Hours())", High));

    [Fact]
    public Task ROL3009_at_the_step_and_at_the_verb_of_the_plan() => Verified(
        "ROL3009",
        """

        static readonly DependencyChange Router = Driver.Affecting(Network);
        """,
        Plan("A", "Router", "{|ROL3009:Undo.Redeploy(Router).ReachedThrough(Network)|}", High + ".{|ROL3009:MonitoredThrough(Network)|}.{|ROL3009:AnnouncedThrough(Network)|}"),
        Plan("B", "Router", "Undo.Redeploy(Router).ReachedThrough(Component.Named(\"console\"))", High + ".MonitoredThrough(Component.Named(\"probes\"))"),
        Plan("C", "Driver", "Undo.Redeploy(Driver).ReachedThrough(Network)", High + ".MonitoredThrough(Network)"));

    [Fact]
    public Task ROL3010_at_the_plan() => Verified(
        "ROL3010",
        """

        static readonly SchemaChange Keys = Change.Schema("keys").ReversibleWithDowntime(1.Hours());
        """,
        Plan("A", "Keys", "Undo.MigrateDown(Keys)").Replace("RolloutPlan.For(\"A\")", "{|ROL3010:RolloutPlan.For(\"A\")|}", System.StringComparison.Ordinal),
        Plan("B", "Driver", "Undo.Restore(Backup.Of(\"rows\"), undoing: Driver)", High).Replace("RolloutPlan.For(\"B\")", "{|ROL3010:RolloutPlan.For(\"B\")|}", System.StringComparison.Ordinal),
        Plan("C", "Keys", "Undo.MigrateDown(Keys), Undo.Verify(Errors < 1.Percent())"),
        Plan("D", "Keys", "Undo.MigrateDown(Keys).ExpectingOutcome(\"the old page\")"));

    [Fact]
    public Task ROL3013_at_the_authority() => Verified(
        "ROL3013",
        Plan("A", "Flag", "Undo.TurnOff(Flag)", ".{|ROL3013:Authority(Role.OnCall.MayRollBack(On.AnyReason))|}"),
        Plan("B", "Flag", "Undo.TurnOff(Flag)", ".Authority(Role.Product.MayAdvance()).{|ROL3013:Authority(Role.OnCall.MayOverride())|}"),
        Plan("C", "Flag", "Undo.TurnOff(Flag)", ".Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt())"),
        Plan("D", "Flag", "Undo.TurnOff(Flag)"));

    [Fact]
    public Task ROL3014_at_the_step() => Verified(
        "ROL3014",
        """

        static readonly DependencyChange Engine = Driver.LoadBearing();
        static readonly DependencyChange Shards = Driver.On(Target.Of("shards", "role=db").Stateful());
        """,
        Plan("A", "Engine", "{|ROL3014:Undo.Redeploy(Engine)|}"),
        Plan("B", "Shards", "{|ROL3014:Undo.SwitchTraffic(\"the old shards\", undoing: Shards)|}"),
        Plan("C", "Engine", "Undo.Redeploy(Engine).InSteps(1.HostsOf(8), 8.HostsOf(8))"),
        Plan("D", "Driver", "Undo.Redeploy(Driver)"));

    [Fact]
    public Task ROL3015_at_the_mention_of_the_change() => Verified(
        "ROL3015",
        """

        static readonly SchemaChange Split = Change.Schema("split").ReversibleBy("join.sql").ActivatedBy(Web);
        static readonly ContractChange Api = Change.Contract("api v2").ReversibleBy("serve v1");
        """,
        Plan("A", "Web, {|ROL3015:Split|}", "Undo.Redeploy(Web)", High),
        Plan("B", "{|ROL3015:Api|}", "Undo.Run(\"serve v1\", undoing: Api)", High),
        Plan("C", "Web, Split.MixedFor(1.Days(), because: \"both cope\")", "Undo.Redeploy(Web)", High),
        Plan("D", "Web, Split.Expanding()", "Undo.Redeploy(Web)", High));

    [Fact]
    public Task ROL3016_at_the_mention_of_the_change() => Verified(
        "ROL3016",
        """

        static readonly DependencyChange Writer = Driver.Writing("orders");
        """,
        Plan("A", "{|ROL3016:Writer|}", "Undo.Redeploy(Writer)", High),
        Plan("B", "{|ROL3016:Writer|}, Flag", "Undo.TurnOff(Flag)", High + ".ExposedBy(Flag)"),
        Plan("C", "Writer", "Undo.Redeploy(Writer), Undo.Run(\"rewrite.py\", undoing: Writer)", High),
        Plan("D", "Driver", "Undo.Redeploy(Driver)", High));

    [Fact]
    public Task ROL3017_at_the_step() => Verified(
        "ROL3017",
        """

        static readonly FlagChange Halt = Change.Flag("HALT");
        """,
        Plan("A", "Flag", "Undo.TurnOff(Flag)", High + ".ContainingBy({|ROL3017:Contain.KillSwitch(Halt).Within(1.Minutes())|})"),
        Plan("B", "Flag", "Undo.TurnOff(Flag)", High + ".ContainingBy({|ROL3017:Contain.KillSwitch(Flag)|})"),
        Plan("C", "Flag", "Undo.TurnOff(Flag)", High + ".ContainingBy(Contain.KillSwitch(Halt.TurnedBothWays(on: new LocalDate(2026, 3, 1))))"),
        Plan("D", "Flag", "Undo.TurnOff(Flag)", High + ".ContainingBy(Contain.KillSwitch(Flag)).Rehearsed(Walk)"));

    [Fact]
    public Task ROL3018_at_the_waiver() => Verify.Only("ROL3001", "ROL3018").Members("""
        static readonly EmissionChange Mails = Change.Emission("mails");

        static PlanWithoutRollback Sending(params Change[] changes) => RolloutPlan.For("p").Changing(changes)
            .Through(Stage.Named("some").To(5.PercentOfUsers()), Stage.Named("all").ToEveryone());

        public static RolloutPlan A => Sending(Web, Mails).{|ROL3018:WithoutRollback("there is no time")|}.ContainingBy(Contain.Run("stop it"));
        public static RolloutPlan B => Sending(Mails).{|ROL3018:WithoutRollback("mails are gone")|};
        public static RolloutPlan C => Sending(Mails).WithoutRollback("mails are gone").ContainingBy(Contain.Run("stop it"));
        public static RolloutPlan D => Sending(Web).RollingBackBy(Undo.Redeploy(Web));
        """);

    [Fact]
    public Task ROL3019_at_the_rehearsal() => Verified(
        "ROL3019",
        Plan("A", "Driver", "Undo.Redeploy(Driver)", High + ".Rehearsed({|ROL3019:Walk.Of(Change.Dependency(\"driver\", from: \"0\", to: \"1\"))|})"),
        Plan("B", "Driver", "Undo.Redeploy(Driver)", High + ".Rehearsed({|ROL3019:Walk.Covering(Undo.TurnOff(Flag))|})"),
        Plan("C", "Driver", "Undo.Redeploy(Driver).Within(1.Hours())", High + ".Rehearsed(Walk.Of(Driver).Covering(Undo.Redeploy(Driver)))"),
        Plan("D", "Driver", "Undo.Redeploy(Driver)", High + ".Rehearsed(Walk.Of(Flag)).Rehearsed(Walk)"));

    [Fact]
    public Task ROL3020_at_the_rehearsal() => Verified(
        "ROL3020",
        Plan("A", "Driver", "Undo.Redeploy(Driver).Within(1.Hours())", High + ".Rehearsed({|ROL3020:Walk.Taking(2.Hours())|})"),
        Plan("B", "Driver, Flag", "Undo.Redeploy(Driver).Within(1.Hours()), Undo.TurnOff(Flag).Within(1.Minutes())", High + ".Rehearsed({|ROL3020:Walk.Taking(5.Minutes()).Covering(Undo.TurnOff(Flag))|})"),
        Plan("C", "Driver", "Undo.Redeploy(Driver).Within(1.Hours())", High + ".Rehearsed(Walk.Taking(50.Minutes()))"),
        Plan("D", "Driver", "Undo.Redeploy(Driver).Within(1.Hours())", High + ".Rehearsed(Walk.Taking(2.Hours()).IncludingDecision())"));

    [Fact]
    public Task ROL3021_at_the_mention_of_the_flag() => Verified(
        "ROL3021",
        Plan("A", "{|ROL3021:Flag|}, Web, {|ROL3021:Change.Flag(\"OTHER\")|}", "Undo.TurnOff(Flag)"),
        Plan("B", "Flag.WhenSilent(FlagState.Off)", "Undo.TurnOff(Flag)"),
        Plan("C", "Flag", "Undo.TurnOff(Flag)", ".Routine(because: \"a colour\")"));

    [Fact]
    public Task ROL3022_at_the_step() => Verified(
        "ROL3022",
        Plan("A", "Driver", "{|ROL3022:Undo.Run(\"back.sh\", undoing: Driver).NotRepeatable(\"it pays twice\")|}, {|ROL3022:Undo.Redeploy(Driver).NotRepeatable(\"it locks\")|}", High),
        Plan("B", "Driver", "Undo.Redeploy(Driver).NotRepeatable(\"it locks\").AfterSnapshot(Backup.Of(\"rows\"))", High),
        Plan("C", "Driver", "Undo.Redeploy(Driver).Repeatable(), Undo.Run(\"back.sh\", undoing: Driver)", High));

    /// <summary>Each plan has something that one of the rules would need and that was not read.</summary>
    [Fact]
    public Task Unread_fact_is_not_a_missing_fact() => Verify.Only(
        "ROL3003", "ROL3005", "ROL3006", "ROL3007", "ROL3008", "ROL3009", "ROL3010", "ROL3013", "ROL3014", "ROL3015", "ROL3016", "ROL3017", "ROL3018", "ROL3019",
        "ROL3020", "ROL3021", "ROL3022").Members(Members + """

        static readonly DependencyChange Router = Driver.Affecting(Component.Named(Unread.Text)).On(Target.Of("nodes", "all").Caching(Unread.Number.Hours()));
        static readonly RollbackStep Off = Undo.TurnOff(Flag.WhenSilent(Unread.Yes ? FlagState.On : FlagState.Off)).By(Unread.Yes ? Role.OnCall : Role.Product);
        """
        + Plan("A", "Router", "Undo.Redeploy(Router).ReachedThrough(Network).Within(1.Hours()).By(Role.OnCall)", High + ".Rehearsed(Walk.Taking(Unread.Number.Hours()))")
        + Plan("B", "Change.Dependency(\"driver\", from: Unread.Text, to: \"2\")", "Undo.Run(Unread.Text, undoing: Driver).By(Role.OnCall)", High + ".Rehearsed(Walk.Of(Driver))")
        + Plan("C", "Flag.WhenSilent(FlagState.On)", "Off", High + ".ContainingBy(Contain.KillSwitch(Flag.TurnedBothWays(on: new LocalDate(2026, 3, Unread.Number))).By(Role.OnCall))"));
}
