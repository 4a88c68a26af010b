using Rollout.Dsl;

namespace Platform.Releases;

/// <summary>Groups that many rollouts begin with, each with its size, so that a plan knows how much a share of them is.</summary>
public static class Audiences
{
    /// <summary>People who work here and use what they make.</summary>
    public static Audience Staff => Audience.Internal.Of(Population.OfUsers(1_200), of: Population.OfUsers(2_400_000)).StickyBy("user");

    /// <summary>Companies that agreed to get changes early.</summary>
    public static Audience PilotTenants => Audience.Beta.Of(Population.OfTenants(40), of: Population.OfTenants(3_100));

    /// <summary>Devices on the desks of the company.</summary>
    public static Audience TestDevices => Audience.Internal.Of(Population.OfDevices(150), of: Population.OfDevices(310_000));
}
