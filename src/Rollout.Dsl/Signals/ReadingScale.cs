namespace Rollout.Dsl;

/// <summary>The scale on which the readings of a signal lie.</summary>
internal enum ReadingScale
{
    Percent,
    Events,
    Time,
}
