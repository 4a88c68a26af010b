using NodaTime;
using Rollout.Dsl;

namespace Incidents;

/// <summary>
/// Azure AD, 15 March 2021, as the plan was: a job on a schedule removes signing keys that look unused from the metadata that everyone
/// reads. One of them carried a mark to retain it, which the job did not look at.
/// </summary>
public static class AzureSigningKeyAsItWas
{
    static readonly RemovalChange Key = Change.Removal("unused signing keys").Destroying("key in the published metadata");
    static readonly ReleaseWindow Schedule = ReleaseWindow.On(IsoDayOfWeek.Monday).From(new LocalTime(19, 0)).To(new LocalTime(20, 0)).In("UTC");

    public static RolloutPlan Plan =>
        RolloutPlan.For("signing-key-clean-up")
            .Changing(Key)
            .Through(Stage.Named("scheduled run").ToEveryone())
            .RollingBackBy(Undo.Run("publish the metadata before the run", undoing: Key))
            .Touching(Critical.SignIn, Sensitive.Credentials)
            .Starting(Schedule);
}
