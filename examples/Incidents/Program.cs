using System;
using Incidents;
using Rollout.Dsl;

Show("McAfee DAT 5958", Dat5958AsItWas.Plan, Dat5958Corrected.Plan);
Show("Knight Capital", KnightCapitalAsItWas.Plan, KnightCapitalCorrected.Plan);
Show("Healthcare.gov", HealthcareGovAsItWas.Plan, HealthcareGovCorrected.Plan);
Show("Phoenix pay system", PhoenixPayAsItWas.Plan, PhoenixPayCorrected.Plan);
Show("Mailgun reads", MailgunReadsAsItWas.Plan, MailgunReadsCorrected.Plan);
Show("Windows 10 1809", Windows1809AsItWas.Plan, Windows1809Corrected.Plan);
Show("Stripe election protocol", ElectionProtocolAsItWas.Plan, ElectionProtocolCorrected.Plan);
Show("Azure AD signing key", AzureSigningKeyAsItWas.Plan, AzureSigningKeyCorrected.Plan);
Show("Compound proposal 62", RewardDistributionAsItWas.Plan, RewardDistributionCorrected.Plan);
Show("Slack Consul agents", ConsulAgentsAsItWas.Plan, ConsulAgentsCorrected.Plan);
Show("Cloudflare service tokens", ServiceTokensAsItWas.Plan, ServiceTokensCorrected.Plan);
Show("Linear truncate", LinearTruncateAsItWas.Plan, LinearTruncateCorrected.Plan);
Show("Sonos app", SonosAppAsItWas.Plan, SonosAppCorrected.Plan);
Show("CrowdStrike channel file 291", ChannelFile291AsItWas.Plan, ChannelFile291Corrected.Plan);
Show("Cloudflare 1.1.1.1", ResolverTopologyAsItWas.Plan, ResolverTopologyCorrected.Plan);
Show("GitHub user settings cache", UserSettingsCacheAsItWas.Plan, UserSettingsCacheCorrected.Plan);

static void Show(string incident, RolloutPlan asItWas, RolloutPlan corrected)
{
    Review($"{incident}, as it was", asItWas);
    Review($"{incident}, corrected", corrected);
}

static void Review(string title, RolloutPlan plan)
{
    var findings = plan.Review();
    Console.WriteLine($"{title}: {(findings.Count == 0 ? "clean" : $"{findings.Count} findings")}");
    foreach (var finding in findings)
        Console.WriteLine($"  {finding}");
}
