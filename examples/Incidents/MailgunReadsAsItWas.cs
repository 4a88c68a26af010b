using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Mailgun, 12 January 2017, as the plan was: other settings of the database in one step, watched for a day, and edited back by hand if
/// they fail. The hand slipped: reads of the API and of SMTP went to the primary too, which could not carry them.
/// </summary>
public static class MailgunReadsAsItWas
{
    static readonly ConfigChange Reads = Change.Config("database settings", from: "before 11 January", to: "reads from the secondaries");

    public static RolloutPlan Plan =>
        RolloutPlan.For("reads-from-secondaries")
            .Changing(Reads)
            .Through(Stage.Named("region").ToEveryone().ObserveFor(1.Days()))
            .RollingBackBy(Undo.Run("edit the settings back by hand", undoing: Reads).By(Role.OnCall))
            .OwnedBy(Role.OnCall);
}
