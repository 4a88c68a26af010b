using NodaTime;
using Rollout.Dsl.Review;

namespace Rollout.Dsl;

/// <summary>The limits as rules ask for them: null where one was said and could not be read, so that the rule is silent.</summary>
public sealed partial class RolloutPolicy
{
    /// <summary>The largest first exposure in percent.</summary>
    internal decimal? FirstExposureLimit => Facts[Fact.FirstExposure] switch
    {
        null => RuleSet == RuleSet.Strict ? Ladder.SmallUpTo / 2 : Ladder.SmallUpTo,
        Ratio share => share.Percent,
        _ => null,
    };

    /// <summary>The largest factor of one step.</summary>
    internal int? StepLimit => Facts[Fact.Steepness] switch
    {
        null => Ladder.SmallUpTo,
        int times => times,
        _ => null,
    };

    /// <summary>The longest hold that anything may ask for.</summary>
    internal Duration? HoldLimit => Facts[Fact.Hold] switch
    {
        null => Duration.FromDays(30),
        Duration time => time,
        _ => null,
    };

    /// <summary>How long a stage holds after its window: what the policy says, else the longer of 24 hours and twice the window.</summary>
    internal Duration? HoldAfter(Duration window) => Facts[Fact.Hold] switch
    {
        null => Duration.Max(Duration.FromHours(24), window + window),
        Duration time => time,
        _ => null,
    };

    /// <summary>The largest number of stages.</summary>
    internal int? StageLimit => Facts[Fact.Stages] switch
    {
        null => 8,
        int count => count,
        _ => null,
    };

    /// <summary>Who set a limit, for a sentence that names it; nothing where it is the library's own.</summary>
    internal string Source(Fact limit) => Facts[limit] is null ? "" : $", the most that {Text} allows";
}
