using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class PeakTests
{
    static readonly LocalTime Eight = new(8, 0);
    static readonly LocalTime Ten = new(10, 30, 15);

    [Fact]
    public void A_peak_reads_in_the_time_of_its_zone()
    {
        Assert.Equal("daily 08:00 to 10:30:15 Europe/Berlin", Peak.Daily(Eight, Ten, "Europe/Berlin").ToString());
        Assert.Equal(
            "Friday 10:30:15 to 08:00 UTC at 900 requests per second", Peak.Weekly(IsoDayOfWeek.Friday, Ten, Eight, "UTC").At(900.RequestsPerSecond()).ToString());
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_refused()
    {
        Rejection.Says(
            "The zone of a peak is 'Europe/Berln', which the tz database does not know; write an id of it, such as 'Europe/Berlin'.",
            "zone",
            () => Peak.Daily(Eight, Ten, "Europe/Berln"));
        Rejection.Says("The zone of a peak is null; write it in words.", "zone", () => Peak.Weekly(IsoDayOfWeek.Friday, Eight, Ten, null!));
    }

    [Fact]
    public void A_peak_without_a_length_or_a_day_is_refused()
    {
        Rejection.Says(
            "A peak from 08:00 to 08:00 is empty or never ends; write two times that differ.", "to", () => Peak.Daily(Eight, Eight, "UTC"));
        Rejection.Says(
            "The day of a peak is None; write a day of the week, or Peak.Daily(...).", "day", () => Peak.Weekly(IsoDayOfWeek.None, Eight, Ten, "UTC"));
        Rejection.Says(
            "The day of a peak is 8, which is no member of IsoDayOfWeek; write one of them.", "day", () => Peak.Weekly((IsoDayOfWeek)8, Eight, Ten, "UTC"));
    }

    [Fact]
    public void A_peak_without_traffic_is_refused() => Rejection.Says(
        "The traffic of the peak daily 08:00 to 10:30:15 UTC is 0 requests per second; write a rate above 0, or leave At out.",
        "traffic",
        () => Peak.Daily(Eight, Ten, "UTC").At(default));
}
