using System.Collections.Generic;
using System.Linq;
using Checkout.Emergencies;
using Checkout.Experiments;
using Checkout.Releases;
using Clusters.Releases;
using Contacts.Releases;
using NodaTime;
using Rollout.Dsl.Units;
using Shop.Releases;
using Storefront.Imports;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>For each rule one small thing that turns a clean plan into one that it flags, and that no other rule flags.</summary>
static partial class Mutations
{
    static readonly LocalDate Later = new(2027, 1, 1);

    public static IEnumerable<Mutation> All => Plan.Concat(Exposure).Concat(EvidenceOfStages).Concat(EvidenceOfPlans).Concat(Rollback).Concat(RollbackInDetail).Concat(Irreversibility).Concat(Authority).Concat(Operation);

    static Mutation[] Plan =>
    [
        new("ROL0004", NewFooterFlow.Plan, plan => plan.Accepting("ROL2001", "it is watched by hand", Later, Role.OnCall)),
        new("ROL0005", NewFooterFlow.Plan, plan => plan.Accepting("ROL4002", "it is watched by hand", Later, Role.OnCall)),
        new("ROL0006", NewFooterFlow.Plan, plan => plan.With<RollbackStep>(step => step.Saying(Fact.Bound, (Bound)Open.Undecided(Role.OnCall)))),
    ];

    static Mutation[] Authority =>
    [
        new("ROL5001", NewFooterFlow.Plan, plan => plan.Without(Fact.Owner)),
        new("ROL5002", Bases.Watched(Undo.TurnOff(Bases.Flag).Within(10.Seconds())).Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt()), plan => plan.With<Grant>(grant => grant.Without(Fact.MayRollBack))),
        new("ROL5003", ImportedCanary.Plan, plan => plan.Without(Fact.Acceptances)),
        new("ROL5004", NewCheckoutFlow.Plan, plan => plan.Without(Fact.Announcements)),
        new("ROL5005", ContactMergeCorrected.Plan, plan => plan.With<Approval>(approval => approval.Without(Fact.Bound))),
        new("ROL5006", ContactMergeCorrected.Plan, plan => plan.At("contract", stage => stage.Without(Fact.Approval))),
        new("ROL5007", Catalogue.Releases.ResponseCache.Plan, plan => plan.Dropping<Grant>(grant => grant.Sheet.Role!.Equals(Role.ReleaseTeam))),
        new("ROL5008", global::PublicApi.Releases.LegacyEndpointRetirement.Plan, plan => plan.Dropping<Announcement>(announcement => announcement.Sheet.Occasion == Occasion.Retirement)),
    ];

    static Mutation[] Operation =>
    [
        new("ROL6001", Catalogue.Releases.ResponseCache.Plan, plan => plan.At("half", stage => stage.IfUndecided(40.Days(), Then.RollBack))),
        new("ROL6002", Bases.Drivers(Bases.Driver, Bases.Back(Bases.Driver)), plan => plan.Without(Fact.StartWindows)),
        new("ROL6003", Catalogue.Releases.ResponseCache.Plan, plan => plan.At("half", stage => stage.EndingWithin(6.Hours()))),
        new("ROL6004", ImportedCanary.Plan, plan => plan.With<Import>(import => import.WindowsStopRollback())),
        new("ROL6005", Catalogue.Releases.ResponseCache.Plan, plan => plan.With<FlagChange>(flag => flag.Without(Fact.RemovedBy, Fact.RemovedUntil))),
        new("ROL6006", ImportedCanary.Plan, plan => plan.With<CodeChange>(code => code.Saying(Fact.To, (Artefact)"latest"))),
        new("ROL6007", Network.Releases.ResolverSettings.Plan, plan => plan.Without(Fact.Pace)),
        new("ROL6008", ClusterUpgrade.Plan.Freezing(Actor.ConfigurationManagement("host settings")), plan => plan.Listing(Fact.FrozenActors, Actor.Autoscaler("node autoscaler"))),
        new("ROL6009", Together, plan => plan.Without(Fact.GoTogether)),
        new("ROL6010", EmergencyFix.Plan, plan => plan.With<Emergency>(emergency => emergency.Without(Fact.Date))),
        new("ROL6012", NewCheckoutFlow.Plan.With<CodeChange>(code => code.After(Change.Flag("OTHER"))).After("other"), plan => plan.Without(Fact.AfterPlans)),
    ];

    static RolloutPlan Together
    {
        get
        {
            var limits = Change.Config("limits", from: "a", to: "b");
            return Bases.Watched(Undo.Redeploy(Bases.Code).Within(10.Minutes()).By(Role.OnCall), Undo.TurnBack(limits).Within(10.Minutes()).By(Role.OnCall))
                .Touching(Critical.Payments).GoingBackTogether(Bases.Code, limits);
        }
    }
}
