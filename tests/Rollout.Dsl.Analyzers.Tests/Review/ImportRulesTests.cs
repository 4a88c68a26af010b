using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class ImportRulesTests
{
    [Fact]
    public Task Gates_that_another_judge_opens_are_flagged_where_nothing_else_keeps_them_closed() => Verify.Only("ROL2008", "ROL2012").Members("""
        static readonly Judge Hasty = Judge.Named("smoke test").DecidesOnEstimate();
        static readonly Judge Blind = Judge.Named("kayenta").PassesWithoutData();
        static readonly RatioMetric Slow = Metric.Ratio("slow");
        static readonly FlagChange Switch = Change.Flag("SWITCH");

        public static RolloutPlan Plan => RolloutPlan.For("p").Changing(Switch)
            .Through(
                Stage.Named("hasty").To(1.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen({|ROL2008:Condition.JudgedBy(Hasty)|}),
                Stage.Named("blind").To(2.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen({|ROL2012:Condition.JudgedBy(Blind)|}),
                Stage.Named("floored").To(5.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Condition.JudgedBy(Hasty).WithAtLeast(500.Events())),
                Stage.Named("both").To(20.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Condition.JudgedBy(Blind), Slow < 1.Percent()),
                Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Switch).Within(10.Seconds())).StopLoss(Slow > 5.Percent()).OwnedBy(Role.OnCall);
        """);

    [Fact]
    public Task Engines_that_hold_a_rollback_are_flagged_at_the_import() => Verify.Only("ROL5003", "ROL6004").Members("""
        static readonly RatioMetric Slow = Metric.Ratio("slow");
        static readonly FlagChange Switch = Change.Flag("SWITCH");

        static PlanWithoutRollback Begun(string name) => RolloutPlan.For(name).Changing(Switch)
            .Through(Stage.Named("some").To(1.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Slow < 1.Percent()), Stage.Named("all").ToEveryone());

        public static RolloutPlan Waiting => Begun("waiting").RollingBackBy(Undo.TurnOff(Switch).Within(10.Seconds()))
            .{|ROL5003:ImportedFrom(Import.From("pipeline").RollbackWaitsForApproval())|}.StopLoss(Slow > 5.Percent());

        public static RolloutPlan Stopped => Begun("stopped").RollingBackBy(Undo.TurnOff(Switch).Within(10.Seconds()))
            .{|ROL6004:ImportedFrom(Import.From("calendar").WindowsStopRollback())|}.StopLoss(Slow > 5.Percent());

        public static RolloutPlan Plain => Begun("plain").RollingBackBy(Undo.TurnOff(Switch).Within(10.Seconds()))
            .ImportedFrom(Import.From("argo").JudgedBy(Judge.Named("kayenta"))).StopLoss(Slow > 5.Percent());
        """);
}
