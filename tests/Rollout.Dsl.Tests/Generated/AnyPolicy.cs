using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Review;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Generated;

/// <summary>Policies that say any combination of what a policy can say.</summary>
static class AnyPolicy
{
    static readonly RuleDescription[] Known = [.. RuleCatalogue.Descriptions];

    public static Gen<Func<RolloutPolicy, RolloutPolicy>[]> Verbs { get; } =
        from share in FsCheck.Fluent.Gen.Choose(1, 60)
        from number in FsCheck.Fluent.Gen.Choose(2, 30)
        from adjustments in AnyAdjustments
        from windows in AnyWindow.Gen.Two().Select(pair => new[] { pair.Item1, pair.Item2 })
        from verbs in FsCheck.Fluent.Gen.SubListOf<Func<RolloutPolicy, RolloutPolicy>>(
            policy => policy.FirstExposureAtMost((share / 4.0).Percent()),
            policy => policy.Under((RuleSet)(number % 3)),
            policy => policy.StepAtMost(number),
            policy => policy.RollbackWithin(number.Minutes()),
            policy => policy.HoldingAtMost(number.Hours()),
            policy => policy.StagesAtMost(number),
            policy => policy.Within(windows[0], windows[1]),
            policy => number < 10 ? policy.RequiringHarm(Harmed.Users) : policy.RequiringHarm(Harmed.Business, Harmed.Users),
            policy => adjustments.Aggregate(policy, (said, adjusting) => adjusting(said)))
        select verbs.ToArray();

    public static Gen<RolloutPolicy> Gen { get; } =
        from name in FsCheck.Fluent.Gen.Elements("team", "the company's", "a; b")
        from verbs in Verbs
        select verbs.Aggregate(RolloutPolicy.Named(name), (policy, verb) => verb(policy));

    static Gen<Func<RolloutPolicy, RolloutPolicy>[]> AnyAdjustments =>
        from ids in FsCheck.Fluent.Gen.SubListOf(Known)
        from because in FsCheck.Fluent.Gen.Elements("we are few", "it's ours; and 'they' know")
        from picks in FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, 2), Known.Length)
        select ids.Zip(picks, (rule, pick) => Adjusting(rule, pick, because)).OfType<Func<RolloutPolicy, RolloutPolicy>>().ToArray();

    static Func<RolloutPolicy, RolloutPolicy>? Adjusting(RuleDescription rule, int pick, string because) => (pick, rule) switch
    {
        (0, { Severity: not Severity.Error }) => policy => policy.Raising(rule.Id, Severity.Error, because),
        (1, { Severity: not Severity.Suggestion, IsAcceptable: true }) => policy => policy.Lowering(rule.Id, Severity.Suggestion, because),
        (2, { IsAcceptable: true }) => policy => policy.SwitchingOff(rule.Id, because),
        _ => null,
    };
}
