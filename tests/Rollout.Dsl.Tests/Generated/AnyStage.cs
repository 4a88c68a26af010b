using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Stages, and the optional verbs that make them: each said at most once.</summary>
static class AnyStage
{
    static readonly Gen<Exposure> Exposures = Gen.Elements(
        1.PercentOfTraffic(), 10.PercentOfTraffic(), 50.PercentOfTraffic(), 5.PercentOfUsers(), 100.PercentOfRecords(), Exposure.OfHosts(3, of: 8),
        Exposure.OfHosts(1, of: 8), 100.PercentOfTraffic(), 0.5.PercentOfDevices());

    /// <summary>One of each optional verb, in a random order, some left out.</summary>
    public static Gen<Func<Stage, Stage>[]> Verbs { get; } =
        from window in Gen.Choose(1, 48)
        from stay in Gen.Choose(1, 48)
        from advance in AnyCondition.Some
        from rollBack in AnyCondition.Some
        from contain in AnyCondition.Some
        from hold in AnyCondition.Some
        from stopLoss in AnyCondition.StopLoss
        from accept in AnyAcceptance.Gen
        from verbs in Gen.SubListOf<Func<Stage, Stage>>(
            stage => stage.Accepting(accept.Rule, accept.Because, accept.Until, Role.Product),
            stage => stage.ObserveFor(window.Hours()),
            stage => stage.StayFor(stay.Hours(), Without.Incident),
            stage => stage.AdvanceWhen(advance),
            stage => stage.RollBackWhen(rollBack),
            stage => stage.ContainWhen(contain),
            stage => stage.HoldWhen(hold),
            stage => stage.StopLoss(stopLoss),
            stage => stage.ApprovedBy(Role.Management, window.Hours()))
        select verbs.ToArray();

    public static Gen<Stage> Named(string name, Change[] applied) =>
        from exposure in Exposures
        from pattern in Gen.Choose(0, 6)
        from verbs in Verbs
        let stage = Begun(Stage.Named(name), exposure, pattern)
        let said = verbs.Aggregate(stage, (all, verb) => verb(all))
        select applied.Length == 0 ? said : said.Applying(applied);

    static Stage Begun(StageWithoutExposure stage, Exposure exposure, int pattern) => pattern switch
    {
        0 => stage.DryRun(exposure),
        1 => stage.ToEveryone(),
        2 => stage.To(exposure, Audience.Internal),
        3 => stage.To(exposure, Audience.RandomSample),
        _ => stage.To(exposure),
    };
}
