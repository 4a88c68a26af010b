using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>ROL4005 to ROL4017, each in one source: what is flagged and where, what is clean, and what was not read.</summary>
public sealed class LastingRulesTests
{
    const string Begin = """Stage.Named("some").To(10.PercentOfUsers()).Applying(Flag).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone().AdvanceWhen(Errors < 1.Percent())""";
    const string Point = """PointOfNoReturn.Because("it is gone")""";
    const string Way = """.RollingBackBy(Undo.TurnOff(Flag)).Touching(Critical.Payments)""";

    static string Plan(string name, string changes, string path, string way = Way) =>
        $"public static RolloutPlan {name} => RolloutPlan.For(\"{name}\").Changing(Flag, {changes}).Through({path}){way};\n";

    /// <summary>The change is applied for everyone, once the flag has reached everyone.</summary>
    static string Last(string name, string change, string marked, string way = Way) =>
        Plan(name, marked, $"{Begin}, Stage.Named(\"end\").ToEveryone().Applying({change})", way);

    /// <summary>As above, behind a point of no return.</summary>
    static string Behind(string name, string change, string marked, string way = Way) =>
        Plan(name, marked, $"{Begin}, {Point}, Stage.Named(\"end\").ToEveryone().Applying({change})", way);

    [Fact]
    public Task ROL4005_flags_the_point() => Verify.Only("ROL4005").Members(
        Plan("A", "Column", """{|ROL4005:PointOfNoReturn.Because("it is gone")|}, Stage.Named("end").ToEveryone().Applying(Column)""")
        + Plan("B", "Column", """Stage.Named("blind").To(1.PercentOfUsers()), {|ROL4005:PointOfNoReturn.Because("it is gone")|}, Stage.Named("end").ToEveryone().Applying(Column)""")
        + Behind("C", "Column", "Column")
        + Plan("D", "Column", $"{Point}, Stage.Named(\"end\").ToEveryone().Applying(Column)", Way + ".StartingWhen(Ready.SignalsSeenAlive())"));

    [Fact]
    public Task ROL4006_flags_the_stage() => Verify.Only("ROL4006").Members(
        """
        static readonly DataChange Moved = Change.Data("moved").OneWay("it is gone");
        static readonly DataChange Shards = Change.Data("shards").OneWay("it is gone").On(Target.Of("shards", "all").Counting(12));
        """
        + Plan("A", "Moved", $$"""{{Begin}}, {{Point}}, {|ROL4006:Stage.Named("half")|}.To(50.PercentOfRecords()).Applying(Moved), Stage.Named("end").ToEveryone()""")
        + Plan("B", "Shards", $$"""{{Begin}}, {{Point}}, {|ROL4006:Stage.Named("end")|}.ToEveryone().Applying(Shards)""")
        + Behind("C", "Moved", "Moved")
        + Plan("D", "Shards", $"{Begin}, {Point}, Stage.Named(\"few\").To(5.PercentOfRecords()).Applying(Shards), Stage.Named(\"end\").ToEveryone()"));

    [Fact]
    public Task ROL4007_flags_the_schema_where_the_plan_names_it() => Verify.Only("ROL4007").Members(
        """
        static readonly SchemaChange Dropped = Change.Schema("dropped").ReversibleWithDowntime(1.Hours()).Destroying("users.name");
        static readonly SchemaChange Ended = Change.Schema("ended").ReversibleWithDowntime(1.Hours()).Contracting();
        static readonly SchemaChange Activated = Change.Schema("activated").ReversibleWithDowntime(1.Hours()).Contracting().ActivatedBy(Web);
        """
        + Plan("A", "Web, {|ROL4007:Dropped|}", """Stage.Named("a").To(5.PercentOfUsers()).Applying(Web, Dropped), Stage.Named("b").ToEveryone()""")
        + Plan("B", "Web, {|ROL4007:Activated|}", """Stage.Named("a").To(5.PercentOfUsers()), Stage.Named("b").ToEveryone()""")
        + Plan("C", "Web, Ended", """Stage.Named("a").To(5.PercentOfUsers()).Applying(Web, Ended), Stage.Named("b").ToEveryone()""")
        + Plan("D", "Web, Dropped", """Stage.Named("a").To(5.PercentOfUsers()).Applying(Web), Stage.Named("b").ToEveryone().Applying(Dropped)"""));

    [Fact]
    public Task ROL4008_flags_the_change_where_the_plan_names_it() => Verify.Only("ROL4008").Members(
        """
        static readonly CountMetric Calls = Metric.Count("calls");
        static readonly RemovalChange V1 = Change.Removal("v1").OneWay("it is gone");
        static readonly RemovalChange Counted = Change.Removal("v1").OneWay("it is gone").UsageShownBy(Calls);
        """
        + Behind("A", "V1", "{|ROL4008:V1|}")
        + Plan("B", "{|ROL4008:Counted|}", $"Stage.Named(\"first\").To(1.PercentOfUsers()).AdvanceWhen(Failures.StaysAtZero()), {Begin}, {Point}, Stage.Named(\"end\").ToEveryone().Applying(Counted)")
        + Plan("C", "Counted", $"{Begin}.AdvanceWhen(Calls.StaysAtZero()), {Point}, Stage.Named(\"end\").ToEveryone().Applying(Counted)")
        + Behind("D", "V1.QuarantinedFor(7.Days())", "V1.QuarantinedFor(7.Days())"));

    [Fact]
    public Task ROL4009_flags_the_change_where_the_plan_names_it() => Verify.Only("ROL4009").Members(
        """
        static readonly DataChange Bare = Change.Data("bare").RepairableBy(Repair.Run("r.sh"));
        static readonly DataChange Bounded = Change.Data("bounded").RepairableBy(Repair.Run("r.sh").Within(1.Hours()).By(Role.OnCall));
        """
        + Last("A", "Bare", "{|ROL4009:Bare|}")
        + Last("B", "Bounded.Destroying(\"sums\")", "{|ROL4009:Bounded.Destroying(\"sums\")|}")
        + Last("C", "Bounded", "Bounded")
        + Last("D", "Bare", "Bare", ".RollingBackBy(Undo.TurnOff(Flag), Undo.Repair(Bare))"));

    [Fact]
    public Task ROL4010_flags_the_change_where_the_plan_names_it() => Verify.Only("ROL4010").Members(
        """
        static readonly SchemaChange Tables = Change.Schema("tables");
        static readonly CredentialChange Key = Change.Credential("key").Destroying("key 1");
        """
        + Last("A", "Tables", "{|ROL4010:Tables|}", """.RollingBackBy(Undo.SwitchTraffic("blue", undoing: Tables))""")
        + Last("B", "Key", "{|ROL4010:Key|}", """.RollingBackBy(Undo.Run("issue.sh", undoing: Key))""")
        + Last("C", "Tables", "Tables", ".RollingBackBy(Undo.MigrateDown(Tables))")
        + Last("D", "Tables", "Tables", ".RollingBackBy(Undo.TurnOff(Flag))"));

    [Fact]
    public Task ROL4011_and_ROL4012_flag_the_change_where_the_plan_names_it() => Verify.Only("ROL4011", "ROL4012").Members(
        """
        static readonly Target Idle = Target.Of("accounts", "idle");
        static readonly DataChange Purge = Change.Data("purge").OneWay("it is gone").Destroying("accounts");
        static readonly DataChange Aimed = Purge.On(Idle.Counting(400));
        static readonly InfrastructureChange Hosts = Change.Infrastructure("hosts").OneWay("it is gone").Destroying("hosts").InBatchesOf(5, "hosts");
        """
        + Behind("A", "Aimed", "{|ROL4011:Aimed|}")
        + Behind("B", "Hosts.On(Idle)", "{|ROL4012:Hosts.On(Idle)|}")
        + Behind("C", "Purge", "{|ROL4011:{|ROL4012:Purge|}|}")
        + Behind("D", "Aimed.QuarantinedFor(7.Days())", "Aimed.QuarantinedFor(7.Days())")
        + Plan("E", "Aimed", $"Stage.Named(\"dry\").DryRun(100.PercentOfRecords()), {Begin}, {Point}, Stage.Named(\"end\").ToEveryone().Applying(Aimed)"));

    [Fact]
    public Task ROL4013_flags_the_change_where_the_plan_names_it()
    {
        const string Fleet = """Stage.Named("few").To(1.PercentOfDevices()), Stage.Named("all").ToEveryone()""";
        return Verify.Only("ROL4013").Members(
            Plan("A", "{|ROL4013:Web|}", Fleet)
            + Plan("B", """{|ROL4013:Change.Config("content", from: "1", to: "2")|}""", Fleet)
            + Plan("C", "Web.RecoveredOnDevice(\"second slot\")", Fleet)
            + Plan("D", "Web", Fleet, Way + ".ExposedBy(Flag)")
            + Plan("E", "Web.HeldByCustomers()", Fleet));
    }

    [Fact]
    public Task ROL4014_flags_the_point() => Verify.Only("ROL4014").Members(
        Plan("A", "Web", $$"""{{Begin}}, {|ROL4014:PointOfNoReturn.Because("it is done")|}, Stage.Named("end").ToEveryone()""")
        + Plan("B", "Change.Schema(\"s\").ReversibleBy(\"down.sql\")", """Stage.Named("a").To(1.PercentOfUsers()), {|ROL4014:PointOfNoReturn.Because("it is done")|}, Stage.Named("end").ToEveryone()""")
        + Behind("C", "Column", "Column")
        + Behind("D", "Rows", "Rows"));

    [Fact]
    public Task ROL4015_flags_the_emission_where_the_plan_names_it() => Verify.Only("ROL3001", "ROL4015").Members(
        """static readonly EmissionChange Mails = Change.Emission("mails");"""
        + Last("A", "Mails", "{|ROL4015:Mails|}")
        + Last("B", "Mails", "{|ROL4015:Mails|}", Way + ".ExposedBy(Flag)")
        + Last("C", "Mails.AnsweredBy(\"a correction\")", "Mails.AnsweredBy(\"a correction\")")
        + Last("D", "Mails", "Mails", """.RollingBackBy(Undo.TurnOff(Flag), Undo.Run("correct.sh", undoing: Mails))"""));

    [Fact]
    public Task ROL4016_flags_the_copy_where_the_plan_names_it()
    {
        const string Copying = """Stage.Named("copy").Dark().Applying(Copy)""";
        const string Reading = """Stage.Named("read").ToEveryone().SwitchingFrom("v1", to: "v2")""";
        return Verify.Only("ROL4016").Members(
            """static readonly DataChange Copy = Change.Data("copy").ReversibleWithDowntime(1.Minutes()).DualWriting(old: "v1", @new: "v2");"""
            + Plan("A", "{|ROL4016:Copy|}", $"{Copying}, {Reading}")
            + Plan("B", "{|ROL4016:Copy|}, Change.Removal(\"v1\").OneWay(\"gone\")", $"{Copying}, {Begin}, Stage.Named(\"end\").ToEveryone().Applying(Change.Removal(\"v1\").OneWay(\"gone\"))")
            + Plan("C", "Copy", $"{Copying}.AdvanceWhen(Metric.Mismatches(old: \"v1\", @new: \"v2\").StaysAtZero()), {Reading}")
            + Plan("D", "Copy", $"{Copying}, {Begin}"));
    }

    [Fact]
    public Task ROL4017_flags_the_data_where_the_plan_names_them() => Verify.Only("ROL4017").Members(
        Last("A", "Rows", "{|ROL4017:Rows|}", """.RollingBackBy(Undo.Run("stop.sh", undoing: Rows)).Touching(Critical.Payments)""")
        + Last("B", "Rows", "{|ROL4017:Rows|}", """.RollingBackBy(Undo.SwitchTraffic("blue", undoing: Rows)).Touching(Critical.Payments)""")
        + Last("C", "Rows", "Rows", """.RollingBackBy(Undo.Run("stop.sh", undoing: Rows))""")
        + Behind("D", "Rows", "Rows", """.RollingBackBy(Undo.Run("stop.sh", undoing: Rows)).Touching(Critical.Payments)""")
        + Last("E", "Rows", "Rows", """.RollingBackBy(Undo.Restore(Backup.Of("rows"), undoing: Rows)).Touching(Critical.Payments)"""));

    [Fact]
    public Task What_was_not_read_accuses_nothing() => Verify.Only(
        "ROL4005", "ROL4006", "ROL4007", "ROL4008", "ROL4009", "ROL4010", "ROL4011", "ROL4012", "ROL4013", "ROL4014", "ROL4015", "ROL4016", "ROL4017").Members(
        """
        static PathStep Perhaps => Unread.Yes ? PointOfNoReturn.Because("it is gone") : Stage.Named("perhaps").To(1.PercentOfUsers());
        static readonly RemovalChange V1 = Change.Removal("v1").OneWay("it is gone").UsageShownBy(Metric.Count(Unread.Text));
        static readonly DataChange Purge = Change.Data("purge").OneWay("it is gone").Destroying("accounts").InBatchesOf(Unread.Number, "rows").On(Target.Of("a", "b").Counting(Unread.Number));
        static readonly DataChange Repaired = Change.Data("repaired").RepairableBy(Repair.Run("r.sh").By(Role.Named(Unread.Text)).Within(Unread.Number.Hours()));
        static readonly EmissionChange Mails = Change.Emission("mails").AnsweredBy(Unread.Text);
        static readonly DataChange Copy = Change.Data("copy").ReversibleWithDowntime(1.Minutes()).DualWriting(old: "v1", @new: Unread.Text);
        """
        + Plan("A", "Column", $"Perhaps, {Point}, Stage.Named(\"end\").ToEveryone().Applying(Column)")
        + Behind("B", "V1", "V1")
        + Behind("C", "Purge", "Purge")
        + Last("D", "Repaired", "Repaired")
        + Last("E", "Mails", "Mails")
        + Plan("F", "Copy", """Stage.Named("copy").Dark().Applying(Copy), Stage.Named("read").ToEveryone().SwitchingFrom("v1", to: "v2")""")
        + Last("G", "Rows", "Rows", """.RollingBackBy(Unread.Yes ? Undo.Run("stop.sh", undoing: Rows) : Undo.Restore(Backup.Of("rows"), undoing: Rows)).Touching(Critical.Payments)""")
        + Plan("H", "Web", """Stage.Named("few").To(Unread.Number.PercentOfDevices()), Stage.Named("all").ToEveryone()"""));
}
