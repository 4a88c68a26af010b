using System;
using Incidents;
using Rollout.Dsl;

Show("Knight Capital, as it was", KnightCapitalAsItWas.Plan);
Show("Knight Capital, corrected", KnightCapitalCorrected.Plan);
Show("Channel file 291, as it was", ChannelFile291AsItWas.Plan);
Show("Channel file 291, corrected", ChannelFile291Corrected.Plan);

static void Show(string title, RolloutPlan plan)
{
    var findings = plan.Review();
    Console.WriteLine($"{title}: {(findings.Count == 0 ? "clean" : $"{findings.Count} findings")}");
    foreach (var finding in findings)
        Console.WriteLine($"  {finding}");
}
