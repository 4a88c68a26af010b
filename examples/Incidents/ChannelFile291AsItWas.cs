using Rollout.Dsl;

namespace Incidents;

/// <summary>
/// CrowdStrike channel file 291, 19 July 2024, as the plan was: content, not code, sent to every online sensor at once. Earlier
/// content had gone well; nothing measured the hosts, and taking the file back was thought to be enough.
/// </summary>
public static class ChannelFile291AsItWas
{
    static readonly ConfigChange Content = Change.Config("channel file 291", from: "previous content", to: "21-field content");

    public static RolloutPlan Plan =>
        RolloutPlan.For("rapid-response-content")
            .Changing(Content)
            .Through(Stage.Named("all sensors").ToEveryone())
            .RollingBackBy(Undo.TurnBack(Content));
}
