using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Exploration;

/// <summary>Small plans as if written in one file, each element on a line of its own.</summary>
static class Release
{
    const string File = "Release.cs";

    public static Condition Gate => SmallPlan.Errors < 0.1.Percent();

    public static Stage Tenth => Stage.Named("tenth", 3, File).To(10.PercentOfUsers()).ObserveFor(1.Hours()).AdvanceWhen(Gate);

    public static Stage Half => Stage.Named("half", 4, File).To(50.PercentOfUsers()).ObserveFor(2.Hours()).AdvanceWhen(Gate);

    public static Stage All => Stage.Named("all", 5, File).ToEveryone();

    public static PointOfNoReturn Point => PointOfNoReturn.Because("the old column is gone");

    /// <summary>A tenth, and all: judged, watched and owned.</summary>
    public static RolloutPlan Safe => Along(Tenth, All);

    public static RolloutPlan Along(params PathStep[] path) => Unwatched(path).StopLoss(SmallPlan.Errors > 1.Percent()).OwnedBy(Role.OnCall);

    public static RolloutPlan Unwatched(params PathStep[] path) =>
        RolloutPlan.For("release", 1, File).Changing(SmallPlan.Flag).Through(path).RollingBackBy(Undo.TurnOff(SmallPlan.Flag, 7, File).Within(10.Seconds()));
}
