using System.Linq;

namespace Rollout.Dsl.Numbers;

/// <summary>The first step of a path from which on not everything can be undone.</summary>
internal static class FirstOneWay
{
    public static PathStep? Of(RolloutPlan plan, PathStep[] path)
    {
        if (!plan.Knows(Fact.Waiver))
            return null;
        var hasExposed = false;
        foreach (var step in path)
        {
            if (step is PointOfNoReturn)
                return step;
            if (step is not Stage stage || !stage.Knows(Fact.Applies) || stage.Sheet.Applied.Any(change => !change.Knows(Fact.Grade)))
                return null;
            if (stage.Sheet.Applied.Any(IsOneWay))
                return stage;
            if (hasExposed || stage.Sheet is { IsExposureKnown: true, ExposesNobody: true })
                continue;
            hasExposed = true;
            if (!stage.Sheet.IsExposureKnown || AppliesOneWayByDefault(plan, path) is not { } applies)
                return null;
            if (applies || plan.Facts[Fact.Waiver] is not null)
                return stage;
        }

        return null;
    }

    /// <summary>What no stage applies is applied on entering the first stage that exposes.</summary>
    static bool? AppliesOneWayByDefault(RolloutPlan plan, PathStep[] path)
    {
        if (!plan.Knows(Fact.Changes) || !plan.Knows(Fact.Path) || plan.Sheet.Changes.Any(change => !change.IsRead))
            return null;
        var stages = path.OfType<Stage>().ToArray();
        return stages.All(stage => stage.Facts[Fact.Applies] is null or Chain { IsRead: true })
            ? plan.Sheet.Changes.Any(change => IsOneWay(change) && !stages.Any(stage => stage.Sheet.Applied.Contains(change)))
            : null;
    }

    static bool IsOneWay(Change change) => change.Find<Reversibility>(Fact.Grade) == Reversibility.OneWay;
}
