using System;

namespace Rollout.Dsl.Numbers;

/// <summary>
/// Those who have met a change at most, stage after stage. A stage that draws from the group of the one before it and is nested holds who was
/// in that one; any other may draw others.
/// </summary>
internal sealed class Crowd
{
    readonly decimal _before;
    readonly Population? _latest;
    readonly long _all;

    Crowd(decimal before, Population? latest, long all)
    {
        _before = before;
        _latest = latest;
        _all = all;
    }

    public static Crowd Nobody => new(0, default(Population), long.MaxValue);

    /// <summary>How many they are at most, or null where that is not known.</summary>
    public Population? Size => _latest switch
    {
        null => null,
        { Number: 0 } => default(Population),
        { } latest => Population.Of((long)Math.Min(_all, _before + latest.Number), latest.Unit),
    };

    /// <summary>Those, and who is exposed in the next stage.</summary>
    public Crowd And(Stage? before, Stage stage, Population? people)
    {
        if (_latest is not { } latest || people is not { } here || (latest.Number > 0 && latest.Unit != here.Unit) || Holds(before, stage) is not { } holds)
            return new(0, null, long.MaxValue);
        return new(
            holds ? _before : _before + latest.Number,
            holds && latest.Number > here.Number ? latest : here,
            (stage.Sheet.Exposure.Reached.Whole ?? stage.Sheet.Audience?.Whole)?.Number ?? _all);
    }

    /// <summary>Whether the stage holds who was in the one before it, or null where that was not read.</summary>
    static bool? Holds(Stage? before, Stage stage)
    {
        if (before is null || stage.Facts[Fact.Audience] is null || before.Facts[Fact.Audience] is null)
            return false;
        return stage.Sheet.Audience is { IsRead: true } audience && before.Sheet.Audience is { IsRead: true } other
            ? audience.Drawing == Drawing.Nested && audience.IsSameGroup(other)
            : null;
    }
}
