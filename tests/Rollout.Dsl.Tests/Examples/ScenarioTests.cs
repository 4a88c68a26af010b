using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Rollout.Dsl.Tests.Examples;

/// <summary>The scenarios: what each is worth in risk, since that decides what is demanded of it, and that nothing is found in any.</summary>
public class ScenarioTests
{
    const string Folder = "Examples/Scenarios/";

    static readonly SortedDictionary<string, RiskClass> Expected = new(StringComparer.Ordinal)
    {
        ["AuthPolicyByClientType"] = RiskClass.High,
        ["ClusterUpgrade"] = RiskClass.Medium,
        ["CustomerEmailMigration"] = RiskClass.Critical,
        ["DatabaseBlueGreen"] = RiskClass.High,
        ["DeliveryDateExperiment"] = RiskClass.Low,
        ["DocumentReencryption"] = RiskClass.High,
        ["EmergencyFix"] = RiskClass.Medium,
        ["ImageFunctionAliasShift"] = RiskClass.Low,
        ["ImportedCanary"] = RiskClass.Low,
        ["LabResultsContract"] = RiskClass.High,
        ["LeakedKeyRevocation"] = RiskClass.Critical,
        ["LegacyEndpointRetirement"] = RiskClass.High,
        ["MobileAppRings"] = RiskClass.Medium,
        ["PaymentProviderSwitch"] = RiskClass.High,
        ["PaymentsCanary"] = RiskClass.Medium,
        ["PriceChangeMails"] = RiskClass.High,
        ["RecommendationModel"] = RiskClass.Medium,
        ["RegionByRegion"] = RiskClass.Medium,
        ["ResolverSettings"] = RiskClass.Medium,
        ["ResponseCache"] = RiskClass.Low,
        ["SigningKeyRotation"] = RiskClass.High,
        ["ThermostatFirmware"] = RiskClass.Medium,
        ["UsageSummariesJob"] = RiskClass.Medium,
    };

    /// <summary>The plan of each file of the folder, which is named after its class.</summary>
    static Dictionary<string, RolloutPlan> Plans => (
        from file in typeof(ScenarioTests).Assembly.GetManifestResourceNames()
        where file.StartsWith(Folder, StringComparison.Ordinal) && !file.EndsWith("Program.cs", StringComparison.Ordinal)
        let name = file[Folder.Length..^".cs".Length]
        let type = typeof(ScenarioTests).Assembly.GetTypes().Single(type => type.Name == name)
        select (name, plan: (RolloutPlan)type.GetProperty("Plan", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!))
        .ToDictionary(item => item.name, item => item.plan);

    [Fact]
    public void Each_scenario_has_the_risk_that_its_change_brings() =>
        Assert.Equal(Expected.Select(item => (item.Key, item.Value)), Plans.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => (item.Key, item.Value.Risk.Class)));

    [Fact]
    public void Each_scenario_is_clean() => Assert.Empty(Plans.SelectMany(item => item.Value.Review()));

    [Fact]
    public void Each_scenario_is_the_same_after_the_way_through_a_document() =>
        Assert.Empty(Plans.Where(item => !PlanDocument.Of(item.Value).ToPlan().Equals(item.Value)).Select(item => item.Key));

    [Fact]
    public void An_agreement_of_a_scenario_is_to_the_plan_as_it_stands() => Assert.All(
        Plans.Values.SelectMany(plan => plan.Sheet.Agreements, (plan, agreement) => (Agreed: agreement.Sheet.Fingerprint, Now: plan.Fingerprint())),
        agreement => Assert.Equal(agreement.Now, agreement.Agreed));

    [Fact]
    public void The_emergency_bears_its_one_large_step_by_name() =>
        Assert.Equal(["ROL1004"], Plans["EmergencyFix"].Accepted().Select(accepted => accepted.Finding.Id));
}
