using Rollout.Dsl.Tests.Samples;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Review;

public class SecurityUnwatchedTests
{
    const string Id = "ROL2019";

    static readonly CredentialChange Password = Change.Credential("database password").ReversibleBy("vault rollback");
    static readonly Condition Healthy = WatchedPlan.Errors < 1.Percent();
    static readonly Condition Failing = WatchedPlan.Errors > 5.Percent();

    [Fact]
    public void A_credential_without_a_signal_of_authentication_is_flagged() => Reviewed.Says(Id, WatchedPlan.Of(Password, Healthy, Failing), (
        "change 'database password'",
        "Change 'database password' decides who is let in, and the plan judges metric 'errors' alone, so those who are locked out, or let in by mistake, are seen last; judge a metric of denials or of the audit with ShowingHarmTo(Harmed.Security)."));

    [Fact]
    public void So_is_a_security_policy() =>
        Assert.Contains(Id, Reviewed.Ids(WatchedPlan.Of(Change.SecurityPolicy("who may read"), Healthy, WatchedPlan.Load > 80.Percent())));

    [Fact]
    public void A_signal_that_shows_or_may_show_it_is_clean()
    {
        Reviewed.IsSilent(Id, WatchedPlan.Of(Password, Healthy, Metric.Ratio("anomalies").ShowingHarmTo(Harmed.Security) > 1.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.Of(Password, Healthy, Metric.Ratio("failures") > 1.Percent()));
        Reviewed.IsSilent(Id, WatchedPlan.Of(Password, Healthy, Metric.Ratio("Failed logins").ShowingHarmTo(Harmed.Users) > 1.Percent()));
    }

    [Fact]
    public void Another_change_needs_none() => Reviewed.IsSilent(Id, WatchedPlan.By(Healthy, Failing));
}
