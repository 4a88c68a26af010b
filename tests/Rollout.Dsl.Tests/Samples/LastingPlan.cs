using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Samples;

/// <summary>Plans of high risk, from which tests of what lasts start. A flag that can be turned off stands beside what lasts.</summary>
static class LastingPlan
{
    public static readonly PointOfNoReturn Point = PointOfNoReturn.Because("the rows are gone");
    public static readonly Stage Some = SmallPlan.Judged("some", 10.PercentOfUsers()).Applying(SmallPlan.Flag);
    public static readonly Stage All = SmallPlan.Judged("all", 100.PercentOfUsers());
    public static readonly Stage End = Stage.Named("end").ToEveryone();

    /// <summary>The plan goes to 10 percent and to all; what lasts follows, and is taken back by nothing but what is given.</summary>
    public static RolloutPlan Of(Change lasting, params RollbackStep[] steps) => Along([lasting], [Some, All, End.Applying(lasting)], steps);

    /// <summary>As above, behind a point of no return.</summary>
    public static RolloutPlan Behind(Change lasting, params RollbackStep[] steps) => Along([lasting], [Some, All, Point, End.Applying(lasting)], steps);

    public static RolloutPlan Along(Change[] lasting, PathStep[] path, params RollbackStep[] steps) =>
        RolloutPlan.For("p").Changing([SmallPlan.Flag, .. lasting]).Through(path)
            .RollingBackBy(steps.Prepend(Undo.TurnOff(SmallPlan.Flag).Within(10.Seconds())).ToArray())
            .Touching(Critical.Payments);
}
