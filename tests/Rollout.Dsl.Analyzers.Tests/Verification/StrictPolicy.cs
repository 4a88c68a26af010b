using System.Collections.Generic;
using System.Linq;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Analyzers.Tests.Verification;

/// <summary>The policy of a project that asks for strict rules, and sets limits that have no value of their own.</summary>
internal static class StrictPolicy
{
    /// <summary>A source that asks for those of the rules that are strict; none where none of them is.</summary>
    public static (string Path, string Source)[] AskingFor(IEnumerable<string> ids)
    {
        var strict = RuleCatalogue.Descriptions.Where(rule => rule.Strict && ids.Contains(rule.Id)).ToArray();
        return strict.Length == 0 ? [] : [("StrictPolicy.cs", Source(strict, limits: ""))];
    }

    /// <summary>A source that asks for every strict rule, and sets every such limit.</summary>
    public static (string Path, string Source)[] AskingForAll() =>
        [("StrictPolicy.cs", Source(RuleCatalogue.Descriptions.Where(rule => rule.Strict), ".RollbackWithin(NodaTime.Duration.FromMinutes(2))"))];

    static string Source(IEnumerable<RuleDescription> rules, string limits) => $$"""
        using Rollout.Dsl;
        using Rollout.Dsl.Review;

        [assembly: RolloutPolicySource(typeof(Strictness), nameof(Strictness.Policy))]

        static class Strictness
        {
            public static readonly RolloutPolicy Policy = RolloutPolicy.Named("strict"){{limits}}{{string.Concat(rules.Select(Raised))}};
        }
        """;

    static string Raised(RuleDescription rule) =>
        $".Raising(\"{rule.Id}\", to: Severity.{(rule.Severity == Severity.Suggestion ? Severity.Warning : Severity.Error)}, because: \"every rule counts\")";
}
