using Rollout.Dsl;
using Rollout.Dsl.Units;

namespace Incidents;

/// <summary>
/// Phoenix, 24 February 2016, as the plan was: the pay of 290,000 public servants goes over in two waves by the calendar, and 1,200 pay
/// advisers leave before the first. What the first wave paid wrongly was known before the second, and did not stop it.
/// </summary>
public static class PhoenixPayAsItWas
{
    static readonly CodeChange System = Change.Code("pay system", from: "regional system", to: "Phoenix");
    static readonly RemovalChange Advisers = Change.Removal("pay advisers of the departments").OneWay(because: "the posts are cut");
    static readonly Role Executives = Role.Named("project executives");

    public static RolloutPlan Plan =>
        RolloutPlan.For("phoenix")
            .Changing(System, Advisers)
            .Through(
                Stage.Named("advisers leave").ToEveryone().Applying(Advisers),
                Stage.Named("24 February").To(Exposure.Of(120_000.Users(), of: 290_000.Users())).Applying(System).ObserveFor(57.Days()),
                Stage.Named("21 April").ToEveryone())
            .WithoutRollback(because: "the advisers and the system before are gone")
            .Touching(Sensitive.FinancialRecords)
            .OwnedBy(Executives);
}
