using NodaTime;
using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// The Cloudflare service tokens as the corrective actions describe it: what is new is written behind a flag and into a column of its own,
/// for internal tokens first, refused tokens stop it, and the restore of that one table was rehearsed.
/// </summary>
public static class ServiceTokensCorrected
{
    static readonly RatioMetric Refused = Metric.Ratio("access.service_tokens_refused").ShowingHarmTo(Harmed.Users);
    static readonly CountMetric Changed = Metric.Count("access.token_secrets_changed").ShowingHarmTo(Harmed.Security);

    static readonly Role Team = Role.Named("access team");
    static readonly Backup Table = Backup.Of("service tokens")
        .RestoreTested(on: new LocalDate(2023, 1, 12)).Losing(atMost: 5.Minutes()).RestoredWithin(30.Minutes());

    static readonly SchemaChange Column = Change.Schema("service_tokens.last_seen").Expanding().ReversibleBy("drop-last-seen.sql")
        .MixedFor(30.Days(), because: "code without it does not read the column");
    static readonly CodeChange Access = Change.Code("access", from: "without last seen", to: "with last seen");
    static readonly FlagChange Recording = Change.Flag("RECORD_LAST_SEEN").After(Column, Access)
        .WhenSilent(FlagState.Off).TurnedBothWays(on: new LocalDate(2023, 1, 16));
    static readonly DataChange LastSeen = Change.Data("last seen of service tokens").WrittenBy(Recording)
        .RepairableBy(Repair.Run("restore-table service_tokens --before {deployed}").From(Table).Within(45.Minutes()).By(Team));

    static readonly ReleaseWindow Mornings = ReleaseWindow.On(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday)
        .From(new LocalTime(14, 0)).To(new LocalTime(18, 0)).In("UTC");

    public static RolloutPlan Plan =>
        RolloutPlan.For("service-token-last-seen")
            .Changing(Column, Access, Recording, LastSeen)
            .Through(
                Stage.Named("column and code").Dark().Applying(Column, Access).ObserveFor(1.Hours()).Intact(),
                Stage.Named("internal tokens").To(1.PercentOfTenants(), Audience.Internal).Applying(Recording, LastSeen)
                    .ObserveFor(1.Days()).Intact(),
                Stage.Named("tenth").To(10.PercentOfTenants()).ObserveFor(1.Days()).Intact(),
                Stage.Named("all").ToEveryone().ObserveFor(2.Days()).Intact())
            .RollingBackBy(
                Undo.TurnOff(Recording).Within(1.Minutes()).By(Role.OnCall),
                Undo.Repair(LastSeen).OnlyIf(Changed > 0.Events()).Repeatable(),
                Undo.Redeploy(Access).Within(10.Minutes()).By(Role.OnCall),
                Undo.Verify(Refused < 0.1.Percent()).Within(15.Minutes()).By(Team))
            .ExposedBy(Recording)
            .Touching(Sensitive.Credentials)
            .StartingWhen(Ready.RestoreTested(Table), Ready.SignalsSeenAlive(), Ready.NoIncident())
            .Starting(Mornings)
            .Rehearsed(Rehearsal.On(new LocalDate(2023, 1, 17)).Of(Access, Recording, LastSeen).Taking(50.Minutes()).By(Team))
            .StopLoss(Refused > 0.5.Percent(), Changed > 0.Events())
            .OwnedBy(Team)
            .Authority(Team.MayRollBack(On.AnyReason).MayHalt(), Role.OnCall.MayRollBack(On.AnyReason).MayHalt())
            .Announcing(Announce.Rollbacks(to: "status page").Within(10.Minutes()));

    static Stage Intact(this Stage stage) => stage.AdvanceWhen(Refused < 0.1.Percent(), Changed.StaysAtZero());
}
