using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Decisions;
using Rollout.Dsl.Review;

namespace Rollout.Dsl.Hosting;

/// <summary>What plans have to stand before an application runs them: every warning, every error and every open point counts.</summary>
internal static class StartUpReview
{
    const string OpenPoint = "ROL0006";

    public static IReadOnlyList<DecisionEngine> Passed(RolloutSelection selection, LocalDate today)
    {
        var plans = selection.Plans;
        var problems = new List<string>();
        var engines = new List<DecisionEngine>();
        if (plans.Count == 0)
            problems.Add("no plan was given and none was found; pass a plan, or make the properties that hold plans public and static");
        problems.AddRange(
            from same in plans.GroupBy(plan => plan.Sheet.Name, StringComparer.Ordinal)
            where same.Skip(1).Any()
            select $"{same.Count()} different plans are named '{same.Key}', and a rollout is resolved by its name; name them differently");
        foreach (var plan in plans)
        {
            problems.AddRange(Reviewed(plan, selection.Policy, today).Where(Counts).Select(finding => $"plan '{plan.Sheet.Name}': {finding}"));
            AddEngine(plan, engines, problems);
        }

        return problems.Count == 0 ? engines : throw new UnsafeRolloutsException(problems);
    }

    static IReadOnlyList<Finding> Reviewed(RolloutPlan plan, RolloutPolicy? policy, LocalDate today) =>
        policy is null ? plan.Review(today) : plan.Review(policy, today);

    static bool Counts(Finding finding) => finding.Severity >= Severity.Warning || finding.Id == OpenPoint;

    static void AddEngine(RolloutPlan plan, List<DecisionEngine> engines, List<string> problems)
    {
        try
        {
            engines.Add(DecisionEngine.For(plan));
        }
        catch (RejectedCallException refused)
        {
            problems.Add($"plan '{plan.Sheet.Name}': {refused.Message}");
        }
    }
}
