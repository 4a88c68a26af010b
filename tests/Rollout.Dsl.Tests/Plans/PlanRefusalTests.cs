using System;
using System.Collections.Generic;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Plans;

public class PlanRefusalTests
{
    static readonly RolloutPlan Plan = Samples.SmallPlan.Clean();
    static readonly Role Nobody = null!;

    [Fact]
    public void A_verb_that_takes_one_value_refuses_null()
    {
        const string Remedy = "is null; pass a value, and declare fields before the fields that use them.";
        Rejection.Says($"The flag that moves the exposure of plan 'p' {Remedy}", "flag", () => Plan.ExposedBy((FlagChange)null!));
        Rejection.Says($"The owner of plan 'p' {Remedy}", "owner", () => Plan.OwnedBy((Role)null!));
        Rejection.Says($"The rehearsal of plan 'p' {Remedy}", "rehearsal", () => Plan.Rehearsed((Rehearsal)null!));
        Rejection.Says($"The owner of plan 'p' {Remedy}", "owner", () => Plan.OwnedBy((Open)null!));
        Rejection.Says($"The rehearsal of plan 'p' {Remedy}", "rehearsal", () => Plan.Rehearsed((Open)null!));
        Rejection.Says($"The containment of plan 'p' {Remedy}", "containment", () => Plan.ContainingBy((Open)null!));
    }

    [Fact]
    public void A_verb_that_takes_several_values_refuses_null()
    {
        Assert.All(
            new (string Verb, Func<object> AsFirst, Func<object> AsRest)[]
            {
                ("Touching", () => Plan.Touching(null!), () => Plan.Touching(Sensitive.Payments, [null!])),
                ("StopLoss", () => Plan.StopLoss((StopLoss)null!), () => Plan.StopLoss(StopLoss.Halting(Samples.SmallPlan.Errors > 1.Percent()), (StopLoss)null!)),
                ("Authority", () => Plan.Authority(null!), () => Plan.Authority(Role.OnCall.MayHalt(), [null!])),
                ("Announcing", () => Plan.Announcing(null!), () => Plan.Announcing(Announce.Rollbacks("#a"), [null!])),
                ("Informing", () => Plan.Informing(Nobody), () => Plan.Informing(Role.Product, Nobody)),
                ("ContainingBy", () => Plan.ContainingBy((ContainmentStep)null!), () => Plan.ContainingBy(Contain.Run("x"), [null!])),
                ("RepairingForwardBy", () => Plan.RepairingForwardBy(null!), () => Plan.RepairingForwardBy(Repair.Run("x"), [null!])),
            },
            verb =>
            {
                Rejection.Says(Null(verb.Verb, "first"), "first", verb.AsFirst);
                Rejection.Says(Null(verb.Verb, "rest"), "rest", verb.AsRest);
            });
        Rejection.Says(Null("StopLoss", "stopLosses"), "stopLosses", () => Plan.StopLoss((IEnumerable<StopLoss>)null!));
        Rejection.Says(
            "StopLoss(...) got an empty list, and it needs at least one stop-loss; pass one.",
            "stopLosses",
            () => Plan.StopLoss(new List<StopLoss>()));
    }

    [Fact]
    public void A_verb_of_a_plan_is_said_once()
    {
        Rejection.Says(Twice("ExposedBy", "flag 'FLAG'", "flag 'G'"), null, () => Plan.ExposedBy(Samples.SmallPlan.Flag).ExposedBy(Change.Flag("G")));
        Rejection.Says(Twice("OwnedBy", "on-call", "product"), null, () => Plan.OwnedBy(Role.Product));
        Rejection.Says(Twice("Routine", "'small'", "'harmless'"), null, () => Plan.Routine("small").Routine("harmless"));
        Rejection.Says(
            Twice("Expecting", "5 requests per second", "6 requests per second"),
            null,
            () => Plan.Expecting(5.RequestsPerSecond()).Expecting(6.RequestsPerSecond()));
    }

    [Fact]
    public void A_plan_that_is_null_cannot_be_reviewed() =>
        Assert.Equal("plan", Assert.Throws<ArgumentNullException>(() => ((RolloutPlan)null!).Review()).ParamName);

    static string Twice(string verb, string one, string other) =>
        $"Plan 'p' already says {verb}({one}), and {verb}({other}) would contradict or repeat it; say {verb} once.";

    static string Null(string verb, string argument) =>
        $"{verb}(...) got null for '{argument}'; pass a value, and declare fields before the fields that use them.";
}
