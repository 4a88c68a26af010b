using System.Threading.Tasks;
using Rollout.Dsl.Analyzers.Tests.Verification;
using static Rollout.Dsl.Analyzers.Tests.Review.WatchedPlans;

namespace Rollout.Dsl.Analyzers.Tests.Review;

public sealed class SignalRulesTests
{
    [Fact]
    public Task Query_over_both_releases_is_flagged_at_its_first_condition() => Verify.Only("ROL2017").Members(Fields + """
        static readonly RatioMetric Both = Metric.Ratio("both").QueriedBy("sum(rate(lost[5m]))");
        """
        + Plan("Gate", "{|ROL2017:Both < 1.Percent()|}", ".StopLoss(Both > 5.Percent())")
        + Plan("Stop", "Healthy", ".StopLoss({|ROL2017:Both > 5.Percent()|})")
        + Plan("Labelled", """Both.LabelledBy("release") < 1.Percent()""", "")
        + Along("Everyone", """Stage.Named("all").ToEveryone().AdvanceWhen(Both < 1.Percent())""", "")
        + Plan("Unknown", "Both.LabelledBy(Unread.Text) < 1.Percent()", ""));

    [Fact]
    public Task Change_without_a_signal_of_capacity_is_flagged_at_the_change() => Verify.Only("ROL2018").Members(Fields
        + Plan("Infrastructure", "Healthy", "", "{|ROL2018:Pool|}")
        + Plan("Backfill", "Healthy", "", """{|ROL2018:Change.Data("rows").Backfilling("old rows")|}""")
        + Plan("Loaded", "Healthy", ".StopLoss(Load > 80.Percent())")
        + Plan("Unsaid", "Healthy", ".StopLoss(Errors > 5.Percent())")
        + Plan("Unknown", "Healthy", ".StopLoss((Unread.Yes ? Lost : Load) > 80.Percent())"));

    [Fact]
    public Task Change_of_who_is_let_in_without_a_signal_is_flagged_at_the_change() => Verify.Only("ROL2019").Members(Fields + """
        static readonly CredentialChange Password = Change.Credential("password");
        static readonly RatioMetric Denied = Metric.Ratio("denied").ShowingHarmTo(Harmed.Users);
        """
        + Plan("Credential", "Healthy", ".StopLoss(Load > 80.Percent())", "{|ROL2019:Password|}")
        + Plan("Policy", "Healthy", "", """{|ROL2019:Change.SecurityPolicy("who may read")|}""")
        + Plan("Named", "Healthy", ".StopLoss(Denied > 1.Percent())", "Password")
        + Plan("Other", "Healthy", "")
        + Plan("Unknown", "Healthy", ".StopLoss(Metric.Ratio(Unread.Text).ShowingHarmTo(Harmed.Users) > 1.Percent())", "Password"));

    [Fact]
    public Task Model_that_nothing_compares_is_flagged_at_the_change() => Verify.Only("ROL2020").Members(Fields + """
        static readonly ModelChange Ranking = Change.Model("ranking", from: "1", to: "2");
        """
        + Plan("Model", "Healthy", "", "{|ROL2020:Ranking|}")
        + Plan("Before", "Healthy, Errors < 1.1.Times(Baseline.Before)", "", "Ranking")
        + Along("Shadowed", """Stage.Named("shadow").Shadow(5.PercentOfTraffic()), Stage.Named("all").ToEveryone().AdvanceWhen(Healthy)""", "", "Ranking")
        + Along("Dark", """Stage.Named("dark").Dark(), Stage.Named("all").ToEveryone().AdvanceWhen(Healthy)""", "", """{|ROL2020:Change.Model("other", from: "1", to: "2")|}""")
        + Plan("Unknown", "Unread.Yes ? Healthy : Errors < 1.1.Times(Baseline.Before)", "", "Ranking"));

    [Fact]
    public Task Ignored_error_budget_is_flagged_at_the_plan_where_a_policy_asks() => Verify.Only("ROL2021").Members(Fields + """
        static readonly ErrorBudget Budget = ErrorBudget.Of("checkout", objective: 99.9.Percent(), over: 30.Days());
        """
        + Plan("Critically", "Healthy", ".Touching(Critical.Checkout)", begun: """{|ROL2021:RolloutPlan.For("p")|}""")
        + Plan("Targeted", "Healthy", "", """Pool.On(Target.Of("databases", "role=db").Critical())""", """{|ROL2021:RolloutPlan.For("p")|}""")
        + Plan("Judged", "Healthy, Budget.HasLeft(25.Percent())", ".Touching(Critical.Checkout)")
        + Plan("Asked", "Healthy", ".Touching(Critical.Checkout).StartingWhen(Ready.BudgetLeft(25.Percent()))")
        + Plan("Unknown", "Healthy", ".Touching(Critical.Checkout).StartingWhen(Unread.Yes ? Ready.BudgetLeft(25.Percent()) : Ready.NoIncident())"));

    [Fact]
    public Task Single_reading_that_decides_is_flagged_at_its_condition() => Verify.Only("ROL2022").Members(Fields + """
        static readonly RatioMetric Hourly = Metric.Ratio("hourly").SampledEvery(40.Minutes());
        """
        + Plan("One", "Healthy, {|ROL2022:Hourly < 1.Percent()|}", "")
        + Plan("All", "Condition.AllOf(Healthy, {|ROL2022:Hourly < 1.Percent()|})", "")
        + Plan("Floor", "(Hourly < 1.Percent()).WithAtLeast(500.Events())", "")
        + Plan("Later", "Hourly.LaggingBy(30.Minutes()) < 1.Percent()", "")
        + Plan("Unknown", "Hourly.LaggingBy(Unread.Number.Minutes()) < 1.Percent()", ""));

    [Fact]
    public Task Unconditional_start_is_flagged_at_the_plan() => Verify.Only("ROL2023").Members(Fields
        + Plan("Touching", "Healthy", ".Touching(Critical.Payments)", begun: """{|ROL2023:RolloutPlan.For("p")|}""")
        + Along("Dark", """Stage.Named("dark").Dark(), Stage.Named("all").ToEveryone()""", ".Touching(Critical.Payments)", begun: """{|ROL2023:RolloutPlan.For("p")|}""")
        + Plan("Asked", "Healthy", ".Touching(Critical.Payments).StartingWhen(Ready.NoIncident())")
        + Along("DryRun", """Stage.Named("dry").DryRun(9.PercentOfRecords()).AdvanceWhen(Healthy), Stage.Named("all").ToEveryone()""", ".Touching(Critical.Payments)")
        + Plan("Unknown", "Healthy", ".Touching(Critical.Payments).Announcing(Unread.Yes ? Announce.Starts(\"#a\") : Announce.Rollbacks(\"#a\"))"));

    [Fact]
    public Task Feared_failure_that_nothing_shows_is_flagged_at_the_plan() => Verify.Only("ROL2024").Members(Fields
        + Plan("Feared", "Healthy", """.Touching(Critical.Payments).Fearing("double charge", Failures, 1.Percent())""", begun: """{|ROL2024:RolloutPlan.For("p")|}""")
        + Plan("Slow", "Healthy", """.Touching(Critical.Payments).Fearing("slow pages", Latency.P99 > 2.Seconds())""", begun: """{|ROL2024:RolloutPlan.For("p")|}""")
        + Plan("Judged", "Healthy", """.Touching(Critical.Payments).StopLoss(Failures > 0.Events()).Fearing("double charge", Failures, 1.Percent())""")
        + Plan("Medium", "Healthy", """.Fearing("double charge", Failures, 1.Percent())""")
        + Plan("Unknown", "Healthy", """.Touching(Critical.Payments).StopLoss(Metric.Count(Unread.Text) > 0.Events()).Fearing("double charge", Failures, 1.Percent())"""));

    [Fact]
    public Task Mean_over_several_regions_is_flagged_at_the_plan() => Verify.Only("ROL2025").Members(Fields + """
        static readonly Segment Europe = Region.Named("eu");
        static readonly Segment America = Region.Named("us");
        """
        + Plan("Across", "Healthy", ".Across(Europe, America)", begun: """{|ROL2025:RolloutPlan.For("p")|}""")
        + Along("Stages", """Stage.Named("a").To(Europe).AdvanceWhen(Healthy), Stage.Named("b").To(America)""", "", begun: """{|ROL2025:RolloutPlan.For("p")|}""")
        + Plan("Each", "Healthy.InEachRegion()", ".Across(Europe, America)")
        + Plan("One", "Healthy", ".Across(Europe)")
        + Plan("Unknown", "Unread.Yes ? Healthy : Healthy.InEachRegion()", ".Across(Europe, America)"));

    [Fact]
    public Task Comparisons_alone_are_flagged_at_the_plan() => Verify.Only("ROL2026").Members(Fields
        + Plan("Control", "Lost < 1.1.Times(Baseline.Control)", ".StopLoss(Lost > 2.Times(Baseline.Control))", begun: """{|ROL2026:RolloutPlan.For("p")|}""")
        + Plan("Holdout", "Lost < 1.1.Times(Baseline.Holdout), Load.ObserveOnly() < 80.Percent()", "", begun: """{|ROL2026:RolloutPlan.For("p")|}""")
        + Plan("Limit", "Lost < 1.1.Times(Baseline.Control)", ".StopLoss(Lost > 5.Percent())")
        + Plan("Before", "Lost < 1.1.Times(Baseline.Before)", "")
        + Plan("Unknown", "Lost < 1.1.Times(Unread.Yes ? Baseline.Control : Baseline.Before)", ""));

    [Fact]
    public Task Probes_alone_are_flagged_at_the_first_condition() => Verify.Only("ROL2027").Members(Fields + """
        static readonly RatioMetric Probes = Metric.Ratio("probes").Synthetic();
        """
        + Plan("Probed", "{|ROL2027:Probes < 1.Percent()|}, Probes < 2.Percent()", "")
        + Plan("Stopped", "{|ROL2027:Probes < 1.Percent()|}", ".StopLoss(Probes > 9.Percent())")
        + Plan("Used", "Probes < 1.Percent()", ".StopLoss(Lost > 5.Percent())")
        + Along("Approved", """Stage.Named("some").To(10.PercentOfUsers()).AdvanceWhen(Probes < 1.Percent()), Stage.Named("all").ToEveryone().ApprovedBy(Role.OnCall, within: 1.Hours())""", "")
        + Plan("Unknown", "(Unread.Yes ? Probes : Lost) < 1.Percent()", ""));
}
