using NodaTime;
using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Authority;

public class AuthorityTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_right_to_roll_back_needs_a_known_reason(int reason)
    {
        const string Sentence = "The reason for which a role may roll back is unknown; write On.StopLoss or On.AnyReason.";
        Rejection.Says(Sentence, "reason", () => Role.OnCall.MayRollBack((On)reason));
        Rejection.Says(Sentence, "reason", () => Role.OnCall.MayHalt().MayRollBack((On)reason));
    }

    [Fact]
    public void A_right_is_granted_once()
    {
        Rejection.Says(
            "The grant to on-call already says MayHalt(), and MayHalt() would contradict or repeat it; say MayHalt once.",
            null,
            () => Role.OnCall.MayHalt().MayHalt());
        Rejection.Says(
            "The grant to on-call already says MayAdvance(), and MayAdvance() would contradict or repeat it; say MayAdvance once.",
            null,
            () => Role.OnCall.MayAdvance().MayAdvance());
        Rejection.Says(
            "The grant to on-call already says MayOverride(), and MayOverride() would contradict or repeat it; say MayOverride once.",
            null,
            () => Role.OnCall.MayOverride().MayOverride());
        Rejection.Says(
            "The grant to on-call already says MayRollBack(StopLoss), and MayRollBack(AnyReason) would contradict or repeat it; say MayRollBack once.",
            null,
            () => Role.OnCall.MayRollBack(On.StopLoss).MayRollBack(On.AnyReason));
    }

    [Fact]
    public void A_veto_is_granted_once() => Rejection.Says(
        "The grant to data owner already says MayVeto(), and MayVeto() would contradict or repeat it; say MayVeto once.",
        null,
        () => Role.DataOwner.MayVeto().MayVeto());

    [Fact]
    public void Rights_add_up_in_any_order()
    {
        Assert.Equal(Role.OnCall.MayHalt().MayOverride(), Role.OnCall.MayOverride().MayHalt());
        Assert.Equal(
            "on-call may advance, halt, roll back for any reason, override and veto an advance",
            Role.OnCall.MayVeto().MayRollBack(On.AnyReason).MayHalt().MayOverride().MayAdvance().ToString());
        Assert.Equal("product may roll back on stop-loss", Role.Product.MayRollBack(On.StopLoss).ToString());
    }

    [Fact]
    public void An_open_point_needs_somebody_who_decides_it()
    {
        const string Sentence = "An open point has nobody who decides it; name a role with by.";
        Rejection.Says(Sentence, "by", () => Open.Until(new LocalDate(2026, 5, 1), null!));
        Rejection.Says(Sentence, "by", () => Open.Undecided(null!));
    }

    [Fact]
    public void An_open_point_reads_with_its_date_and_role() =>
        Assert.Equal("open until 2026-05-01, to be decided by product", Open.Until(new LocalDate(2026, 5, 1), Role.Product).ToString());

    [Fact]
    public void An_open_point_without_a_day_reads_with_its_role() =>
        Assert.Equal("open, to be decided by product", Open.Undecided(Role.Product).ToString());
}
