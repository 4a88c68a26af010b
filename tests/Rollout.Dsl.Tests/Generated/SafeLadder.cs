using System;
using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>How a careful team lets exposure grow: from little, in steps that a reading can follow, in one unit.</summary>
/// <param name="Rungs">The stages, from the first that exposes to the last, without what they are judged by.</param>
/// <param name="Unit">The unit in which a control moves them, or null where whole segments are entered.</param>
sealed record SafeLadder(Stage[] Rungs, ExposureUnit? Unit)
{
    static readonly Variant Arm = Variant.Named("arm64");
    static readonly Variant Intel = Variant.Named("x64");

    /// <summary>The segments that are entered one after the other.</summary>
    public Segment[] Segments { get; init; } = [];

    /// <summary>What the first stages cover of what the change runs on.</summary>
    public Variant[] Variants { get; init; } = [];

    public static SafeLadder Of(Dice dice, SafeWork work, bool isShort) => work.Unit switch
    {
        ExposureUnit.Hosts => Hosts(dice),
        ExposureUnit.Records => Shares(dice, dice.One<Func<double, Exposure>>(share => Exposure.OfRecords(Percent(share)), share => Exposure.OfBatches(Percent(share))), isShort),
        ExposureUnit.Users => Shares(dice, share => Exposure.OfUsers(Percent(share)), isShort),
        _ => dice.Between(0, 9) switch
        {
            0 when !isShort => OfSegments(dice),
            1 => Insiders(dice),
            2 => Samples(dice, isShort),
            3 => Devices(dice, work),
            _ => Shares(
                dice,
                dice.One<Func<double, Exposure>>(
                    share => Exposure.OfTraffic(Percent(share)), share => Exposure.OfUsers(Percent(share)), share => Exposure.OfSessions(Percent(share)), share => Exposure.OfTenants(Percent(share))),
                isShort),
        },
    };

    static SafeLadder Shares(Dice dice, Func<double, Exposure> exposure, bool isShort) => new(
        [.. Growing(dice, isShort).Select(share => Stage.Named($"{share} percent").To(exposure(share))), dice.One(Stage.Named("all").ToEveryone(), Stage.Named("all").To(exposure(100)))],
        exposure(1).Unit);

    /// <summary>Requests or users of a sample that stays with what it was given.</summary>
    static SafeLadder Samples(Dice dice, bool isShort)
    {
        var audience = dice.Saying(Audience.RandomSample.StickyBy("account"), all => all.Nested(), all => all.Stratified(by: "language"));
        var isOfRequests = dice.OnceIn(2);
        return new(
            [
                .. Growing(dice, isShort).Select(share => Stage.Named($"{share} percent").To(isOfRequests ? Exposure.OfRequests(Percent(share)) : Exposure.OfUsers(Percent(share)), audience)),
                Stage.Named("all").ToEveryone(),
            ],
            isOfRequests ? ExposureUnit.Requests : ExposureUnit.Users);
    }

    /// <summary>The organisation's own people, then a small part of the public.</summary>
    static SafeLadder Insiders(Dice dice)
    {
        var audience = dice.One(Audience.Internal, Audience.Beta, Audience.Internal.Of(300.Users(), of: 60_000.Users()));
        return new(
            [
                Stage.Named("insiders").To(dice.One(1, 100).PercentOfUsers(), audience),
                .. Growing(dice, isShort: false).Select(share => Stage.Named($"{share} percent").To(Exposure.OfUsers(Percent(share)))),
                Stage.Named("all").ToEveryone(),
            ],
            ExposureUnit.Users);
    }

    static SafeLadder OfSegments(Dice dice)
    {
        var named = dice.One<Func<string, Segment>>(Region.Named, Ring.Named, Cell.Named, ClientType.Named);
        var shares = dice.One<int[]>([], [], [5, 20, 75], [10, 30, 60], [6, 14, 35, 45], [40, 60]);
        Segment[] segments = shares.Length == 0
            ? [.. Enumerable.Range(1, dice.Between(2, 6)).Select(number => named($"part {number}"))]
            : [.. shares.Select((share, index) => named($"part {index + 1}").Carrying(share.Percent()))];
        var begins = dice.OnceIn(2) ? [Stage.Named("first of part 1").To(10.PercentOfTraffic()).In(segments[0])] : Array.Empty<Stage>();
        return new([.. begins, .. segments.Select(segment => Stage.Named("all of " + segment.Name).To(segment))], begins.Length > 0 ? ExposureUnit.Traffic : null) { Segments = segments };
    }

    static SafeLadder Hosts(Dice dice)
    {
        int[] shares = [.. dice.One<int[]>([1, 10, 50], [1, 8, 30], [5, 25], [10], [2, 10, 40, 80]), 100];
        var isDrained = dice.OnceIn(3);
        var variants = dice.OnceIn(3);
        return new(
            [
                .. shares.Select(share => (Name: Stage.Named($"{share} percent of hosts"), Exposure: (share * 2).HostsOf(200).Reaching(share.PercentOfTraffic())))
                    .Select(rung => isDrained ? rung.Name.Draining(rung.Exposure) : rung.Name.To(rung.Exposure))
                    .Select((stage, index) => variants && index == 0 ? stage.Including(Arm, Intel) : stage),
            ],
            ExposureUnit.Hosts) { Variants = variants ? [Arm, Intel] : [] };
    }

    /// <summary>Only what recovers on the device, or is no software on it, is brought to devices.</summary>
    static SafeLadder Devices(Dice dice, SafeWork work) => work.Changes.All(change => change is FlagChange or ContractChange or SecurityPolicyChange)
        ? Shares(dice, share => Exposure.OfDevices(Percent(share)), isShort: false)
        : Shares(dice, share => Exposure.OfTraffic(Percent(share)), isShort: false);

    /// <summary>Shares below everyone: the first at most a tenth, each at most ten times the one before.</summary>
    static IEnumerable<double> Growing(Dice dice, bool isShort)
    {
        for (var share = isShort ? 10 : dice.One(0.5, 1, 2, 5, 10); share < 100; share *= isShort ? 10 : dice.Between(2, 10))
            yield return share;
    }

    static Ratio Percent(double share) => Ratio.FromPercent(share);
}
