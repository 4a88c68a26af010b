using System;
using Rollout.Dsl;
using Shop.Releases;

var findings = NewFooterFlow.Plan.Review();
Console.WriteLine($"{NewFooterFlow.Plan}: risk {NewFooterFlow.Plan.Risk}");
Console.WriteLine($"findings: {(findings.Count == 0 ? "none" : string.Join(Environment.NewLine, findings))}");
