namespace Rollout.Dsl.Analyzers.Tests.Review;

/// <summary>Sources of plans for the rules over what a plan is judged by: one change, a tenth and everyone.</summary>
internal static class WatchedPlans
{
    public const string Fields = """
        static readonly InfrastructureChange Pool = Change.Infrastructure("pool").ReversibleBy("pool.sh back");
        static readonly RatioMetric Load = Metric.Ratio("load").ShowingHarmTo(Harmed.System);
        static readonly RatioMetric Lost = Metric.Ratio("lost").ShowingHarmTo(Harmed.Users);
        static readonly Component Database = Component.Named("payments-db");
        static readonly Condition Healthy = Lost < 1.Percent();

        """;

    /// <summary>A plan whose first stage is judged, with what follows its way back.</summary>
    public static string Plan(string name, string gate, string more, string change = "Pool", string begun = "RolloutPlan.For(\"p\")") =>
        Along(name, $"""Stage.Named("some").To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen({gate}), Stage.Named("all").ToEveryone()""", more, change, begun);

    public static string Along(string name, string path, string more, string change = "Pool", string begun = "RolloutPlan.For(\"p\")") => $"""
        public static RolloutPlan {name} => {begun}.Changing({change}).Through({path})
            .RollingBackBy(Undo.Run("undo.sh", {Bare(change)})){more};

        """;

    /// <summary>The expression without the mark of an expected finding.</summary>
    static string Bare(string marked) => marked.Length > 2 && marked[..2] == "{|" ? marked[10..^2] : marked;
}
