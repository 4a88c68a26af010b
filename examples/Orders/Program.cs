using System;
using Orders.Releases;
using Rollout.Dsl;

var plan = OrderHistory.Plan;
Console.WriteLine($"{plan}: risk {plan.Risk}");
foreach (var stage in plan.Sheet.Stages)
{
    Console.WriteLine($"  {stage.Sheet.Name,-12} {stage.Sheet.Exposure}");
    foreach (var condition in stage.Sheet.AdvanceConditions)
        Console.WriteLine($"               advances when {condition}");
}

var findings = plan.Review();
Console.WriteLine(findings.Count == 0 ? "  findings: none" : "  " + string.Join(Environment.NewLine + "  ", findings));
