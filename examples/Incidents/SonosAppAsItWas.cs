using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Sonos, 7 May 2024, as the plan was: a rewritten app replaces the old one for every customer on the day of a launch, and players and
/// cloud move on to suit it. Three months later the old app would have worked worse with them than the new one.
/// </summary>
public static class SonosAppAsItWas
{
    static readonly CodeChange App = Change.Code("control app", from: "16", to: "80");
    static readonly ContractChange Interface = Change.Contract("players and cloud speak the new interface").After(App);
    static readonly Role Product = Role.Named("head of product");

    public static RolloutPlan Plan =>
        RolloutPlan.For("new-app")
            .Changing(App, Interface)
            .Through(
                Stage.Named("launch").ToEveryone().Applying(App).ObserveFor(14.Days()),
                Stage.Named("players and cloud").ToEveryone().Applying(Interface))
            .RollingBackBy(Undo.Redeploy(App).By(Product))
            .OwnedBy(Product);
}
