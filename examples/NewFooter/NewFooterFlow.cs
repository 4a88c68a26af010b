using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Shop.Releases;

/// <summary>A routine change: the whole plan is ten lines.</summary>
public static class NewFooterFlow
{
    static readonly FlagChange Footer = Change.Flag("NEW_FOOTER");
    static readonly RatioMetric PageErrors = Metric.Ratio("page.error_rate").ShowingHarmTo(Harmed.Users);

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-footer")
            .Changing(Footer)
            .Through(
                Stage.Named("some").To(10.PercentOfUsers())
                    .ObserveFor(1.Hours())
                    .AdvanceWhen(PageErrors < 1.Percent()),
                Stage.Named("all").ToEveryone())
            .RollingBackBy(Undo.TurnOff(Footer).Within(10.Seconds()).By(Role.OnCall))
            .Routine(because: "cosmetic, no data, off in seconds")
            .StopLoss(PageErrors > 2.Percent())
            .OwnedBy(Role.ReleaseTeam);
}
