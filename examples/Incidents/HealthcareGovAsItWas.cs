using NodaTime;
using Rollout.Dsl;

namespace Incidents;

/// <summary>
/// Healthcare.gov, 1 October 2013, as the plan was: a date set by law, and the whole country let in on it. What had to carry everybody
/// had been tested with some 2,000 users, and of over 60 contracts none made anybody responsible for the whole.
/// </summary>
public static class HealthcareGovAsItWas
{
    static readonly CodeChange Marketplace = Change.Code("marketplace", from: "information pages", to: "enrolment");
    static readonly ReleaseWindow OpeningDay = ReleaseWindow.On(IsoDayOfWeek.Tuesday)
        .From(new LocalTime(0, 0)).To(new LocalTime(8, 0)).In("America/New_York");

    public static RolloutPlan Plan =>
        RolloutPlan.For("open-enrolment-2013")
            .Changing(Marketplace)
            .Through(Stage.Named("1 October").ToEveryone())
            .WithoutRollback(because: "the law names the date, and there is no other system")
            .Touching(Sensitive.PersonalData)
            .Starting(OpeningDay);
}
