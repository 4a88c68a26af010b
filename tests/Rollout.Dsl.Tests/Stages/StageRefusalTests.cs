using System;
using System.Collections.Generic;
using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class StageRefusalTests
{
    static readonly Stage Stage = Stage.Named("canary").To(1.PercentOfTraffic());
    static readonly Condition Healthy = Metric.Ratio("errors") < 0.1.Percent();

    [Fact]
    public void A_stage_needs_an_exposure_and_an_audience_that_are_not_null()
    {
        const string Sentence = "The exposure of stage 'canary' is null; write one, as in 1.PercentOfTraffic().";
        Rejection.Says(Sentence, "exposure", () => Stage.Named("canary").To((Exposure)null!));
        Rejection.Says(Sentence, "exposure", () => Stage.Named("canary").To(null!, Audience.Internal));
        Rejection.Says(Sentence, "exposure", () => Stage.Named("canary").DryRun(null!));
        Rejection.Says(Sentence, "exposure", () => Stage.Named("canary").Shadow(null!));
        Rejection.Says(Sentence, "exposure", () => Stage.Named("canary").Draining(null!));
        Rejection.Says(
            "The audience of stage 'canary' is null; name one, as in Audience.Internal, or leave it out.",
            "audience",
            () => Stage.Named("canary").To(1.PercentOfTraffic(), null!));
    }

    [Fact]
    public void A_stay_has_to_be_without_an_incident() =>
        Rejection.Says(
            "What a stay has to be without is unknown; write Without.Incident.", "without", () => Stage.StayFor(1.Hours(), (Without)1));

    [Fact]
    public void A_window_is_said_once() =>
        Rejection.Says(
            "Stage 'canary' already says ObserveFor(30 minutes), and ObserveFor(1 hour) would contradict or repeat it; say ObserveFor once.",
            null,
            () => Stage.ObserveFor(30.Minutes()).ObserveFor(1.Hours()));

    [Fact]
    public void A_stay_is_said_once() =>
        Rejection.Says(
            "Stage 'canary' already says StayFor(1 day), and StayFor(1 day) would contradict or repeat it; say StayFor once.",
            null,
            () => Stage.StayFor(24.Hours(), Without.Incident).StayFor(1.Days(), Without.Incident));

    [Fact]
    public void An_approval_needs_a_role() =>
        Rejection.Says("The role that approves a stage is null; name one.", "role", () => Stage.ApprovedBy(null!, 1.Hours()));

    [Fact]
    public void A_switch_leads_from_one_copy_to_another()
    {
        Rejection.Says("Stage 'canary' switches from 'blue' to itself; name two copies.", "to", () => Stage.SwitchingFrom("blue", "blue"));
        Rejection.Says("The copy that stage 'canary' switches from is blank; write it in words.", "old", () => Stage.SwitchingFrom("", "green"));
        Rejection.Says(
            "Stage 'canary' already says SwitchingFrom('blue'), and SwitchingFrom('green') would contradict or repeat it; say SwitchingFrom once.",
            null,
            () => Stage.SwitchingFrom("blue", "green").SwitchingFrom("green", "blue"));
    }

    [Fact]
    public void Undecided_evidence_has_one_end()
    {
        Rejection.Says(
            "What follows when stage 'canary' stays undecided is 9, which is no member of Then; write one of them.", "then", () => Stage.IfUndecided(1.Hours(), (Then)9));
        Rejection.Says(
            "Stage 'canary' already says IfUndecided(1 hour), and IfUndecided(2 hours) would contradict or repeat it; say IfUndecided once.",
            null,
            () => Stage.IfUndecided(1.Hours(), Then.RollBack).IfUndecided(2.Hours(), Then.Contain));
    }

    [Fact]
    public void A_pace_a_peak_and_a_way_to_suppress_are_given()
    {
        const string Remedy = "of stage 'canary' is null; pass a value, and declare fields before the fields that use them.";
        Rejection.Says($"The pace {Remedy}", "pace", () => Stage.Paced(null!));
        Rejection.Says($"The peak {Remedy}", "peak", () => Stage.CoveringPeak(null!));
        Rejection.Says("How stage 'canary' suppresses side effects is blank; write it in words.", "how", () => Stage.SuppressingSideEffects(" "));
        Rejection.Says("The environment of stage 'a' is blank; write it in words.", "environment", () => Stage.Named("a").InStaging(""));
        Rejection.Says(Null("Including", "first"), "first", () => Stage.Including(null!));
    }

    public static TheoryData<string> Verbs => ["AdvanceWhen", "RollBackWhen", "ContainWhen", "HoldWhen", "StepBackWhen", "StopLoss", "Applying"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_list_verb_refuses_null_and_names_its_place(string verb)
    {
        var (listed, all, many, _) = Lists[verb];
        Rejection.Says(Null(verb, "first"), "first", () => listed(true, false));
        Rejection.Says(Null(verb, "rest"), "rest", () => listed(false, true));
        Rejection.Says(Null(verb, many), many, () => all(null));
        Rejection.Says(Null(verb, many), many, () => all([null!]));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_list_verb_refuses_an_empty_list(string verb)
    {
        var (_, all, many, item) = Lists[verb];
        Rejection.Says($"{verb}(...) got an empty list, and it needs at least one {item}; pass one.", many, () => all([]));
    }

    [Fact]
    public void A_list_that_is_null_instead_of_further_items_is_refused() =>
        Rejection.Says(Null("AdvanceWhen", "rest"), "rest", () => Stage.AdvanceWhen(Healthy, null!));

    static string Null(string verb, string argument) =>
        $"{verb}(...) got null for '{argument}'; pass a value, and declare fields before the fields that use them.";

    static readonly Dictionary<string, (Func<bool, bool, object> Listed, Func<object[]?, object> All, string Many, string Item)> Lists = new()
    {
        ["AdvanceWhen"] = Of(Healthy, (one, other) => Stage.AdvanceWhen(one, other), all => Stage.AdvanceWhen(all!), "conditions", "condition"),
        ["RollBackWhen"] = Of(Healthy, (one, other) => Stage.RollBackWhen(one, other), all => Stage.RollBackWhen(all!), "conditions", "condition"),
        ["ContainWhen"] = Of(Healthy, (one, other) => Stage.ContainWhen(one, other), all => Stage.ContainWhen(all!), "conditions", "condition"),
        ["HoldWhen"] = Of(Healthy, (one, other) => Stage.HoldWhen(one, other), all => Stage.HoldWhen(all!), "conditions", "condition"),
        ["StepBackWhen"] = Of(Healthy, (one, other) => Stage.StepBackWhen(one, other), all => Stage.StepBackWhen(all!), "conditions", "condition"),
        ["StopLoss"] = Of(StopLoss.Halting(Healthy), (one, other) => Stage.StopLoss(one, other), all => Stage.StopLoss(all!), "stopLosses", "stop-loss"),
        ["Applying"] = Of<Change>(Change.Flag("F"), (one, other) => Stage.Applying(one, other), all => Stage.Applying(all!), "changes", "change"),
    };

    static (Func<bool, bool, object>, Func<object[]?, object>, string, string) Of<T>(
        T item, Func<T, T, object> listed, Func<IEnumerable<T>?, object> all, string many, string name)
        where T : class =>
        ((first, second) => listed(first ? null! : item, second ? null! : item),
        items => all(items is null ? null : Array.ConvertAll(items, each => (T)each)),
        many,
        name);
}
