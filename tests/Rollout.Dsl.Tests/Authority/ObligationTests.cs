using NodaTime;
using Rollout.Dsl.Tests.Facts;

namespace Rollout.Dsl.Tests.Authority;

public class ObligationTests
{
    static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void Obligations_read_in_one_line()
    {
        Assert.Equal("remove flag 'F'", Obligation.Remove(Change.Flag("F")).ToString());
        Assert.Equal("remove the old path", Obligation.Remove("the old path").ToString());
        Assert.Equal("review the rollout", Obligation.Review().ToString());
        Assert.Equal("renew the restore test", Obligation.Renew("the restore test").ToString());
        Assert.Equal("tell the partners", Obligation.Do("tell the partners").ToString());
    }

    [Fact]
    public void An_obligation_says_what_and_names_somebody()
    {
        Rejection.Says("What has to be done is blank; write it in words.", "what", () => Obligation.Do(""));
        Rejection.Says(
            "The flag that has to be removed is null; declare the field of the flag before the fields that use it.",
            "flag",
            () => Obligation.Remove((FlagChange)null!));
        Rejection.Says(
            "The role that meets an obligation is null; name one, as in By(Role.ReleaseTeam).", "role", () => Obligation.Review().By(null!));
    }

    [Fact]
    public void A_verb_of_an_obligation_is_said_once()
    {
        Rejection.Says(
            "The obligation 'review the rollout' already says By(on-call), and By(product) would contradict or repeat it; say By once.",
            null,
            () => Obligation.Review().By(Role.OnCall).By(Role.Product));
        Rejection.Says(
            "The obligation 'review the rollout' already says Until(2026-03-01), and Until(2026-03-02) would contradict or repeat it; say Until once.",
            null,
            () => Obligation.Review().Until(Day).Until(Day.PlusDays(1)));
    }
}
