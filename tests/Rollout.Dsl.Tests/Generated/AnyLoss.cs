using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Changes of which one does not come back, along a path that reaches everyone first and makes that one behind a point.</summary>
static class AnyLoss
{
    static readonly Gen<Change> Lost = FsCheck.Fluent.Gen.Elements<Change>(
        Change.Data("lost").OneWay("it is gone"),
        Change.Data("lost").OneWay("it is gone").On(Target.Of("shards", "all").Counting(12)),
        Change.Data("lost").OneWay("it is gone").Destroying("old rows"),
        Change.Data("lost").OneWay("it is gone").Destroying("old rows", "their index").On(Target.Of("rows", "idle since 2020")),
        Change.Infrastructure("lost").OneWay("it is gone").InBatchesOf(20, "hosts"),
        Change.Credential("lost").Destroying("the old key"),
        Change.Emission("lost"),
        Change.Emission("lost"));

    public static Gen<(Change[] Changes, PathStep[] Path)> Gen { get; } =
        from others in AnyChange.Several
        from lost in Lost
        from first in AnyStage.Named("first", [])
        from share in FsCheck.Fluent.Gen.Elements(5, 50, 100, 100)
        from place in FsCheck.Fluent.Gen.Choose(0, 3)
        let end = Stage.Named("end")
        let last = (share == 100 ? end.ToEveryone() : end.To(share.PercentOfRecords())).ObserveFor(1.Hours()).Applying(lost)
        let path = new PathStep[] { first, Stage.Named("all").ToEveryone(), last }
        select ((Change[])[.. others, lost], (PathStep[])[.. path[..place], PointOfNoReturn.Because("it is gone"), .. path[place..]]);
}
