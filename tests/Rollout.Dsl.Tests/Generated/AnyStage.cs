using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Stages, and the optional verbs that make them: each said at most once.</summary>
static class AnyStage
{
    static readonly Gen<Exposure> Exposures = Gen.Elements(
        1.PercentOfTraffic(), 10.PercentOfTraffic(), 50.PercentOfTraffic(), 5.PercentOfUsers(), 100.PercentOfRecords(), Exposure.OfHosts(3, of: 8),
        Exposure.OfHosts(1, of: 8), 100.PercentOfTraffic(), 0.5.PercentOfDevices(), 3.HostsOf(8).Reaching(5.PercentOfTraffic()),
        Exposure.Of(300.Users(), of: 40_000.Users()), 2.PercentOfTenants());

    static readonly Gen<Audience> Audiences = Gen.Elements(
        Audience.Internal, Audience.Beta.Of(300.Users()), Audience.Internal.Of(300.Users(), of: 40_000.Users()),
        Audience.RandomSample, Audience.RandomSample.StickyBy("account").Nested(), Audience.RandomSample.DrawnAnew().Stratified("country"));

    static readonly Gen<Segment> Segments =
        from kind in Gen.Choose(0, 9)
        from name in Gen.Elements("a", "b", "c")
        from share in Gen.Elements(0, 0, 0, 10, 30)
        let segment = kind == 0 ? Ring.Named(name) : Region.Named(name)
        select share == 0 ? segment : segment.Carrying(share.Percent());

    static readonly Gen<Segment[]> Some =
        from first in Segments
        from second in Segments
        select first.Kind == second.Kind && first.Name != second.Name ? new[] { first, second } : [first];

    /// <summary>All regions that there are, of equal or of different size.</summary>
    public static Gen<Segment[]> AllSegments { get; } = Gen.Elements(
        new[] { Region.Named("a"), Region.Named("b"), Region.Named("c") },
        [Region.Named("a").Carrying(5.Percent()), Region.Named("b").Carrying(35.Percent()), Region.Named("c").Carrying(60.Percent())],
        [.. "abcdefghijklmnopqrstuvwxyz".Select(letter => Region.Named(letter.ToString()))]);

    static readonly Gen<Approval> Approvals =
        from hours in Gen.Elements(1, 4, 9, 1_000)
        from then in Gen.Elements(Enum.GetValues<Then>())
        select Approval.By(Role.Management).Within(hours.Hours()).Quorum(2).IfExpired(then).AfterEvidence().VoidWhenEvidenceChanges();

    public static Gen<Pace> Paces { get; } =
        from count in Gen.Choose(1, 9)
        from unit in Gen.Elements(ExposureUnit.Hosts, ExposureUnit.Batches)
        from healthy in Gen.Elements(false, true)
        let pace = Pace.Of(count, unit, 10.Minutes())
        select healthy ? pace.KeepingHealthy(80.Percent()) : pace;

    public static Gen<Peak> Peaks { get; } = Gen.Elements(
        Peak.Daily(new LocalTime(8, 0), new LocalTime(10, 0), "Europe/Berlin"),
        Peak.Weekly(IsoDayOfWeek.Friday, new LocalTime(22, 0), new LocalTime(2, 0), "UTC").At(0.3.RequestsPerSecond()));

    /// <summary>One of each optional verb, in a random order, some left out.</summary>
    public static Gen<Func<Stage, Stage>[]> Verbs { get; } =
        from window in Gen.Choose(1, 48)
        from stay in Gen.Choose(1, 48)
        from advance in AnyCondition.Some
        from rollBack in AnyCondition.Some
        from contain in AnyCondition.Some
        from hold in AnyCondition.Some
        from stepBack in AnyCondition.Some
        from stopLoss in AnyCondition.StopLoss
        from segments in Some
        from approval in Approvals
        from isBrief in Gen.Elements(false, true)
        from isPlain in Gen.Elements(false, true)
        from pace in Paces
        from peak in Peaks
        from then in Gen.Elements(Enum.GetValues<Then>())
        from accept in AnyAcceptance.Gen
        from verbs in Gen.SubListOf<Func<Stage, Stage>>(
            stage => accept.Until is { } until
                ? stage.Accepting(accept.Rule, accept.Because, until, Role.Product)
                : stage.Accepting(accept.Rule, accept.Because, Open.Undecided(Role.Product)),
            stage => stage.ObserveFor(window.Hours()),
            stage => stage.StayFor(stay.Hours(), Without.Incident),
            stage => stage.AdvanceWhen(isPlain ? [Metric.Ratio("errors") < 1.Percent()] : advance),
            stage => stage.RollBackWhen(rollBack),
            stage => stage.ContainWhen(contain),
            stage => stage.HoldWhen(hold),
            stage => stage.StopLoss(stopLoss),
            stage => stage.StepBackWhen(stepBack),
            stage => stage.In(segments[0], segments[1..]),
            stage => stage.Including(Variant.Named("arm64"), Variant.Named("x64")),
            stage => stage.SuppressingSideEffects("mails go to a sink"),
            stage => stage.SwitchingFrom("blue", "green"),
            stage => stage.SettlingFor(5.Minutes()),
            stage => stage.EndingWithin(stay.Hours()),
            stage => stage.IfUndecided(window.Hours(), then),
            stage => stage.Paced(pace),
            stage => stage.CoveringPeak(peak),
            stage => isBrief ? stage.ApprovedBy(Role.Management, window.Hours()) : stage.ApprovedBy(approval))
        select verbs.ToArray();

    public static Gen<Stage> Named(string name, Change[] applied) =>
        from exposure in Exposures
        from audience in Audiences
        from pattern in Gen.Choose(0, 16)
        from verbs in Verbs
        let stage = Begun(Stage.Named(name), exposure, audience, pattern)
        let said = verbs.Aggregate(stage, (all, verb) => verb(all))
        select applied.Length == 0 ? said : said.Applying(applied);

    static Stage Begun(StageWithoutExposure stage, Exposure exposure, Audience audience, int pattern) => pattern switch
    {
        0 => stage.DryRun(exposure),
        1 or 2 => stage.ToEveryone(),
        3 or 4 or 5 => stage.To(exposure, audience),
        6 => stage.Shadow(exposure),
        7 => stage.Dark(),
        8 => stage.InStaging("pre-production"),
        9 => stage.Draining(exposure),
        _ => stage.To(exposure),
    };
}
