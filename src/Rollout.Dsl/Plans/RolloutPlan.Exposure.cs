using System.Linq;

namespace Rollout.Dsl;

public sealed partial class RolloutPlan
{
    /// <summary>Names the flag that moves the exposure. Code behind it and the flag are one behaviour.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>The plan with that control.</returns>
    /// <exception cref="RejectedCallException">The flag is null, or a control was said before.</exception>
    [Says(Fact.Control)]
    public RolloutPlan ExposedBy(FlagChange flag) => this.Once(Fact.Control, Checked(flag, "flag that moves the exposure", nameof(flag)), nameof(ExposedBy));

    /// <summary>Names what moves the exposure from outside the change.</summary>
    /// <param name="control">A router, or what deploys.</param>
    /// <returns>The plan with that control.</returns>
    /// <exception cref="RejectedCallException">The control is null, or one was said before.</exception>
    [Says(Fact.Control)]
    public RolloutPlan ExposedBy(Control control) => this.Once(Fact.Control, Checked(control, "control", nameof(control)), nameof(ExposedBy));

    /// <summary>Names the metric that measures the exposure. A measured exposure above the declared one is a breach.</summary>
    /// <param name="share">The exposed share, as it is measured.</param>
    /// <returns>The plan with that measure.</returns>
    /// <exception cref="RejectedCallException">The metric is null, or one was said before.</exception>
    [Says(Fact.ExposureSignal)]
    public RolloutPlan MeasuringExposureBy(RatioMetric share) =>
        this.Once(Fact.ExposureSignal, Checked(share, "measure of the exposure", nameof(share)), nameof(MeasuringExposureBy));

    /// <summary>Names all segments that there are, so that a stage that names some of them exposes a known part.</summary>
    /// <param name="first">A segment.</param>
    /// <param name="rest">All other segments of the same kind.</param>
    /// <returns>The plan with these segments.</returns>
    /// <exception cref="RejectedCallException">
    /// A segment is null or named twice, two are of different kinds, they carry more than the whole, a stage names one that is missing, or
    /// segments were said before.
    /// </exception>
    [Says(Fact.Segments)]
    public RolloutPlan Across(Segment first, params Segment[] rest)
    {
        var all = Segment.Checked(first, rest, nameof(Across));
        CheckCovered(all);
        return this.Once(Fact.Segments, Chain.Append(null, all), nameof(Across));
    }

    /// <summary>Names the variants of where the change runs. A variant that only a late stage includes meets the change late.</summary>
    /// <param name="first">A variant.</param>
    /// <param name="rest">More variants.</param>
    /// <returns>The plan with these variants added.</returns>
    /// <exception cref="RejectedCallException">A variant is null.</exception>
    [Says(Fact.Variants)]
    public RolloutPlan RunningOn(Variant first, params Variant[] rest) =>
        this.More(Fact.Variants, Listing.Of(first, rest, nameof(RunningOn), nameof(first), nameof(rest)));

    /// <summary>Keeps a share without the change in every stage, the last included, to compare with.</summary>
    /// <param name="exposure">The share that is held out, below 100 percent.</param>
    /// <returns>The plan with that holdout.</returns>
    /// <exception cref="RejectedCallException">The exposure is null or 100 percent, or one was said before.</exception>
    [Says(Fact.Holdout)]
    public RolloutPlan HoldingOut(Exposure exposure)
    {
        if (Checked(exposure, "holdout", nameof(exposure)).Percent == 100)
            throw new RejectedCallException($"The holdout of {Text} is {exposure}, which leaves nobody to expose; write a smaller share.", nameof(exposure));
        return this.Once(Fact.Holdout, exposure, nameof(HoldingOut));
    }

    /// <summary>Says that the rollout is meant to end before everyone is exposed.</summary>
    /// <param name="because">Why, not blank.</param>
    /// <returns>The plan with that end.</returns>
    /// <exception cref="RejectedCallException">The reason is null, blank or not printable, or was said before.</exception>
    [Says(Fact.EndsBelow)]
    public RolloutPlan EndingBelowEveryone(string because) =>
        this.Once(Fact.EndsBelow, Naming.Text(because, "Why a rollout ends below everyone", nameof(because)), nameof(EndingBelowEveryone));

    /// <summary>Says how fast the change may spread at most, in every stage that says no pace of its own.</summary>
    /// <param name="pace">The pace.</param>
    /// <returns>The plan with that pace.</returns>
    /// <exception cref="RejectedCallException">The pace is null, or one was said before.</exception>
    [Says(Fact.Pace)]
    public RolloutPlan Paced(Pace pace) => this.Once(Fact.Pace, Checked(pace, "pace", nameof(pace)), nameof(Paced));

    /// <summary>Says how much traffic the whole service gets while the rollout runs.</summary>
    /// <param name="traffic">The rate.</param>
    /// <returns>The plan with that expectation.</returns>
    /// <exception cref="RejectedCallException">The rate is the default one, which is none, or a rate was said before.</exception>
    [Says(Fact.Traffic)]
    public RolloutPlan Expecting(RequestRate traffic)
    {
        if (traffic == default)
            throw new RejectedCallException($"The traffic of {Text} is {traffic}; write a rate above 0, or leave Expecting out.", nameof(traffic));
        return this.Once(Fact.Traffic, traffic, nameof(Expecting));
    }

    /// <summary>Names the peaks of the load.</summary>
    /// <param name="first">A peak.</param>
    /// <param name="rest">More peaks.</param>
    /// <returns>The plan with these peaks added.</returns>
    /// <exception cref="RejectedCallException">A peak is null.</exception>
    [Says(Fact.Peaks)]
    public RolloutPlan Peaking(Peak first, params Peak[] rest) =>
        this.More(Fact.Peaks, Listing.Of(first, rest, nameof(Peaking), nameof(first), nameof(rest)));

    /// <summary>Says to how much the traffic of the whole service grows while the rollout runs.</summary>
    /// <param name="traffic">The rate at the end.</param>
    /// <returns>The plan with that growth.</returns>
    /// <exception cref="RejectedCallException">The rate is the default one, which is none, or was said before.</exception>
    [Says(Fact.Growth)]
    public RolloutPlan GrowingTo(RequestRate traffic)
    {
        if (traffic == default)
            throw new RejectedCallException($"The traffic to which {Text} grows is {traffic}; write a rate above 0, or leave GrowingTo out.", nameof(traffic));
        return this.Once(Fact.Growth, traffic, nameof(GrowingTo));
    }

    /// <summary>A stage cannot name a segment that there is not.</summary>
    void CheckCovered(Segment[] all)
    {
        if (all.Any(segment => !segment.Knows(Fact.Name) || !segment.Knows(Fact.Kind)))
            return;
        var strange =
            from stage in Sheet.Stages
            from segment in stage.Sheet.Segments
            where segment.Knows(Fact.Name) && segment.Knows(Fact.Kind) && segment.Kind == all[0].Kind
            where all.All(one => one.Name != segment.Name)
            select $"{stage} names {segment}";
        if (strange.ToArray() is { Length: > 0 } missing)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Wording.List(missing, "and"))}, and Across(...) is to name all segments that there are; add what is missing.", "rest");
        }
    }
}
