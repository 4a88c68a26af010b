using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// What a plan, or one stage of it, is judged by: its conditions, taken apart to single signals. What was not read stands in its place
/// as a condition that may be any.
/// </summary>
internal sealed class Evidence
{
    static readonly Fact[] Stopping = [Fact.StopLoss, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold];

    static Condition Anything => new UnreadCondition(FactTable.NothingRead, Provenance.Unknown);

    Evidence(IEnumerable<Condition> said)
    {
        Said = said.ToArray();
        Mentioned = Said.SelectMany(Taken).ToArray();
        Deciding = Mentioned.Where(condition => condition.Decides is not false).ToArray();
        IsWhole = Mentioned.All(condition => condition is Threshold { Metric: { IsOfAnyKind: false } } or BudgetLeft or BudgetBurn or IncidentCondition or Parity);
    }

    /// <summary>The facts from which the evidence of a whole plan follows.</summary>
    public static Needs Needs => new(plan: [Fact.StopLoss], stage: [Fact.Advance, .. Stopping]);

    /// <summary>The conditions as the plan says them.</summary>
    public IReadOnlyList<Condition> Said { get; }

    /// <summary>The conditions on single signals, those on metrics that are only watched included.</summary>
    public IReadOnlyList<Condition> Mentioned { get; }

    /// <summary>Those of them that decide something, or may.</summary>
    public IReadOnlyList<Condition> Deciding { get; }

    /// <summary>
    /// Whether it is known of every condition what it reads, so that "none of them" is knowledge. What another judge reads is known to
    /// nobody here.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>The metrics by which something is decided, or may be.</summary>
    public IEnumerable<Metric> Metrics => MetricsOf(Deciding);

    /// <summary>Whether a metric is known to decide something.</summary>
    public bool HasMetric => Deciding.Any(condition => condition is Threshold { Decides: true });

    /// <summary>Whether an error budget is judged.</summary>
    public bool JudgesABudget => Deciding.Any(condition => condition is BudgetLeft or BudgetBurn);

    /// <summary>Everything that a plan and its stages judge by.</summary>
    public static Evidence Of(PlanReading plan) => new([
        .. plan.KnowsPath ? [] : (Condition[])[Anything],
        .. Listed(plan.Plan, Fact.StopLoss),
        .. plan.Path.SelectMany(step => step switch
        {
            Stage stage => [.. Listed(stage, Fact.Advance), .. StopsOf(stage)],
            PointOfNoReturn => [],
            _ => (Condition[])[Anything],
        })]);

    /// <summary>What stops a plan in any of its stages.</summary>
    public static Evidence OfStops(PlanReading plan) => new([
        .. plan.Path.All(step => step is Stage or PointOfNoReturn) && plan.KnowsPath ? [] : (Condition[])[Anything],
        .. Listed(plan.Plan, Fact.StopLoss),
        .. plan.Stages.SelectMany(StopsOf)]);

    /// <summary>What lets a stage go on.</summary>
    public static Evidence OfGate(Stage stage) => new(Listed(stage, Fact.Advance));

    /// <summary>What stops one stage, by its own conditions or by those of the plan.</summary>
    public static Evidence OfStops(PlanReading plan, Stage stage) => new([.. Listed(plan.Plan, Fact.StopLoss), .. StopsOf(stage)]);

    /// <summary>The conditions on metrics that all have to hold before the stage goes on, each known to decide.</summary>
    public static IEnumerable<Threshold> DemandsOf(Stage stage) =>
        stage.Sheet.AdvanceConditions.SelectMany(Demanded).OfType<Threshold>().Where(threshold => threshold.Decides is true);

    public static IEnumerable<Metric> MetricsOf(IEnumerable<Condition> conditions) =>
        conditions.OfType<Threshold>().Select(threshold => threshold.Metric).OfType<Metric>();

    /// <summary>Whether a metric is said to show harm to one of these, or may be: one of which that is not said may show any.</summary>
    public static bool MayShowHarm(Metric metric, params Harmed[] whom) =>
        metric.Facts[Fact.Harm] is not Harmed harm || whom.Contains(harm);

    /// <summary>The metrics by name, as in "metrics 'a' and 'b'".</summary>
    public static string NamesOf(IEnumerable<Metric> metrics)
    {
        var names = metrics.Select(metric => Wording.Quoted(metric.ToString())).Distinct().ToArray();
        return (names.Length == 1 ? "metric " : "metrics ") + Wording.List(names, "and");
    }

    /// <summary>The conditions on single signals of which a condition consists.</summary>
    public static IEnumerable<Condition> Taken(Condition condition) => condition is CombinedCondition { Parts: { Count: > 0 } parts }
        ? parts.SelectMany(part => Taken(Alternatives.InScopeOf(condition, part)))
        : [condition];

    static IEnumerable<Condition> Demanded(Condition condition) => condition switch
    {
        CombinedCondition { Combination: Combination.All } all => all.Parts.SelectMany(Demanded),
        CombinedCondition => [],
        _ => [condition],
    };

    static IEnumerable<Condition> StopsOf(Stage stage) => Stopping.SelectMany(fact => Listed(stage, fact));

    static IEnumerable<Condition> Listed(PlanValue value, Fact fact) => value.Facts[fact] switch
    {
        null => [],
        Chain chain => chain.ToArray().Select(item => item as Condition ?? (item as StopLoss)?.Condition ?? Anything),
        _ => [Anything],
    };
}
