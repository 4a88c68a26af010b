using System;
using Rollout.Dsl;
using Rollout.Dsl.Review;
using Shop.Releases;

// Short as the plan is, every rule may be asked.
var findings = NewFooterFlow.Plan.Review(RolloutPolicy.Named("strict").Under(RuleSet.Strict));
Console.WriteLine($"{NewFooterFlow.Plan}: risk {NewFooterFlow.Plan.Risk}");
Console.WriteLine($"findings: {(findings.Count == 0 ? "none" : string.Join(Environment.NewLine, findings))}");
