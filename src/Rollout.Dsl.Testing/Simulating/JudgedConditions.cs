using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Testing;

/// <summary>The conditions on which a stage needs verdicts, each once, in the order of the plan. What is only watched is not among them.</summary>
internal static class JudgedConditions
{
    public static IReadOnlyList<Condition> Of(RolloutPlan plan, Stage stage)
    {
        var sheet = stage.Sheet;
        return
        [
            .. sheet.AdvanceConditions
                .Concat(plan.Sheet.StopLosses.Concat(sheet.StopLosses).Select(loss => loss.Sheet.Condition))
                .Concat(sheet.RollBackConditions).Concat(sheet.ContainConditions).Concat(sheet.StepBackConditions).Concat(sheet.HoldConditions)
                .Where(Decides).Distinct(),
        ];
    }

    static bool Decides(Condition condition)
    {
        var sheet = condition.Sheet;
        return sheet.Parts.Count > 0 ? sheet.Parts.Any(Decides) : sheet.Metric?.Sheet.IsObserveOnly != true;
    }
}
