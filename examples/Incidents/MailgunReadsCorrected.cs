using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Mailgun settings as the corrective actions describe it: the way back is a stored and tested version rather than an edit, one
/// service goes first, and a cap on connections keeps the primary alive whatever the settings say.
/// </summary>
public static class MailgunReadsCorrected
{
    static readonly RatioMetric Failed = Metric.Ratio("requests.failed").ShowingHarmTo(Harmed.Users);
    static readonly RatioMetric Busy = Metric.Ratio("primary.connections_used").ShowingHarmTo(Harmed.System).Leading();

    static readonly ConfigChange Reads = Change.Config("database settings", from: "r118", to: "r119");

    static readonly Segment Reports = Cell.Named("reports").Carrying(4.Percent());
    static readonly Segment Api = Cell.Named("API").Carrying(36.Percent());
    static readonly Segment Smtp = Cell.Named("SMTP").Carrying(60.Percent());

    public static RolloutPlan Plan =>
        RolloutPlan.For("reads-from-secondaries")
            .Changing(Reads)
            .Through(
                Stage.Named("reports").To(Reports).ObserveFor(1.Days()).Bearable(),
                Stage.Named("API").To(Api).ObserveFor(1.Days()).Bearable(),
                Stage.Named("SMTP").To(Smtp).ObserveFor(2.Days()).Bearable())
            .RollingBackBy(
                Undo.TurnBack(Reads).Within(5.Minutes()).By(Role.OnCall),
                Undo.Verify(Busy < 60.Percent()).Within(10.Minutes()).By(Role.OnCall))
            .ContainingBy(Contain.Throttle("connections to the primary", to: 70.Percent()).Within(1.Minutes()).By(Role.OnCall))
            .Across(Reports, Api, Smtp)
            .Rehearsed(Rehearsal.On(new LocalDate(2017, 1, 9)).Of(Reads).Taking(6.Minutes()).By(Role.OnCall))
            .StopLoss(Failed > 1.Percent(), Busy > 80.Percent())
            .OwnedBy(Role.OnCall);

    static Stage Bearable(this Stage stage) => stage.AdvanceWhen(Failed < 0.1.Percent(), Busy < 60.Percent());
}
