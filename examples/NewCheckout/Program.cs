using System;
using System.Linq;
using Checkout.Releases;
using NodaTime;
using Rollout.Dsl;

var plan = NewCheckoutFlow.Plan;
var sheet = plan.Sheet;

Console.WriteLine($"Plan '{sheet.Name}', owned by {sheet.Owner}");
Console.WriteLine($"Risk: {plan.Risk}");
Console.WriteLine();

Console.WriteLine("Exposure ladder");
foreach (var stage in sheet.Stages.Select(stage => stage.Sheet))
{
    Console.WriteLine($"  {stage.Name,-8} {stage.Exposure}{(stage.Audience is { } audience ? $", {audience}" : "")}");
    Console.WriteLine($"           observed for  {Text(stage.Window)}{(stage.Stay is { } stay ? $", stays at least {Text(stay)} without an incident" : "")}");
    Console.WriteLine($"           advances when {string.Join(" and ", stage.AdvanceConditions)}");
    Console.WriteLine($"           stops when    {string.Join(" or ", stage.RollBackConditions.Cast<object>().Concat(stage.StopLosses).Concat(sheet.StopLosses))}");
}

Console.WriteLine();
Console.WriteLine($"Rolling back, at most {Text(sheet.LongestRollback)} once decided, as claimed");
var steps = sheet.RollbackSteps.Select(step => step.Sheet).ToArray();
var widest = steps.Max(step => step.Action.Length);
foreach (var step in steps)
    Console.WriteLine($"  {step.Action.PadRight(widest)}  within {Text(step.Within),-10}  by {step.Owner}");

Console.WriteLine();
Console.WriteLine("Authority");
foreach (var grant in sheet.Grants)
    Console.WriteLine($"  {grant}");

Console.WriteLine();
var findings = plan.Review();
Console.WriteLine($"Findings: {(findings.Count == 0 ? "none" : string.Join(Environment.NewLine, findings))}");

static string Text(Duration? time) => time?.InWords() ?? "unknown";
