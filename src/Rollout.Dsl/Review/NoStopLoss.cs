using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL2002: no threshold, own or plan-wide, stops a stage by itself.</summary>
internal sealed class NoStopLoss() : Rule(new(
    "ROL2002", nameof(NoStopLoss), "Nothing stops the stage by itself", Severity.Warning, RiskClass.Routine,
    "no threshold, own or plan-wide, stops a stage by itself"))
{
    public override Needs Needs => new(plan: [Fact.StopLoss], stage: [Fact.Exposure, Fact.Pattern, Fact.Segments, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold, Fact.StopLoss]);

    static readonly Fact[] Stopping = [Fact.StopLoss, Fact.RollBack, Fact.Contain, Fact.StepBack, Fact.Hold];

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        Says(plan.Plan, Fact.StopLoss)
            ? []
            : plan.Stages
                .Where(stage => stage.Sheet.IsExposureKnown && !stage.Sheet.ExposesNobody && !Stopping.Any(fact => Says(stage, fact)))
                .Select(stage => Found(
                    stage.ToString(),
                    $"Nothing stops {stage} ({stage.Sheet.ExposureText}) by itself{Since(plan, stage)}, so a failure lasts until somebody notices it; add StopLoss(...) to the plan or {Verb(plan, stage)}(...) to the stage.",
                    stage, stage.Provenance.Made));

    /// <summary>Whether the fact was said, or may have been, by a condition that decides something and that some reading fulfils.</summary>
    internal static bool Says(PlanValue value, Fact fact) => value.Facts[fact] switch
    {
        null => false,
        Chain chain => chain.ToArray().Any(item => ConditionOf(item) is not { } condition || (condition.Decides is not false && MayHold(condition))),
        _ => true,
    };

    static Condition? ConditionOf(object? item) => item as Condition ?? (item as StopLoss)?.Condition;

    static bool MayHold(Condition condition) => Alternatives.ToFulfil([condition]) is not { } ways || ways.Any(Alternatives.MayHold);

    static string Since(PlanReading plan, Stage stage)
    {
        var dead = Stopping.SelectMany(fact => stage.Positions(fact)).Concat(plan.Plan.Positions(Fact.StopLoss)).Select(ConditionOf).OfType<Condition>()
            .Where(condition => condition.Decides is not false && !MayHold(condition)).Select(condition => condition.ToString()).Distinct().ToArray();
        return dead.Length == 0 ? "" : $", since no reading fulfils {Wording.List(dead, "or")}";
    }

    static string Verb(PlanReading plan, Stage stage) =>
        plan.IsWhollyAfterPointOfNoReturn(stage) ? nameof(Stage.ContainWhen) : nameof(Stage.RollBackWhen);
}
