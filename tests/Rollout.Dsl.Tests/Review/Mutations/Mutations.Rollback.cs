using System.Linq;
using Checkout.Experiments;
using Checkout.Releases;
using Contacts.Releases;
using Documents.Releases;
using NodaTime;
using Rollout.Dsl.Units;
using Shop.Releases;
using Storefront.Imports;

namespace Rollout.Dsl.Tests.Review.Mutations;

/// <summary>Mutations of the way back.</summary>
static partial class Mutations
{
    static readonly RolloutPlan Merge = ContactMergeCorrected.Plan;
    static readonly RolloutPlan Reencryption = DocumentReencryption.Plan;

    static Mutation[] Rollback =>
    [
        new("ROL3001", NewCheckoutFlow.Plan, plan => plan.Dropping<RollbackStep>(step => step.Kind == StepKind.TurnOff)),
        new("ROL3002", NewFooterFlow.Plan, plan => plan.With<RollbackStep>(step => step.Without(Fact.Bound))),
        new("ROL3003", Merge, plan => plan.With<RollbackStep>(step => step.Kind == StepKind.TurnOff, step => step.Without(Fact.Owner))),
        new("ROL3004", Merge, plan => plan.Without(Fact.Rehearsal)),
        new("ROL3005", Columns, plan => plan.Dropping<RollbackStep>(step => step.Kind == StepKind.MigrateDown)),
        new("ROL3006", Reencryption, plan => plan.Listing(Fact.WayBack, [.. plan.Sheet.Rollback.Select((_, index) => plan.Positions(Fact.WayBack)[index == 0 ? 1 : index == 1 ? 0 : index])])),
        new("ROL3007", ImportedCanary.Plan, plan => plan.With<CodeChange>(code => code.Saying(Fact.From, (Artefact)"previous"))),
        new("ROL3008", Stateful, plan => plan.Dropping<RollbackStep>(step => step.Kind == StepKind.Recover)),
        new("ROL3009", Identity.Credentials.SigningKeyRotation.Plan, plan => plan.With<CredentialChange>(credential => credential.Affecting(Component.Named("vault console")))),
        new("ROL3010", Databases.Releases.DatabaseBlueGreen.Plan, plan => plan.Dropping<RollbackStep>(step => step.Kind == StepKind.Verify)),
        new("ROL3011", Merge, plan => plan.With<Backup>(backup => backup.Without(Fact.RestoreTest))),
        new("ROL3012", NewCheckoutFlow.Plan, plan => plan.With<RollbackStep>(step => step.Saying(Fact.Bound, (Bound)3.Hours())))
        {
            Limits = RolloutPolicy.Named("mutations").RollbackWithin(4.Hours()),
        },
    ];

    static Mutation[] RollbackInDetail =>
    [
        new("ROL3013", Cached, plan => plan.Listing(Fact.Grants, Role.OnCall.MayRollBack(On.AnyReason), Role.ReleaseTeam.MayOverride())),
        new("ROL3014", Loaded, plan => plan.With<RollbackStep>(step => step.Without(Fact.Ladder))),
        new("ROL3015", Clinics.Releases.LabResultsContract.Plan, plan => plan.With<SchemaChange>(schema => schema.Without(Fact.MixedFor, Fact.Compatibility))),
        new("ROL3016", Writing, plan => plan.With<DependencyChange>(driver => driver.Without(Fact.MixedFor, Fact.Compatibility))),
        new("ROL3017", MobileApp.Releases.MobileAppRings.Plan, plan => plan.With<FlagChange>(flag => flag.Without(Fact.TurnedBothWays))),
        new("ROL3018", DeliveryDateExperiment.Plan, plan => plan.Without(Fact.WayBack).Saying(Fact.Waiver, "nobody thought of it")),
        new("ROL3019", Reencryption, plan => plan.With<Rehearsal>(rehearsal => rehearsal.Listing(Fact.Changes, Change.Flag("ANOTHER_JOB")))),
        new("ROL3020", Merge, plan => plan.With<Rehearsal>(rehearsal => rehearsal.Saying(Fact.Took, 5.Hours()))),
        new("ROL3021", Cached, plan => plan.With<FlagChange>(flag => flag.Without(Fact.WhenSilent))),
        new("ROL3022", Fragile, plan => plan.With<RollbackStep>(step => step.Without(Fact.Snapshot))),
    ];

    static RolloutPlan Columns
    {
        get
        {
            var columns = Change.Schema("columns").ReversibleBy("down.sql");
            return Bases.Watched(Undo.Redeploy(Bases.Code).Within(10.Minutes()).By(Role.OnCall), Undo.MigrateDown(columns).Within(10.Minutes()).By(Role.OnCall));
        }
    }

    static RolloutPlan Stateful
    {
        get
        {
            var driver = Bases.Driver.On(Target.Of("shards", "role=orders").Stateful());
            return Bases.Drivers(driver, Bases.Back(driver), Undo.Recover("warm the shards", after: driver).Within(10.Minutes()).By(Role.OnCall));
        }
    }

    static RolloutPlan Loaded
    {
        get
        {
            var driver = Bases.Driver.LoadBearing();
            return Bases.Drivers(driver, Bases.Back(driver).InSteps(10.PercentOfTraffic(), 100.PercentOfTraffic()));
        }
    }

    static RolloutPlan Writing
    {
        get
        {
            var driver = Bases.Driver.Writing("orders").MixedFor(2.Days(), "both read both");
            return Bases.Drivers(driver, Bases.Back(driver));
        }
    }

    static RolloutPlan Fragile => Bases.Drivers(Bases.Driver, Bases.Back(Bases.Driver).NotRepeatable("it pays twice").AfterSnapshot(Bases.Saved));
}
