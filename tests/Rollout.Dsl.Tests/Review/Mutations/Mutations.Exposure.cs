using System.Linq;
using Checkout.Experiments;
using Checkout.Releases;
using Rollout.Dsl.Units;
using Shop.Releases;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Mutations of ladders.</summary>
static partial class Mutations
{
    static readonly RolloutPlan Cached = Catalogue.Releases.ResponseCache.Plan;
    static readonly RolloutPlan Payments = global::Payments.Releases.PaymentsCanary.Plan;
    static readonly RolloutPlan Regions = Storefront.Releases.RegionByRegion.Plan;

    static Mutation[] Exposure =>
    [
        new("ROL1001", NewFooterFlow.Plan, plan => plan.Dropping<Stage>(stage => stage.Sheet.Name == "some")),
        new("ROL1002", Cached, plan => plan.At("first", stage => stage.Saying(Fact.Exposure, 20.PercentOfUsers()))),
        new("ROL1003", Cached, plan => plan.At("half", stage => stage.Saying(Fact.Exposure, 10.PercentOfUsers()))),
        new("ROL1004", Cached, plan => plan.At("first", stage => stage.Saying(Fact.Exposure, 2.PercentOfUsers()))),
        new("ROL1005", DeliveryDateExperiment.Plan, plan => plan.Without(Fact.EndsBelow)),
        new("ROL1006", Short, plan => plan.Listing(Fact.Path, [.. Images.Releases.ImageFunctionAliasShift.Plan.Sheet.Path])),
        new("ROL1007", Wide, plan => plan.At("Nordics", stage => stage.Listing(Fact.Segments, [.. plan.Sheet.Segments])).Dropping<Stage>(stage => stage.Sheet.Name is "Asia" or "America" or "Europe")),
        new("ROL1008", Network.Releases.ResolverSettings.Plan, plan => plan.With<Exposure>(exposure => exposure.Without(Fact.Reach))),
        new("ROL1009", NewCheckoutFlow.Plan.At("canary", stage => stage.Saying(Fact.Exposure, 10.PercentOfTraffic())), plan => plan.Dropping<Stage>(stage => stage.Sheet.Name == "staged")),
        new("ROL1010", NewFooterFlow.Plan, plan => plan.Through(step => [Footer("1 percent", 1), Footer("5 percent", 5), step("some"), step("all")])),
        new("ROL1011", Dark, plan => plan.At("dark", stage => stage.Listing(Fact.Advance, [.. plan.Sheet.Stages[1].Sheet.AdvanceConditions]))),
        new("ROL1012", NewCheckoutFlow.Plan, plan => plan.At("staged", stage => stage.Saying(Fact.Exposure, 10.PercentOfUsers()))),
        new("ROL1013", Payments, plan => plan.With<Control>(control => control.Listing(Fact.Delivers, ExposureUnit.Tenants))),
        new("ROL1014", Payments, plan => plan.With<Exposure>(exposure => exposure.Percent < 100, exposure => exposure.Saying(Fact.Unit, ExposureUnit.Requests))),
    ];

    /// <summary>The shift with half of its stages.</summary>
    static RolloutPlan Short => Images.Releases.ImageFunctionAliasShift.Plan.Dropping<Stage>(stage => stage.Sheet.Name is "20 percent" or "40 percent" or "50 percent" or "70 percent" or "80 percent");

    /// <summary>A tenth of all regions before each of them.</summary>
    static RolloutPlan Wide => Regions.At("part of the Nordics", stage => stage.Without(Fact.Segments));

    /// <summary>The largest region first, after a dark stage in which the new path was used.</summary>
    static RolloutPlan Dark => Regions.Through(step =>
    [
        Stage.Named("dark").Dark().ObserveFor(1.Days()).AdvanceWhen(Metric.Count("calls of the new release").ExercisedAtLeast(1_000.Events())),
        step("Europe"), step("Nordics"), step("Asia"), step("America"),
    ]);

    static Stage Footer(string name, int percent) => ((Stage)NewFooterFlow.Plan.Sheet.Path[0]).Saying(Fact.Name, name).Saying(Fact.Exposure, percent.PercentOfUsers());
}
