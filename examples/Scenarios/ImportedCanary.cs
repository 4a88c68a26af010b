using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Storefront.Imports;

/// <summary>
/// A canary that another engine runs, written down as it runs there: who judges its gates, and what the engine does that nobody would
/// ask for.
/// </summary>
public static class ImportedCanary
{
    static readonly CodeChange Shop = Change.Code("shop", from: "8.1.4", to: "8.2.0");
    static readonly RatioMetric FailedOrders = Metric.Ratio("shop.orders.failed").ShowingHarmTo(Harmed.Business).LabelledBy("release");
    static readonly Role Lead = Role.Named("shop lead");

    /// <summary>One query and one limit, so that each gate says how many requests it takes.</summary>
    static readonly Judge Analysis = Judge.Named("canary analysis").DecidesOnEstimate();

    /// <summary>Its script says yes when it could measure nothing, so it opens no gate alone.</summary>
    static readonly Judge SmokeTest = Judge.Named("smoke test").PassesWithoutData();

    public static RolloutPlan Plan =>
        RolloutPlan.For("shop-8.2")
            .Changing(Shop)
            .Through(
                Stage.Named("canary").To(5.PercentOfTraffic())
                    .ObserveFor(1.Hours())
                    .AdvanceWhen(Condition.JudgedBy(Analysis).WithAtLeast(3_000.Events()), Condition.JudgedBy(SmokeTest)),
                Stage.Named("half").To(50.PercentOfTraffic())
                    .ObserveFor(4.Hours())
                    .AdvanceWhen((FailedOrders < 0.5.Percent()).WithAtLeast(20_000.Events())),
                Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.Redeploy(Shop).Within(10.Minutes()).By(Role.OnCall))
            .ExposedBy(Control.Router("ingress").Delivering(ExposureUnit.Traffic))
            .StopLoss(FailedOrders > 2.Percent())
            .ImportedFrom(Import.From("the delivery pipeline").RollbackWaitsForApproval().JudgedBy(Analysis))
            .Accepting(
                "ROL5003", because: "until the pipeline is replaced, on-call approves its own rollbacks", until: new LocalDate(2026, 12, 31), by: Lead)
            .OwnedBy(Lead)
            .Authority(Role.OnCall.MayRollBack(On.AnyReason).MayHalt(), Lead.MayHalt().MayOverride());
}
