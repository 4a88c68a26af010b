using Rollout.Dsl.Tests.Facts;
using Rollout.Dsl.Units;

namespace Rollout.Dsl.Tests.Stages;

public class SegmentTests
{
    static readonly Segment Europe = Region.Named("eu");
    static readonly Segment America = Region.Named("us");
    static readonly StageWithoutExposure Stage = Dsl.Stage.Named("some");

    [Fact]
    public void A_segment_reads_with_its_kind() => Assert.Equal(
        ["region 'eu'", "ring '0'", "cell 'a'", "client type 'ios'"],
        [Europe.ToString(), Ring.Named("0").ToString(), Cell.Named("a").ToString(), ClientType.Named("ios").ToString()]);

    [Fact]
    public void A_stage_exposes_everyone_in_its_segments_or_a_share_of_these()
    {
        Assert.Equal("everyone in region 'eu'", Stage.To(Europe).Sheet.ExposureText);
        Assert.Equal("everyone in regions 'eu' and 'us'", Stage.To(Europe, America).Sheet.ExposureText);
        Assert.Equal("10 percent of users in client types 'ios' and 'web'", Stage.To(10.PercentOfUsers()).In(ClientType.Named("ios"), ClientType.Named("web")).Sheet.ExposureText);
        Assert.Equal(Stage.ToEveryone().In(Europe), Stage.To(Europe));
    }

    [Fact]
    public void A_segment_that_carries_nothing_is_refused() => Rejection.Says(
        "Region 'eu' carries 0 percent, so it is no part of the whole; write a share above 0, or leave Carrying out.",
        "share",
        () => Europe.Carrying(default));

    [Fact]
    public void Segments_of_one_verb_are_of_one_kind_and_named_once()
    {
        Rejection.Says(
            "To(...) names region 'eu' and ring '0', which are parts of different things; name segments of one kind.", "rest", () => Stage.To(Europe, Ring.Named("0")));
        Rejection.Says(
            "In(...) names region 'eu' twice; name it once.", "rest", () => Stage.ToEveryone().In(Europe, America, Europe.Carrying(5.Percent())));
        Rejection.Says("To(...) got null for 'first'; pass a value, and declare fields before the fields that use them.", "first", () => Stage.To((Segment)null!));
        Rejection.Says("To(...) got null for 'rest'; pass a value, and declare fields before the fields that use them.", "rest", () => Stage.To(Europe, [null!]));
    }

    [Fact]
    public void Segments_carry_no_more_than_the_whole() => Rejection.Says(
        "The segments in To(...) carry 120 percent together, and the whole is 100 percent; lower a share in Carrying(...).",
        "rest",
        () => Stage.To(Europe.Carrying(60.Percent()), America.Carrying(60.Percent())));

    [Fact]
    public void Segments_of_a_stage_are_said_once() => Rejection.Says(
        "Stage 'some' already says In(region 'eu'), and In(region 'us') would contradict or repeat it; say In once.",
        null,
        () => Stage.To(Europe).In(America));
}
