using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>ROL4012: a change destroys something, or acts on a fleet, and nothing says which targets these are and how many.</summary>
internal sealed class TargetNotAsserted() : Rule(new(
    "ROL4012", nameof(TargetNotAsserted), "The target of a change is not counted", Severity.Warning, RiskClass.High,
    "a destructive or fleet-wide change whose target is not selected by type and counted"))
{
    public override Needs Needs => new(plan: [Fact.Changes]);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from change in plan.Changes
        let destroys = change.Sheet.Destroys
        where Deletes(change) || change.Kind == ChangeKind.Infrastructure
        let uncounted = change.Sheet.Targets.FirstOrDefault(target => IsUncounted(target) && (Deletes(change) || IsPlain(target)))
        where uncounted is not null || (Deletes(change) && change.Facts[Fact.Targets] is null)
        select Found(
            PlanReading.ElementOf(change),
            $"{Wording.Capital(change.ToString())} {Does(change, uncounted)}, so a selector that finds too much, or the wrong account, is noticed only afterwards; {Remedy(uncounted)}.",
            change);

    /// <summary>A schema names what it drops; a query or an account selects what these delete.</summary>
    static bool Deletes(Change change) =>
        change.Kind is ChangeKind.Data or ChangeKind.Infrastructure or ChangeKind.Credential && change.Sheet.Destroys.Count > 0;

    static bool IsUncounted(Target target) => !target.StandsForUnread && target.Facts[Fact.ExpectedCount] is null;

    /// <summary>What holds state or caches is named for that, and is often one.</summary>
    static bool IsPlain(Target target) => target.Facts[Fact.IsStateful] is null && target.Facts[Fact.CacheLife] is null;

    static string Does(Change change, Target? uncounted) => uncounted is null
        ? $"destroys {Wording.List(change.Sheet.Destroys.Select(Wording.Quoted), "and")}, and nothing says how that is selected and how much it is"
        : $"is made on {uncounted}, and nothing says how many these are";

    static string Remedy(Target? uncounted) => uncounted is null ? "say On(Target.Of(...).Counting(...)) on the change" : "add Counting(...) to the target";
}
