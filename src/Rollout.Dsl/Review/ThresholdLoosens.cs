using System.Collections.Generic;
using System.Linq;

namespace Rollout.Dsl.Review;

/// <summary>
/// ROL2014: a stage that exposes more than the one before it tolerates more of the same harm. Readings that grow with the exposure by
/// themselves, such as counts and rates, are not compared.
/// </summary>
internal sealed class ThresholdLoosens() : Rule(new(
    "ROL2014", nameof(ThresholdLoosens), "A larger stage tolerates more", Severity.Suggestion, RiskClass.Low,
    "a later, larger stage tolerates more harm than the one before it"))
{
    static readonly ReadingScale[] Comparable = [ReadingScale.Percent, ReadingScale.Time, ReadingScale.Score, ReadingScale.Times];

    static readonly Fact[] Manners = [Fact.Sustained, Fact.Samples];

    public override Needs Needs => Evidence.Needs.And(Needs.Rungs);

    public override IEnumerable<Finding> Judge(PlanReading plan) =>
        from step in Ladder.StepsAlong(plan.Rungs)
        let earlier = step.From.Stage
        let later = step.To.Stage
        where step.From.To(step.To) == 1
        let looser = GateLoosened(plan, earlier, later).Concat(StopLoosened(plan, earlier, later)).Select(pair => $"{pair.After} after {pair.Before}").ToArray()
        where looser.Length > 0
        select Found(
            later.ToString(),
            $"{Wording.Capital(later.ToString())} exposes {step.To} after {earlier} exposed {step.From}, and it tolerates more ({Wording.List(looser, "and")}), so what was too bad for few is good enough for many; write in it the limit of the smaller stage, or a tighter one.",
            later, later.Provenance.Made);

    /// <summary>Conditions that let more readings pass than the smaller stage did.</summary>
    static IEnumerable<(Condition Before, Condition After)> GateLoosened(PlanReading plan, Stage earlier, Stage later) =>
        from before in Single(Evidence.OfGate(earlier))
        join after in Single(Evidence.OfGate(later)) on before.Signal equals after.Signal
        where IsComparable(before, after) && IsWithin(before, after)
        where IsRight(before, Evidence.OfStops(plan, earlier)) && IsRight(after, Evidence.OfStops(plan, later))
        select (before, after);

    /// <summary>Conditions that stop at fewer readings than the smaller stage did, where nothing else stops at the rest.</summary>
    static IEnumerable<(Condition Before, Condition After)> StopLoosened(PlanReading plan, Stage earlier, Stage later) =>
        from before in Single(Evidence.OfStops(plan, earlier))
        join after in Single(Evidence.OfStops(plan, later)) on before.Signal equals after.Signal
        where IsComparable(before, after) && IsWithin(after, before)
        where IsRight(before, Evidence.OfGate(earlier)) && IsRight(after, Evidence.OfGate(later))
        select (before, after);

    /// <summary>The conditions of a list that was read to the end, each the only one on its signal.</summary>
    static IEnumerable<Condition> Single(Evidence evidence) => evidence.Mentioned.All(condition => condition.IsRead)
        ? evidence.Said.Where(condition => condition.Decides is true && condition.Signal is not null
            && evidence.Deciding.Count(other => condition.Signal.Equals(other.Signal)) == 1)
        : [];

    static bool IsComparable(Condition before, Condition after) =>
        before.Readings is { } readings && Comparable.Contains(readings.Scale) && Manners.All(fact => Equals(before.Facts[fact], after.Facts[fact]));

    static bool IsWithin(Condition inner, Condition outer) =>
        inner.Readings is { } one && outer.Readings is { } other && one.And(other).Equals(one) && !one.Equals(other);

    /// <summary>Whether some reading fulfils the condition, and none of those would advance and stop at once: else its limit is wrong itself.</summary>
    static bool IsRight(Condition condition, Evidence opposed) =>
        condition.Readings is { IsEmpty: false } readings && opposed.Mentioned.All(other => other.IsRead)
        && opposed.Mentioned.All(other => !condition.Signal!.Equals(other.Signal) || (other.Readings is { } opposite && readings.And(opposite).IsEmpty));
}
