using System;
using Contacts.Releases;
using Rollout.Dsl;

foreach (var (version, plan) in new[] { ("as written", ContactMergeAsWritten.Plan), ("corrected", ContactMergeCorrected.Plan) })
{
    var findings = plan.Review();
    Console.WriteLine($"{plan}, {version}: risk {plan.Risk}");
    Console.WriteLine(findings.Count == 0 ? "  findings: none" : "  " + string.Join(Environment.NewLine + "  ", findings));
}
