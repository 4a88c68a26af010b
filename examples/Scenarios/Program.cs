using System;
using System.Linq;
using Billing.Jobs;
using Billing.Releases;
using Campaigns.Releases;
using Catalogue.Releases;
using Checkout.Emergencies;
using Checkout.Experiments;
using Clinics.Releases;
using Clusters.Releases;
using Customers.Releases;
using Databases.Releases;
using Devices.Releases;
using Documents.Releases;
using Identity.Credentials;
using Identity.Incidents;
using Identity.Releases;
using Images.Releases;
using MobileApp.Releases;
using Network.Releases;
using Payments.Releases;
using PublicApi.Releases;
using Recommendations.Releases;
using Rollout.Dsl;
using Storefront.Imports;
using Storefront.Releases;

RolloutPlan[] plans =
[
    PaymentsCanary.Plan,
    ImageFunctionAliasShift.Plan,
    ResponseCache.Plan,
    CustomerEmailMigration.Plan,
    RecommendationModel.Plan,
    PaymentProviderSwitch.Plan,
    AuthPolicyByClientType.Plan,
    RegionByRegion.Plan,
    ClusterUpgrade.Plan,
    UsageSummariesJob.Plan,
    LegacyEndpointRetirement.Plan,
    MobileAppRings.Plan,
    ThermostatFirmware.Plan,
    SigningKeyRotation.Plan,
    DatabaseBlueGreen.Plan,
    PriceChangeMails.Plan,
    DocumentReencryption.Plan,
    LabResultsContract.Plan,
    ResolverSettings.Plan,
    DeliveryDateExperiment.Plan,
    ImportedCanary.Plan,
    EmergencyFix.Plan,
    LeakedKeyRevocation.Plan,
];

foreach (var plan in plans)
{
    var findings = plan.Review();
    Console.WriteLine($"{plan}: risk {plan.Risk}");
    foreach (var step in plan.Sheet.Path)
        Console.WriteLine($"  {(step is Stage { Sheet: var stage } ? $"{stage.Name,-20} {Exposed(stage)}" : step)}");
    Console.WriteLine(findings.Count == 0 ? "  findings: none" : "  " + string.Join(Environment.NewLine + "  ", findings));
    Console.WriteLine();
}

static string Exposed(StageSheet stage) =>
    stage.Segments.Count == 0 ? $"{stage.Exposure}" : $"{stage.Exposure} in {string.Join(", ", stage.Segments)}";
