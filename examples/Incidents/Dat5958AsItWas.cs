using Rollout.Dsl;

namespace Incidents;

/// <summary>
/// McAfee DAT 5958, 21 April 2010, as the plan was: a file of signatures published to every customer at once. It took a part of the most
/// common desktop for malware, and a machine that had lost it had no network to fetch the corrected file with.
/// </summary>
public static class Dat5958AsItWas
{
    static readonly ConfigChange Signatures = Change.Config("signatures", from: "DAT 5957", to: "DAT 5958");
    static readonly Role Team = Role.Named("signature team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("dat-5958")
            .Changing(Signatures)
            .Through(Stage.Named("publication").ToEveryone())
            .RollingBackBy(Undo.TurnBack(Signatures).By(Team))
            .OwnedBy(Team);
}
