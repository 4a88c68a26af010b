using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL6011: two plans act on the same thing, and neither waits. It needs several plans, so no plan is judged by it alone, and the compiler
/// never is asked.
/// </summary>
internal static class RolloutsCollide
{
    public static readonly RuleDescription Description = new(
        "ROL6011", nameof(RolloutsCollide), "Two rollouts act on the same thing", Severity.Suggestion, RiskClass.Medium,
        "two plans act on the same target, and neither waits");

    /// <summary>One finding for each two plans that collide, about the later one of them and as its policy weighs it.</summary>
    public static IEnumerable<Finding> Judge(IReadOnlyList<PlanReading> plans) =>
        from later in Enumerable.Range(0, plans.Count)
        from earlier in Enumerable.Range(0, later)
        let one = plans[earlier]
        let other = plans[later]
        where one.Sheet.Name != other.Sheet.Name && (one.Policy.LetsSpeak(Description, one.RiskClass) || other.Policy.LetsSpeak(Description, other.RiskClass))
        where !Waits(plans, one, other) && !Waits(plans, other, one) && !one.Sheet.ExclusiveTargets.Intersect(other.Sheet.ExclusiveTargets).Any()
        let shared = SharedBy(one, other)
        where shared is not null
        let finding = Found(one, other, shared)
        where !one.AcceptedRisks.Concat(other.AcceptedRisks).Any(risk => risk.Holder is RolloutPlan && risk.Covers(finding))
        let weighed = other.Policy.Weigh(finding)
        where weighed is not null
        select weighed;

    static Finding Found(PlanReading one, PlanReading other, string shared) => new(
        Description,
        Description.Severity,
        other.Plan.ToString(),
        $"{Wording.Capital(other.Plan.ToString())} and {one.Plan} both act on {shared}, and neither waits for the other, so the gates of each read what the other does, and a rollback of one may take the other with it; write After(...) or NeverDuring(...) in one of them, or Exclusive(...) in both.",
        other.PlanOrigin,
        other.PlanOrigin);

    /// <summary>Whether the plan keeps away from the other, or comes after it, by way of further plans too.</summary>
    static bool Waits(IReadOnlyList<PlanReading> plans, PlanReading plan, PlanReading other)
    {
        if (plan.Sheet.NeverDuring.Contains(other.Sheet.Name))
            return true;
        var before = new HashSet<string>();
        var open = new Stack<PlanReading>([plan]);
        while (open.Count > 0)
        {
            foreach (var name in open.Pop().Sheet.After.Where(before.Add))
            {
                foreach (var next in plans.Where(candidate => candidate.Sheet.Name == name))
                    open.Push(next);
            }
        }

        return before.Contains(other.Sheet.Name);
    }

    static string? SharedBy(PlanReading one, PlanReading other)
    {
        var change = one.Changes.FirstOrDefault(change => other.Changes.Any(another => another.Kind == change.Kind && another.Name == change.Name));
        if (change is not null)
            return "change " + Wording.Quoted(change.Name);
        var target = Targets(one).FirstOrDefault(target => Targets(other).Any(another => Key(another) == Key(target)));
        return target is null ? null : $"{target.Sheet.What} by {target.Sheet.Selector}{(target.Sheet.Environment is { } environment ? " in " + environment : "")}";
    }

    static IEnumerable<Target> Targets(PlanReading plan) => plan.Changes.SelectMany(change => change.Sheet.Targets);

    /// <summary>How many are found, and what else is said of them, makes no other target.</summary>
    static (string What, string Selector, string? Environment) Key(Target target) => (target.Sheet.What, target.Sheet.Selector, target.Sheet.Environment);
}
