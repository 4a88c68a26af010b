using System;
using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2019: a security policy or a credential changes, and every signal of the plan is said to show another harm, under a name that
/// speaks of nothing else.
/// </summary>
internal sealed class SecurityUnwatched() : Rule(new(
    "ROL2019", nameof(SecurityUnwatched), "No signal shows authentication", Severity.Warning, RiskClass.Medium,
    "a security policy or a credential changes without a signal of authentication or audit"))
{
    /// <summary>A metric of such a name shows who is let in, whomever its harm is said to hurt.</summary>
    static readonly string[] Words =
        ["auth", "login", "log_in", "sign", "den", "audit", "access", "token", "forbid", "reject", "refus", "permi", "cert", "tls", "handshake", "credential", "key", "401", "403"];

    public override Needs Needs => Evidence.Needs.And(new(plan: [Fact.Changes]));

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Evidence.IsWhole && plan.Evidence.HasMetric && !Evidence.MetricsOf(plan.Evidence.Mentioned).Any(MayShowSecurity) ? plan.Changes : []
        where change is SecurityPolicyChange or CredentialChange
        select Found(
            PlanReading.ElementOf(change),
            $"Change {Wording.Quoted(change.Name)} decides who is let in, and the plan judges {Evidence.NamesOf(plan.Evidence.Metrics)} alone, so those who are locked out, or let in by mistake, are seen last; judge a metric of denials or of the audit with ShowingHarmTo(Harmed.Security).",
            change);

    static bool MayShowSecurity(Metric metric) =>
        Evidence.MayShowHarm(metric, Harmed.Security)
        || metric.Get<string>(Fact.Name) is not { } name
        || Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
