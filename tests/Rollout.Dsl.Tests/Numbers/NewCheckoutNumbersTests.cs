using Checkout.Releases;
using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Tests.Numbers;

public class NewCheckoutNumbersTests
{
    /// <summary>Nothing says how many belong to the internal audience, so what depends on the requests of the canary is not known.</summary>
    [Fact]
    public void The_numbers_of_the_new_checkout_are_these() => Assert.Equal(
        """
            canary / Exposed: 1 percent
            canary / TimeToExpose: 0 seconds
            canary / checkout.error_rate < 0.1 percent / RequestsNeeded: 3,778
            canary / checkout.request p99 < 400 milliseconds / RequestsNeeded: 376
            canary / checkout.error_rate > 0.5 percent / ActsByItself: yes
            canary / checkout.error_rate > 0.5 percent / Failing: 5 percent
            canary / checkout.error_rate > 0.5 percent / IsFeared: no
            canary / checkout.error_rate > 0.5 percent / Requests: 65
            canary / Fastest: 30 minutes
            canary / RolledBack / Decide: 0 seconds (claimed)
            canary / RolledBack / Act: 15 minutes 10 seconds (claimed)
            canary / RolledBack / Recover: 0 seconds (claimed)
            staged / Exposed: 10 percent
            staged / TimeToExpose: 0 seconds
            staged / RequestsExpected: 1,440,000
            staged / checkout.error_rate < 0.1 percent / RequestsNeeded: 3,778
            staged / checkout.error_rate < 0.1 percent / TimeNeeded: 38 seconds
            staged / checkout.error_rate < 0.1 percent / IsEnough: yes
            staged / checkout.request p99 < 400 milliseconds / RequestsNeeded: 376
            staged / checkout.request p99 < 400 milliseconds / TimeNeeded: 4 seconds
            staged / checkout.request p99 < 400 milliseconds / IsEnough: yes
            staged / payment.errors stays at zero / RequestsNeeded: 0
            staged / payment.errors stays at zero / TimeNeeded: 0 seconds
            staged / payment.errors stays at zero / IsEnough: yes
            staged / checkout.error_rate > 0.5 percent / ActsByItself: yes
            staged / checkout.error_rate > 0.5 percent / Failing: 5 percent
            staged / checkout.error_rate > 0.5 percent / IsFeared: no
            staged / checkout.error_rate > 0.5 percent / Requests: 65
            staged / checkout.error_rate > 0.5 percent / Time: 1 second
            staged / checkout.error_rate > 0.5 percent / HarmedUntilDetected: 4
            staged / Fastest: 1 day
            staged / Expected: 1 day
            staged / RolledBack / Detect: 1 second (claimed)
            staged / RolledBack / Decide: 0 seconds (claimed)
            staged / RolledBack / Act: 15 minutes 10 seconds (claimed)
            staged / RolledBack / Recover: 0 seconds (claimed)
            staged / RolledBack / Total: 15 minutes 11 seconds (claimed)
            staged / ToKnownGood: 15 minutes 11 seconds (claimed)
            staged / Harmed: 4,554
            full / Exposed: 100 percent
            full / TimeToExpose: 0 seconds
            full / RequestsExpected: 86,400,000
            full / checkout.error_rate < 0.1 percent / RequestsNeeded: 3,778
            full / checkout.error_rate < 0.1 percent / TimeNeeded: 4 seconds
            full / checkout.error_rate < 0.1 percent / IsEnough: yes
            full / checkout.request p99 < 400 milliseconds / RequestsNeeded: 376
            full / checkout.request p99 < 400 milliseconds / TimeNeeded: 1 second
            full / checkout.request p99 < 400 milliseconds / IsEnough: yes
            full / checkout.error_rate > 0.5 percent / ActsByItself: yes
            full / checkout.error_rate > 0.5 percent / Failing: 5 percent
            full / checkout.error_rate > 0.5 percent / IsFeared: no
            full / checkout.error_rate > 0.5 percent / Requests: 65
            full / checkout.error_rate > 0.5 percent / Time: 1 second
            full / checkout.error_rate > 0.5 percent / HarmedUntilDetected: 4
            full / Fastest: 1 day
            full / Expected: 1 day
            full / RolledBack / Detect: 1 second (claimed)
            full / RolledBack / Decide: 0 seconds (claimed)
            full / RolledBack / Act: 15 minutes 10 seconds (claimed)
            full / RolledBack / Recover: 0 seconds (claimed)
            full / RolledBack / Total: 15 minutes 11 seconds (claimed)
            full / ToKnownGood: 15 minutes 11 seconds (claimed)
            full / Harmed: 45,504
            FastestToFullExposure: 1 day 30 minutes
            LargestStep: 10 times, from stage 'canary' to stage 'staged'
            """.ReplaceLineEndings("\n"),
        string.Join("\n", Figures.Lines(NewCheckoutFlow.Plan.Numbers())));
}
