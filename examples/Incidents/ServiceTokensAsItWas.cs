using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Cloudflare service tokens, 24 January 2023, as the plan was: a release that records when a token was last seen goes to everyone, and
/// is redeployed if it fails. It read the tokens with their secrets blanked out and wrote them back so.
/// </summary>
public static class ServiceTokensAsItWas
{
    static readonly CodeChange Access = Change.Code("access", from: "without last seen", to: "with last seen").Writing("service tokens");
    static readonly Role Team = Role.Named("access team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("service-token-last-seen")
            .Changing(Access)
            .Through(Stage.Named("release").ToEveryone())
            .RollingBackBy(Undo.Redeploy(Access).Within(10.Minutes()).By(Team))
            .Touching(Sensitive.Credentials)
            .OwnedBy(Team);
}
