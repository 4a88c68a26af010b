using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;
using static Rollout.Dsl.Analyzers.Tests.Review.WatchedPlans;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class EvidenceRulesTests
{
    [Fact]
    public Task Window_shorter_than_a_signal_is_flagged_at_its_condition() => Verify.Only("ROL2006").Members(Fields + """
        static readonly RatioMetric Slow = Metric.Ratio("slow").LaggingBy(50.Minutes()).SampledEvery(15.Minutes());
        static readonly RatioMetric Unsure = Metric.Ratio("unsure").LaggingBy(Unread.Number.Hours());
        """
        + Plan("Late", "Healthy, {|ROL2006:Slow < 1.Percent()|}", "")
        + Along("Settling", """Stage.Named("some").To(10.PercentOfUsers()).SettlingFor(2.Hours()).ObserveFor(1.Hours()).AdvanceWhen({|ROL2006:Lost < 1.Percent()|})""", "")
        + Plan("AnyOf", "Condition.AnyOf(Healthy, Slow < 1.Percent())", "")
        + Along("Unknown", """Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(Unread.Number.Minutes()).AdvanceWhen(Slow < 1.Percent())""", "")
        + Plan("UnknownLag", "Unsure < 1.Percent()", ""));

    [Fact]
    public Task Missed_cycle_is_flagged_at_the_change() => Verify.Only("ROL2007").Members(Fields + """
        static readonly Target Edges = Target.Of("edges", "role=edge");
        static readonly InfrastructureChange Cached = Pool.On(Edges.Caching(4.Hours()));
        static readonly InfrastructureChange Loaded = Pool.LoadBearing();
        static readonly InfrastructureChange Unsure = Pool.On(Edges.Caching(Unread.Number.Days()));
        static readonly Peak Morning = Peak.Daily(new LocalTime(8, 0), new LocalTime(10, 0), "Europe/Berlin");
        """
        + Plan("Cache", "Healthy", "", "{|ROL2007:Cached|}")
        + Plan("Peaks", "Healthy", ".Peaking(Morning)", "{|ROL2007:Loaded|}")
        + Plan("NoPeak", "Healthy", "", "Loaded")
        + Plan("UnknownLife", "Healthy", "", "Unsure")
        + Along("Covered", """Stage.Named("some").To(10.PercentOfUsers()).CoveringPeak(Morning), Stage.Named("all").ToEveryone()""", ".Peaking(Morning)", "Loaded")
        + Along("UnknownStage", """Stage.Named("some").To(10.PercentOfUsers()), Unread.Yes ? Stage.Named("b").To(20.PercentOfUsers()) : Stage.Named("c").Dark(), Stage.Named("all").ToEveryone()""", "", "Cached"));

    [Fact]
    public Task Technical_signals_alone_are_flagged_at_the_plan() => Verify.Only("ROL2010").Members(Fields
        + Plan("Machines", "Load < 60.Percent()", ".StopLoss(Load > 80.Percent())", begun: """{|ROL2010:RolloutPlan.For("p")|}""")
        + Plan("Watched", "Load < 60.Percent(), Lost.ObserveOnly() < 1.Percent()", "", begun: """{|ROL2010:RolloutPlan.For("p")|}""")
        + Plan("People", "Load < 60.Percent()", ".StopLoss(Lost > 5.Percent())")
        + Plan("Unsaid", "Load < 60.Percent()", ".StopLoss(Errors > 5.Percent())")
        + Plan("Unknown", "Load < 60.Percent()", ".StopLoss((Unread.Yes ? Lost : Load) > 5.Percent())"));

    [Fact]
    public Task Kinds_of_harm_without_a_trigger_are_flagged_at_the_plan_where_a_policy_asks() => Verify.Only("ROL2011").Members(Fields + """
        static readonly RatioMetric Orders = Metric.Ratio("orders").ShowingHarmTo(Harmed.Business);
        """
        + Plan("Two", "Healthy", ".StopLoss(Load > 80.Percent(), Lost > 5.Percent())", begun: """{|ROL2011:RolloutPlan.For("p")|}""")
        + Plan("Shared", "Healthy", ".StopLoss(Load > 80.Percent(), Condition.AnyOf(Lost > 5.Percent(), Orders > 5.Percent()))", begun: """{|ROL2011:RolloutPlan.For("p")|}""")
        + Plan("Three", "Healthy", ".StopLoss(Load > 80.Percent(), Lost > 5.Percent(), Orders > 5.Percent())")
        + Plan("Unknown", "Healthy", ".StopLoss(Load > 80.Percent(), Lost > 5.Percent(), (Unread.Yes ? Lost : Orders) > 5.Percent())"));

    [Fact]
    public Task Full_exposure_that_nothing_watches_is_flagged_at_the_last_stage() => Verify.Only("ROL2013").Members(Fields
        + Along("Own", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Healthy), {|ROL2013:Stage.Named("all")|}.ToEveryone().RollBackWhen(Lost > 5.Percent())""", "")
        + Along("Held", """{|ROL2013:Stage.Named("all")|}.ToEveryone().HoldWhen(Lost > 5.Percent())""", ".StopLoss(Load.ObserveOnly() > 80.Percent())")
        + Along("Observed", """Stage.Named("all").ToEveryone().RollBackWhen(Lost > 5.Percent()).ObserveFor(1.Hours())""", "")
        + Along("PlanWide", """Stage.Named("all").ToEveryone().RollBackWhen(Lost > 5.Percent())""", ".StopLoss(Lost > 5.Percent())")
        + Along("Unknown", """Stage.Named("all").ToEveryone().RollBackWhen(Lost > 5.Percent()).ObserveFor(Unread.Number.Hours())""", ""));

    [Fact]
    public Task Looser_limit_is_flagged_at_the_larger_stage() => Verify.Only("ROL2014").Members(Fields
        + Along("Gates", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Lost < 1.Percent()), {|ROL2014:Stage.Named("all")|}.ToEveryone().AdvanceWhen(Lost < 2.Percent())""", "")
        + Along("Stops", """Stage.Named("some").To(10.PercentOfUsers()).RollBackWhen(Latency.P99 > 1.Seconds()), {|ROL2014:Stage.Named("all")|}.ToEveryone().RollBackWhen(Latency.P99 > 2.Seconds())""", "")
        + Along("Same", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Lost < 1.Percent()), Stage.Named("all").ToEveryone().AdvanceWhen(Lost < 1.Percent())""", "")
        + Along("Counts", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Failures < 1.Events()), Stage.Named("all").ToEveryone().AdvanceWhen(Failures < 10.Events())""", "")
        + Along("Unknown", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Lost < 1.Percent()), Stage.Named("all").ToEveryone().AdvanceWhen(Lost < 2.Percent(), Errors < Unread.Number.Percent())""", ""));

    [Fact]
    public Task Shared_component_without_a_signal_is_flagged_where_it_is_shared() => Verify.Only("ROL2015").Members(Fields
        + Plan("Unwatched", "Healthy", """.Sharing({|ROL2015:Database|}, {|ROL2015:Component.Named("queue")|})""")
        + Plan("Watched", "Healthy", ".StopLoss(Load.Watching(Database) > 80.Percent()).Sharing(Database)")
        + Plan("OnlyWatched", "Healthy, Load.Watching(Database).ObserveOnly() < 80.Percent()", ".Sharing(Database)")
        + Plan("Unknown", "Healthy", ".StopLoss(Load.Watching(Component.Named(Unread.Text)) > 80.Percent()).Sharing(Database)"));

    [Fact]
    public Task Query_that_hides_missing_data_is_flagged_at_its_first_condition() => Verify.Only("ROL2016").Members(Fields + """
        static readonly RatioMetric Zero = Metric.Ratio("zero").QueriedBy("sum(rate(lost[5m])) or vector(0)");
        static readonly RatioMetric Compared = Metric.Ratio("compared").QueriedBy("lost:ratio > 0.05");
        static readonly RatioMetric Inner = Metric.Ratio("inner").QueriedBy("(lost or vector(0)) / (all > 0)");
        """
        + Plan("Zeros", "{|ROL2016:Zero < 1.Percent()|}, Zero < 2.Percent()", "")
        + Plan("Compares", "Healthy", ".StopLoss({|ROL2016:Compared > 5.Percent()|})")
        + Plan("Brackets", "Inner < 1.Percent()", "")
        + Plan("Watched", "Healthy, Zero.ObserveOnly() < 1.Percent()", "")
        + Plan("Unknown", """Metric.Ratio("other").QueriedBy(Unread.Text + " or vector(0)") < 1.Percent()""", ""));
}
