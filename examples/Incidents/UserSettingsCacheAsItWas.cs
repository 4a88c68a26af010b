using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// GitHub, 9 February 2026, as the plan was: cached user settings live for 2 hours instead of 12, for everyone, from a Saturday on. The
/// weekend was quiet; at the peak of Monday the writes and the reads together were too much for the database behind sign-in.
/// </summary>
public static class UserSettingsCacheAsItWas
{
    static readonly ConfigChange Life = Change.Config("life of cached user settings", from: "12 hours", to: "2 hours");
    static readonly Role Team = Role.Named("user settings team");

    public static RolloutPlan Plan =>
        RolloutPlan.For("user-settings-cache-life")
            .Changing(Life)
            .Through(Stage.Named("all").ToEveryone().ObserveFor(2.Days()))
            .RollingBackBy(Undo.TurnBack(Life).Within(15.Minutes()).By(Role.OnCall))
            .OwnedBy(Team);
}
