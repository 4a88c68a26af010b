using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

public sealed partial class RolloutPolicy
{
    /// <summary>
    /// Both policies at once: of two limits and of two rule sets the stricter one, every demand and every adjustment of either. Of two
    /// that raise or lower the same rule the stricter severity holds.
    /// </summary>
    /// <param name="other">The other policy.</param>
    /// <returns>A policy that demands what either demands.</returns>
    /// <exception cref="RejectedCallException">The other policy is null, the two say different windows, or adjust a rule in contradicting ways.</exception>
    [Says(Fact.FirstExposure, Fact.Steepness, Fact.Bound, Fact.Hold, Fact.Stages, Fact.Harm, Fact.StartWindows, Fact.Adjustments, Fact.RuleSet)]
    public RolloutPolicy And(RolloutPolicy other)
    {
        if (other is null)
            throw new RejectedCallException($"The policy that {Text} is joined with is null; declare it before the fields that use it.", nameof(other));
        var facts = FactTable.Empty;
        Join(Fact.Name, (one, another) => one.Equals(another) ? one : $"{one} and {another}");
        Join(Fact.FirstExposure, (one, another) => (Ratio)one < (Ratio)another ? one : another);
        Join(Fact.Steepness, (one, another) => Math.Min((int)one, (int)another));
        Join(Fact.Bound, (one, another) => Duration.Min((Duration)one, (Duration)another));
        Join(Fact.Hold, (one, another) => Duration.Min((Duration)one, (Duration)another));
        Join(Fact.Stages, (one, another) => Math.Min((int)one, (int)another));
        Join(Fact.Harm, (one, another) => Union((Chain)one, (Chain)another));
        Join(Fact.StartWindows, (one, another) => one.Equals(another) ? one : throw Windows(other));
        Join(Fact.RuleSet, (one, another) => (RuleSet)one > (RuleSet)another ? one : another);
        Join(Fact.Adjustments, (one, another) => Adjustments((Chain)one, (Chain)another, other));
        return new(facts, Provenance);

        void Join(Fact fact, Func<object, object, object> both)
        {
            var joined = (Facts[fact], other.Facts[fact]) switch
            {
                (NotRead, _) or (_, NotRead) => NotRead.Value,
                ({ } one, { } another) => both(one, another),
                var (one, another) => one ?? another,
            };
            if (joined is not null)
                facts = facts.Set(fact, joined);
        }
    }

    /// <summary>Of two lists of windows no list says both: that would be the hours in which a window of each is open.</summary>
    RejectedCallException Windows(RolloutPolicy other) => new(
        $"{Wording.Capital(Text)} and {other} both say Within(...), with different windows, and no window is known that lies in both; say Within(...) in one of them.",
        nameof(other));

    static Chain Union(Chain one, Chain another) => Chain.Append(one, another.ToArray().Except(one.ToArray()));

    Chain Adjustments(Chain one, Chain another, RolloutPolicy other)
    {
        var contradictions = new List<string>();
        var all = one.ToArray().ToList();
        foreach (var item in another.ToArray())
        {
            var index = all.FindIndex(said => said is RuleAdjustment { IsRead: true } mine && item is RuleAdjustment { IsRead: true } theirs && mine.Rule == theirs.Rule);
            if (index < 0)
                all.Add(item);
            else if (((RuleAdjustment)all[index]).Kind != ((RuleAdjustment)item).Kind)
                contradictions.Add($"{Text} {((RuleAdjustment)all[index]).Does} and {other} {((RuleAdjustment)item).Does}");
            else if (((RuleAdjustment)item).Severity > ((RuleAdjustment)all[index]).Severity)
                all[index] = item;
        }

        if (contradictions.Count > 0)
        {
            throw new RejectedCallException(
                $"{Wording.Capital(Wording.List(contradictions, "and"))}, so nobody knows which holds; keep one of the two for each rule.", "other");
        }

        return Chain.Append(null, all);
    }
}
