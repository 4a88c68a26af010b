using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>ROL5002 to ROL5008 except approvals of one-way steps: who may stop a rollout, who is asked and who is told.</summary>
public sealed class AuthorityRulesTests
{
    const string Path = """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone()""";

    static string Plan(string name, string more, string marked = "", string changes = "Flag", string path = Path)
    {
        var begin = $"RolloutPlan.For(\"{name}\")";
        var head = marked.Length == 0 ? begin : "{|" + marked + ":" + begin + "|}";
        return $"public static RolloutPlan {name} => {head}.Changing({changes}).Through({path}).RollingBackBy(Undo.TurnOff(Flag)){more};\n";
    }

    [Fact]
    public Task ROL5002_flags_the_plan() => Verify.Only("ROL5002").Members(
        Plan("A", ".Authority(Role.OnCall.MayHalt(), Role.Product.MayAdvance())", "ROL5002")
        + Plan("B", ".Authority(Role.OnCall.MayHalt(), Role.Product.MayRollBack(On.AnyReason))", "ROL5002")
        + Plan("C", ".Authority(Role.Product.MayRollBack(On.StopLoss))")
        + Plan("D", ".Authority(Role.OnCall.MayHalt(), Role.OnCall.MayOverride())")
        + Plan("E", ""));

    [Fact]
    public Task ROL5004_flags_the_plan() => Verify.Only("ROL5004").Members(
        Plan("A", ".Touching(Critical.Payments).Informing(Role.Product)", "ROL5004")
        + Plan("B", ".Touching(Critical.Payments).Announcing(Announce.Rollbacks(to: \"#ops\"))", "ROL5004")
        + Plan("C", "", "ROL5004", "Flag, Change.Infrastructure(\"hosts\").ReversibleWithDowntime(1.Hours())")
        + Plan("D", ".Touching(Critical.Payments)")
        + Plan("E", ".Touching(Critical.Payments).Announcing(Announce.Rollbacks(to: \"#ops\").Within(5.Minutes()))"));

    [Fact]
    public Task ROL5005_flags_the_approval() => Verify.Only("ROL5005").Members(
        Plan("A", ".Touching(Critical.Payments)", path: Path + ".ApprovedBy({|ROL5005:Approval.By(Role.OnCall)|})")
        + Plan("B", ".Touching(Critical.Payments)", path: """Stage.Named("a").To(1.PercentOfUsers()), Stage.Named("b").ToEveryone().ApprovedBy({|ROL5005:Approval.By(Role.OnCall).Within(1.Hours()).AfterEvidence()|})""")
        + Plan("C", ".Touching(Critical.Payments)", path: Path + ".ApprovedBy(Role.OnCall, within: 1.Hours())")
        + Plan("D", "", path: Path + ".ApprovedBy(Approval.By(Role.OnCall))"));

    [Fact]
    public Task ROL5007_flags_the_plan() => Verify.Only("ROL5007").Members(
        Plan("A", ".OwnedBy(Role.Product).Authority(Role.OnCall.MayRollBack(On.AnyReason))", "ROL5007")
        + Plan("B", ".OwnedBy(Role.Product).Authority(Role.OnCall.MayRollBack(On.AnyReason), Role.Product.MayAdvance())", "ROL5007")
        + Plan("C", ".OwnedBy(Role.Product).Authority(Role.Product.MayHalt())")
        + Plan("D", ".Authority(Role.OnCall.MayRollBack(On.AnyReason))"));

    [Fact]
    public Task ROL5008_flags_the_change_where_the_plan_names_it()
    {
        const string Long = """Stage.Named("some").To(10.PercentOfUsers()).Applying(Flag).AdvanceWhen(Errors < 1.Percent()), Stage.Named("all").ToEveryone()""";
        return Verify.Only("ROL5008").Members(
            """
            static readonly ContractChange V1 = Change.Contract("v1 ends").OneWay("clients move on");
            static readonly RemovalChange Routes = Change.Removal("v1").OneWay("it is gone").UsageShownBy(Metric.Count("v1.calls").ShowingHarmTo(Harmed.Users));
            """
            + Plan("A", "", changes: "Flag, {|ROL5008:V1|}", path: Long)
            + Plan("B", ".Announcing(Announce.ToClients(V1, to: \"portal\"))", changes: "Flag, V1, {|ROL5008:Routes|}", path: Long)
            + Plan("C", ".Announcing(Announce.ToClients(V1, to: \"portal\"))", changes: "Flag, V1", path: Long)
            + Plan("D", "", changes: "Flag, Change.Removal(\"job\").OneWay(\"it is gone\")", path: Long));
    }

    [Fact]
    public Task What_was_not_read_accuses_nothing() => Verify.Only("ROL5002", "ROL5004", "ROL5005", "ROL5007", "ROL5008").Members(
        """static readonly ContractChange V1 = Change.Contract("v1 ends").OneWay("clients move on");"""
        + Plan("A", ".OwnedBy(Role.Product).Authority(Unread.Yes ? Role.Product.MayHalt() : Role.Product.MayRollBack(On.AnyReason)).Announcing(Announce.Rollbacks(to: \"#ops\").Within(Unread.Number.Hours()))")
        + Plan("B", ".Touching(Critical.Payments).Announcing(Announce.Rollbacks(to: \"#ops\").Within(Unread.Number.Hours()))", path: Path + ".ApprovedBy(Approval.By(Role.OnCall).Within(Unread.Number.Hours()))")
        + Plan("C", ".Announcing(Unread.Yes ? Announce.ToClients(V1, to: \"portal\") : Announce.Rollbacks(to: \"#ops\"))", changes: "Flag, V1"));
}
