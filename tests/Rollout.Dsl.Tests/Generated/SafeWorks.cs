using System;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Works that are nothing but software: flags, settings, code, libraries and models.</summary>
static partial class SafeWorks
{
    static readonly LocalDate Day = new(2026, 3, 1);
    static readonly Role Team = Role.Named("storefront team");

    static readonly Func<Dice, SafeWork>[] Light = [Flag, Config, Code, CodeBehindFlag];

    static readonly Func<Dice, SafeWork>[] Heavier =
    [
        Dependency, Model, Expansion, Migration, Rebuilding, RepairableData, DualWrite, Contract, Infrastructure, Policy, Credential, SetAside,
    ];

    static readonly Func<Dice, SafeWork>[] Lasting = [Contraction, Retirement, Ending, Deletion, Emission];

    /// <summary>What a plan changes: mostly one thing, sometimes two that go together.</summary>
    public static SafeWork Of(Dice dice, RiskClass risk)
    {
        var kinds = risk switch
        {
            RiskClass.Routine => [Flag, Config],
            RiskClass.Low => Light,
            RiskClass.Medium => [.. Light, .. Heavier],
            RiskClass.High => [.. Heavier, .. Lasting],
            _ => Lasting,
        };
        var first = dice.One(kinds);
        var work = first(dice);
        var others = Light.Where(kind => kind != first && risk > RiskClass.Routine && work.Exposer is null).ToArray();
        return others.Length > 0 && dice.OnceIn(5) ? work.And(dice.One(others)(dice)) : work;
    }

    public static SafeWork Flag(Dice dice)
    {
        var flag = Switch(dice, "NEW_FOOTER");
        return new([flag], OffBy(dice, flag)) { Exposer = dice.One(flag, null) };
    }

    static SafeWork Config(Dice dice)
    {
        var caches = dice.OnceIn(3);
        var hosts = dice.OnceIn(3);
        var config = Change.Config("limits", from: "r1", to: "r2");
        if (caches || hosts)
            config = config.On(caches ? Target.Of("resolvers", "role=resolver").Counting(40).Caching(10.Minutes()) : Target.Of("proxies", "role=proxy").Counting(40));
        var back = Taken(dice, Undo.TurnBack(config).Within(10.Minutes()));
        return caches
            ? new([config], back, Undo.Recover("flush the caches", after: config).Within(15.Minutes()).By(Role.OnCall)) { IsPaced = true, Stops = [Load > 90.Percent()] }
            : new([config], back);
    }

    static SafeWork Code(Dice dice)
    {
        var code = Deployed(dice, "web");
        var back = Taken(dice, Undo.Redeploy(code).Within(15.Minutes()));
        return dice.OnceIn(3) ? new([code], Undo.SwitchTraffic("web 1.4.0", undoing: code).Within(1.Minutes()).By(Role.OnCall), back) : new([code], back);
    }

    static SafeWork CodeBehindFlag(Dice dice)
    {
        var code = Deployed(dice, "checkout");
        var flag = Switch(dice, "NEW_CHECKOUT");
        return new([code, flag], OffBy(dice, flag), Undo.Redeploy(code).Within(dice.One(15.Minutes(), 3.Days())).By(Team)) { Exposer = flag };
    }

    static SafeWork Dependency(Dice dice)
    {
        var driver = dice.Saying(Change.Dependency("driver", from: "8.1", to: "9.0"), all => all.MixedFor(7.Days(), "both speak one protocol"), all => all.SignedBy("cosign"));
        return new([driver], Taken(dice, Undo.Redeploy(driver).Within(20.Minutes())));
    }

    static SafeWork Model(Dice dice)
    {
        var ranker = dice.Saying(Change.Model("ranker", from: "2026-02", to: "2026-03"), all => all.SignedBy("registry digest"), all => all.ReversibleBy("the registry keeps the one before"));
        return new([ranker], Taken(dice, Undo.Redeploy(ranker).Within(5.Minutes()))) { IsCompared = true };
    }

    static CodeChange Deployed(Dice dice, string name) => dice.Saying(
        Change.Code(name, from: "1.4.0", to: "1.5.0"),
        code => code.SignedBy("cosign"),
        code => code.MixedFor(2.Days(), "both serve the old pages").Writing("sessions"),
        code => code.On(Target.Of("pods", "app=" + name).Counting(12)),
        code => code.Affecting(Component.Named(name)));

    static FlagChange Switch(Dice dice, string name) => dice.Saying(
        Change.Flag(name),
        flag => flag.WhenSilent(FlagState.Off),
        flag => flag.FlippedBy(Role.OnCall),
        flag => flag.RemovedBy(Team, new LocalDate(2026, 9, 1)),
        flag => flag.TurnedBothWays(Day));

    static RollbackStep OffBy(Dice dice, FlagChange flag) => Taken(dice, Undo.TurnOff(flag).Within(dice.One(10.Seconds(), 1.Minutes())));

    /// <summary>A step that somebody takes, with what else may be said of it.</summary>
    static RollbackStep Taken(Dice dice, RollbackStep step) => dice.Saying(
        step.By(dice.One(Role.OnCall, Team)),
        all => all.Repeatable(),
        all => all.TriggeredBy(Role.OnCall, Team),
        all => all.ReachedThrough(Component.Named("serial console")),
        all => all.Runbook("https://runbooks.example/back"),
        all => all.Needing(Prerequisite.Artefact("the image before").CheckedOn(Day)),
        all => all.ExpectingOutcome("the old version answers"));

    static Backup Saved(string data) => Backup.Of(data).RestoreTested(Day).Losing(15.Minutes()).RestoredWithin(2.Hours());
}
